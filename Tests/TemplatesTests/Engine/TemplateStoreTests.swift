import Templates
import Testing

@Suite struct `A template store` {
    @Test func `compiles once`() throws {
        try withDirectory { directory in
            try directory.write("one", to: "page.mustache")
            let store = try TemplateStore(TemplateDirectories(directory.path), pages: [Sample.self])
            try directory.write("three", to: "page.mustache")
            #expect(try html(store) == "one")
            #expect(store.current === store.current)
        }
    }

    @Test func `when reloading, takes changed, new and removed files`() throws {
        try withDirectory { directory in
            try directory.write("one", to: "page.mustache")
            let store = try TemplateStore(
                TemplateDirectories(directory.path), pages: [Sample.self], reloading: true)
            #expect(try html(store) == "one")
            #expect(store.current === store.current)
            try directory.write("{{>p}}!", to: "page.mustache")
            try directory.write("three", to: "p.mustache")
            #expect(try html(store) == "three!")
        }
    }

    @Test func `when reloading, keeps the last good set and says what is wrong`() throws {
        try withDirectory { directory in
            try directory.write("good", to: "page.mustache")
            let store = try TemplateStore(
                TemplateDirectories(directory.path), pages: [Sample.self], reloading: true)
            try directory.write("\n{{titel}}", to: "page.mustache")
            #expect(try html(store) == "good")
            #expect(store.errors?.errors.map(\.line) == [2])
            try directory.write("better {{title}}", to: "page.mustache")
            #expect(try html(store) == "better page title")
            #expect(store.errors == nil)
        }
    }

    @Test func `puts a tenant's files in place of its own`() throws {
        try withDirectory { directory in
            try directory.write("base", to: "base/page.mustache")
            try directory.write("tenant", to: "tenant/page.mustache")
            let paths = (base: "\(directory.path)/base", tenant: "\(directory.path)/tenant")
            let allowed = TemplateDirectories(paths.base, overrides: paths.tenant, allowed: ["page"])
            #expect(try html(TemplateStore(allowed, pages: [Sample.self], reloading: true)) == "tenant")
            #expect(throws: TemplateErrors.self) {
                try TemplateStore(TemplateDirectories(paths.base, overrides: paths.tenant), pages: [Sample.self])
            }
        }
    }

    private func html(_ store: TemplateStore) throws -> String {
        String(decoding: try store.current.render(Sample(), in: Shell()), as: UTF8.self)
    }
}
