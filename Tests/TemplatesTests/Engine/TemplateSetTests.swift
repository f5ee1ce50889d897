import Templates
import Testing

@Suite struct `Template sets` {
    @Test func `a page that was not compiled is an error, not a trap`() throws {
        let set = try TemplateSet(TemplateSources(["page": ""]), pages: [])
        let error = #expect(throws: UnknownPage.self) { try set.render(Sample(), in: Shell()) }
        #expect(error?.type == "Sample")
    }

    @Test func `a page without a template is an error`() throws {
        do throws(TemplateErrors) {
            _ = try TemplateSet(TemplateSources([:]), pages: [Sample.self])
            Issue.record("compiled")
        } catch {
            #expect(error.description == "page.mustache: does not exist, but Sample names it as its template")
        }
    }

    @Test func `a fragment needs no frame and sees none`() throws {
        let set = try TemplateSet(TemplateSources(["mail": "Dear {{name}}"]), pages: [Mail.self])
        #expect(try set.render(Mail(name: "A & B")) == Array("Dear A &amp; B".utf8))
        #expect(throws: TemplateErrors.self) {
            try TemplateSet(TemplateSources(["mail": "{{brand.name}}"]), pages: [Mail.self])
        }
    }

    @Test func `a name declared twice is an error`() {
        do throws(TemplateErrors) {
            _ = try TemplateSet(TemplateSources(["twice": ""]), pages: [Twice.self])
            Issue.record("compiled")
        } catch {
            #expect(error.errors.map(\.reason) == [.repeatedField("a", type: "Twice")])
        }
    }

    @Test func `pages are written anew from each value`() throws {
        let set = try TemplateSet(TemplateSources(["mail": "{{name}}"]), pages: [Mail.self])
        for length in [0, 100_000, 3] {
            #expect(try set.render(Mail(name: String(repeating: "x", count: length))).count == length)
        }
    }
}

private struct Mail: Page {
    static let template = "mail"
    typealias Frame = NoFrame
    var name: String
    static let fields: [Field<Self>] = [.text("name") { $0.name }]
}

private struct Twice: Page {
    static let template = "twice"
    typealias Frame = NoFrame
    static let fields: [Field<Self>] = [.number("a") { _ in 1 }, .flag("a") { _ in true }]
}
