import Foundation
import Templates
import Testing

@Suite struct `Template files` {
    private let base = TemplateSources(["layouts/desk": "d", "emails/due": "e", "landing/show": "l"])

    @Test func `a tenant replaces what it may`() throws {
        let own = TemplateSources(["landing/show": "L", "emails/due": "E", "emails/new": "N"])
        let result = try base.overriding(with: own, allowed: ["landing/show", "emails/"])
        #expect(result.paths == ["emails/due", "emails/new", "landing/show", "layouts/desk"])
    }

    @Test(arguments: ["layouts/desk", "landing/show2", "landing/showing/x", "emailsx", "new"])
    func `a tenant replaces nothing else`(path: String) {
        do throws(TemplateErrors) {
            _ = try base.overriding(with: TemplateSources([path: ""]), allowed: ["landing/show", "emails/"])
            Issue.record("replaced")
        } catch {
            #expect(error.errors.map(\.file) == ["\(path).mustache"])
            #expect(error.errors.map(\.reason) == [.mayNotOverride])
        }
    }

    @Test func `files are read by path below their directory`() throws {
        try withDirectory { directory in
            try directory.write("{{title}}", to: "page.mustache")
            try directory.write("x", to: "shows/index.mustache")
            try directory.write("x", to: "shows/.#lock.mustache")
            try directory.write("x", to: "README.md")
            #expect(try TemplateSources(directory: directory.path).paths == ["page", "shows/index"])
        }
    }

    @Test func `errors name files as they were read`() throws {
        try withDirectory { directory in
            try directory.write("\n{{titel}}", to: "page.mustache")
            do throws(TemplateErrors) {
                _ = try TemplateSet(TemplateSources(directory: directory.path), pages: [Sample.self])
                Issue.record("compiled")
            } catch {
                #expect(error.errors.map(\.file) == ["\(directory.path)/page.mustache"])
            }
        }
    }

    @Test func `a missing directory and a file that is not UTF-8 are errors`() throws {
        try withDirectory { directory in
            try Data([0x61, 0xFF]).write(to: URL(fileURLWithPath: "\(directory.path)/bad.mustache"))
            #expect(reason(directory.path) == .notUTF8)
            #expect(reason("\(directory.path)/nowhere") == .unreadable)
        }
    }

    private func reason(_ directory: String) -> TemplateError.Reason? {
        do throws(TemplateErrors) {
            _ = try TemplateSources(directory: directory)
            return nil
        } catch {
            return error.errors.first?.reason
        }
    }
}
