import Foundation
import Testing
import Values

@testable import App

@Suite struct `A tenant's folder` {
    private static let tenants = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../tenants").standardizedFileURL

    @Test(arguments: Demo.tenants)
    func `of a demo tenant is in order`(tenant: DemoTenant) throws {
        let folder = try TenantFolder(at: Self.tenants.appending(path: tenant.slug))
        #expect(folder.slug == tenant.slug)
        #expect(folder.file.hosts == ["\(tenant.slug).localhost"])
        #expect(folder.file.supportEmail.hasSuffix("@\(tenant.slug).example"))
        #expect(folder.themeCSS.contains("@layer brand") && folder.pictures.logo.kind == .svg)
    }

    @Test func `that is not there names the file it misses`() {
        #expect(throws: TenantFolderError(file: "tenant.yml", .unreadable)) {
            try TenantFolder(at: Self.tenants.appending(path: "nobody"))
        }
    }

    @Test func `must be called like its slug`() throws {
        let copy = try TemporaryFolder(named: "southwind", copying: Self.tenants.appending(path: "northwind"))
        #expect(throws: TenantFolderError(file: "tenant.yml", .notTheFolder(slug: "northwind", folder: "southwind"))) {
            try TenantFolder(at: copy.url)
        }
    }

    @Test func `may do without a picture and a stylesheet, but not without a logo`() throws {
        let copy = try TemporaryFolder(named: "northwind", copying: Self.tenants.appending(path: "northwind"))
        for name in ["art.svg", "theme.css"] {
            try FileManager.default.removeItem(at: copy.url.appending(path: name))
        }
        #expect(try TenantFolder(at: copy.url).pictures.art == nil)
        #expect(try TenantFolder(at: copy.url).themeCSS == "")
        try FileManager.default.removeItem(at: copy.url.appending(path: "logo.svg"))
        #expect(throws: TenantFolderError(file: "logo.svg", .unreadable)) { try TenantFolder(at: copy.url) }
    }

    @Test func `holds text of a bounded size only`() throws {
        let copy = try TemporaryFolder(named: "northwind", copying: Self.tenants.appending(path: "northwind"))
        try Data([0xff, 0xfe]).write(to: copy.url.appending(path: "theme.css"))
        #expect(throws: TenantFolderError(file: "theme.css", .notText)) { try TenantFolder(at: copy.url) }
        try Data(repeating: 0x20, count: 300_000).write(to: copy.url.appending(path: "theme.css"))
        #expect(throws: TenantFolderError(file: "theme.css", .tooLarge(limit: 262_144))) {
            try TenantFolder(at: copy.url)
        }
    }
}

/// A copy of a folder that is gone after the test.
private final class TemporaryFolder {
    private let parent = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    let url: URL

    init(named name: String, copying original: URL) throws {
        url = parent.appending(path: name)
        try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
        try FileManager.default.copyItem(at: original, to: url)
    }

    deinit {
        try? FileManager.default.removeItem(at: parent)
    }
}
