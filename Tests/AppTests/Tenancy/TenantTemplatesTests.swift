import Foundation
import Logging
import Templates
import Testing

@testable import App

/// A copy of the house's templates in which a tenant replaces one.
@Suite struct `Templates of a tenant` {
    private func templates(replacing path: String, with text: String) throws -> TenantTemplates {
        let root = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        let file = root.appending(path: "tenants/northwind/templates/\(path).mustache")
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: root) }
        let house = ProcessInfo.processInfo.environment["FLIGHTLINE_ROOT"] ?? FileManager.default.currentDirectoryPath
        try FileManager.default.copyItem(
            at: URL(filePath: house).appending(path: "templates"), to: root.appending(path: "templates"))
        try Data(text.utf8).write(to: file)
        return try TenantTemplates(root: root, reloading: false, logger: Logger(label: "tests"))
    }

    @Test func `a tenant may replace its landing page`() throws {
        _ = try templates(replacing: "landing/show", with: "<h1>{{headline}}</h1>")
    }

    @Test func `a name that the page does not have is refused`() throws {
        #expect(throws: TemplateErrors.self) { try templates(replacing: "landing/show", with: "<h1>{{headlin}}</h1>") }
    }

    @Test func `a tenant may not replace what stands behind the sign-in`() throws {
        #expect(throws: TemplateErrors.self) { try templates(replacing: "account/show", with: "<h1>Mine</h1>") }
    }
}
