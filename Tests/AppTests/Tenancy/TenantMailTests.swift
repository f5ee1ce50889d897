import Foundation
import MailText
import Postgres
import Testing
import Values

@testable import App

@Suite(.site) struct `A tenant's mails in its folder` {
    private static let words = MailSource(
        subject: "Join {{desk}}", text: "# Hello\n\n{{inviter}} asks you to come.\n\n[Come in]({{link}})")

    @Test func `are those that an admin has worded, and go back as they came`() async throws {
        let (agency, person) = try await Self.founded()
        try await agency.word(.invite, Self.words)
        let folder = try #require(try await person.folder(of: agency.demo.slug))
        #expect(folder.mails.sources == [.invite: Self.words])
        let file = try #require(try folder.files()["emails/invite.md"])
        #expect(String(decoding: file, as: UTF8.self) == "\(Self.words.file)\n")

        let place = try Place(folder)
        #expect(try TenantFolder(at: place.url).files() == folder.files())
        #expect(try await person.differences(TenantFolder(at: place.url)) == [])
        #expect(try await person.apply(TenantFolder(at: place.url)) == [])
        #expect(try await agency.database(.ops).first(OwnMailTemplate.find(.invite))?.version == 1)
    }

    @Test func `are worded as the folder says, and without a file as they came`() async throws {
        let (agency, person) = try await Self.founded()
        try await agency.word(.invite, Self.words)
        let folder = try #require(try await person.folder(of: agency.demo.slug))
        let place = try Place(folder)
        try place.write("emails/invite.md", "Subject: Come to {{desk}}\r\n\r\n{{inviter}} asks.\r\n\r\n")
        try place.write("emails/receipt.md", "Subject: Thanks\n\nPaid: {{amount}}\n")
        let wanted = try TenantFolder(at: place.url)
        let differences = try await person.differences(wanted)
        #expect(differences.map(\.file) == ["emails/invite.md", "emails/receipt.md"])
        #expect(differences.first?.removed.first == "Subject: Join {{desk}}")
        #expect(differences.first?.added == ["Subject: Come to {{desk}}", "{{inviter}} asks."])

        try await person.apply(wanted)
        #expect(try await person.differences(wanted) == [])
        let invite = try await agency.database(.ops).first(OwnMailTemplate.find(.invite))
        #expect(invite?.source.text == "{{inviter}} asks." && invite?.version == 2)
        let admin = try await agency.signIn(\.admin)
        #expect(try await admin.open("/mail-templates").words.contains("From the desk’s folder"))
        #expect(try await admin.open("/mail-templates/receipt").words.contains("From the desk’s folder"))

        for name in ["invite", "receipt"] { try place.remove("emails/\(name).md") }
        try await person.apply(TenantFolder(at: place.url))
        #expect(try await agency.database(.ops).read(OwnMailTemplate.all()).isEmpty)
        let record = try await admin.open("/audit").words
        for words in ["The desk worded a mail", "Version 2", "The desk gave a mail its default words back"] {
            #expect(record.contains(words), "\(words)")
        }
    }

    @Test(arguments: [
        (
            "invite.md", "Subject: Join\n\n# Hello\n\n{{invitr}} asks you.\n",
            "emails/invite.md: Line 5: There is no {{invitr}} in this mail. Did you mean {{inviter}}?"
        ),
        (
            "invite.md", "Subject: {{dsk}}\n\nText",
            "emails/invite.md: Line 1: There is no {{dsk}} in this mail. Did you mean {{desk}}?"
        ),
        ("invite.md", "# Hello", "emails/invite.md: The first line must be `Subject:`"),
        ("invte.md", "Subject: Join\n\nText", "emails/invte.md: No mail is called so. There are invite, welcome"),
    ])
    func `are refused with file and line`(name: String, text: String, beginning: String) async throws {
        let site = try await TestSite.shared
        let place = try Place(try #require(try await Operator(site.owner).folder(of: "northwind")))
        try place.write("emails/\(name)", text)
        let error = #expect(throws: TenantFolderError.self) { try TenantFolder(at: place.url) }
        #expect(error?.description.hasPrefix(beginning) == true, "\(error?.description ?? "")")
    }

    @Test func `that are default again leave no file behind`() async throws {
        let (agency, person) = try await Self.founded()
        try await agency.word(.invite, Self.words)
        let place = try Place(try #require(try await person.folder(of: agency.demo.slug)))
        try place.write("emails/notes.txt", "Ask Ada")
        try await agency.database(.admin).run(OwnMailTemplate.drop(.invite))
        try await person.folder(of: agency.demo.slug)?.write(to: place.url)
        let left = try FileManager.default.contentsOfDirectory(atPath: place.url.appending(path: "emails").path)
        #expect(left == ["notes.txt"])
    }

    private static func founded() async throws -> (Agency, Operator) {
        let agency = try await TestSite.shared.found()
        return (agency, Operator(agency.site.owner))
    }
}

/// A folder on disk that is gone after the test.
private final class Place {
    let url: URL

    init(_ folder: TenantFolder) throws {
        url = FileManager.default.temporaryDirectory.appending(path: "\(UUID())/\(folder.slug)")
        try folder.write(to: url)
    }

    func write(_ name: String, _ text: String) throws {
        let file = url.appending(path: name)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    func remove(_ name: String) throws { try FileManager.default.removeItem(at: url.appending(path: name)) }

    deinit { try? FileManager.default.removeItem(at: url.deletingLastPathComponent()) }
}

extension Agency {
    /// As an admin does on the page.
    fileprivate func word(_ kind: MailKind, _ source: MailSource) async throws {
        let window = try await signIn(\.admin)
        let path = "/mail-templates/\(kind.slug)"
        let form = try #require(try await window.open(path).form(to: path))
        let page = try await window.submit(form, ["subject": source.subject, "text": source.text])
        #expect(page.words.contains("Saved."))
    }
}
