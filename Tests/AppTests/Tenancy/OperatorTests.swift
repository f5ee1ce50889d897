import Foundation
import Postgres
import Testing

@testable import App

@Suite(.site) struct `A tenant as a folder` {
    @Test(arguments: Demo.tenants)
    func `is written as it was read, to the byte`(tenant: DemoTenant) async throws {
        let site = try await TestSite.shared
        let folder = try #require(try await Operator(site.owner).folder(of: tenant.slug))
        // The fixture words a mail, which no demo tenant does.
        for (name, bytes) in try folder.files() where !name.hasPrefix("emails/") {
            let original = try Data(contentsOf: Repository.root.appending(path: "tenants/\(tenant.slug)/\(name)"))
            #expect(Data(bytes) == original, "\(name)")
        }
        #expect(try await Operator(site.owner).differences(folder) == [])
    }

    @Test func `says what would change, changes it, and has nothing more to say`() async throws {
        let (agency, someone) = try await Self.founded()
        let before = try #require(try await someone.folder(of: agency.demo.slug))
        var file = before.file
        file.tagline = "Heard twice"
        file.switches = [.csvUpload]
        let wanted = before.with(file, css: "body { color: red; }\n")

        let differences = try await someone.differences(wanted)
        #expect(differences.map(\.file) == ["tenant.yml", "theme.css"])
        let settings = try #require(differences.first)
        #expect(settings.added == ["tagline: Heard twice"])
        #expect(
            settings.removed.first == "tagline: \(before.file.tagline)" && settings.removed.contains("- matchmaking"))
        #expect(try await someone.folder(of: agency.demo.slug)?.file.tagline == before.file.tagline)

        try await someone.apply(wanted)
        #expect(try await someone.differences(wanted) == [])
        #expect(try await someone.folder(of: agency.demo.slug)?.files() == wanted.files())
        try await agency.site.services.directory.refresh(logger: .silent)
        #expect(try await agency.visit().open("/").text.contains("Heard twice"))
        #expect(
            try await agency.signIn(\.admin).open("/audit").words.contains("brought the desk in line with its folder"))
    }

    @Test func `keeps whatever a person may have typed`() async throws {
        let (agency, someone) = try await Self.founded()
        let before = try #require(try await someone.folder(of: agency.demo.slug))
        for text in ["no", "123", "~", "# a", "a: b", "'", "\"", " a ", "- a", "{a}", "&a", "\u{1F600}", "\u{200f}abc"]
        {
            var file = before.file
            file.tagline = text
            #expect(try TenantFile(yaml: file.yaml()).tagline == text)
            #expect(try TenantFile(yaml: file.yaml()).yaml() == file.yaml())
        }
    }

    @Test func `is written over another one without a file of that one's left`() async throws {
        let site = try await TestSite.shared
        let folder = try #require(try await Operator(site.owner).folder(of: "northwind"))
        let place = FileManager.default.temporaryDirectory.appending(path: "\(UUID())/northwind")
        defer { try? FileManager.default.removeItem(at: place.deletingLastPathComponent()) }
        try folder.write(to: place)
        for name in ["logo.png", "about.md", "notes.txt"] { try Data([1]).write(to: place.appending(path: name)) }
        try folder.write(to: place)
        let names = Set(try FileManager.default.contentsOfDirectory(atPath: place.path))
        let own = try folder.files().keys.compactMap { $0.split(separator: "/").first.map(String.init) }
        #expect(names == Set(own).union(["notes.txt"]))
        #expect(try TenantFolder(at: place).files() == folder.files())
    }

    @Test func `cannot take a host that another tenant has`() async throws {
        let (agency, someone) = try await Self.founded()
        let before = try #require(try await someone.folder(of: agency.demo.slug))
        var file = before.file
        file.hosts.append("northwind.localhost")
        file.tagline = "Stolen"
        await #expect(throws: OperatorProblem.hostTaken("northwind.localhost", by: "northwind")) {
            try await someone.apply(before.with(file, css: ""))
        }
        #expect(try await someone.folder(of: agency.demo.slug)?.files() == before.files())
    }

    @Test func `founds a tenant that is not there yet`() async throws {
        let site = try await TestSite.shared
        let model = try TenantFolder(of: Demo.northwind, renamed: "founded-by-folder")
        let someone = Operator(site.owner)
        #expect(try await someone.folder(of: model.slug) == nil)
        #expect(try await someone.differences(model).count == model.files().count)
        try await someone.apply(model)
        #expect(try await someone.differences(model) == [])
    }

    private static func founded() async throws -> (Agency, Operator) {
        let agency = try await TestSite.shared.found()
        return (agency, Operator(agency.site.owner))
    }
}

extension TenantFolder {
    fileprivate func with(_ file: TenantFile, css: String) -> TenantFolder {
        TenantFolder(file: file, themeCSS: css, about: about, pictures: pictures)
    }
}
