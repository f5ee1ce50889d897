import Templates
import Testing

@Suite struct `Sections and names` {
    @Test func `a flag chooses`() throws {
        let template = "{{#isOpen}}open{{/isOpen}}{{^isOpen}}closed{{/isOpen}}"
        #expect(try written(template, Sample(isOpen: true)) == "open")
        #expect(try written(template, Sample(isOpen: false)) == "closed")
    }

    @Test(arguments: [([], "none"), (["a"], "[a]"), (["a", "b", "c"], "[a][b][c]")])
    func `a list is written item by item, and its inverse when it is empty`(
        names: [String], expected: String
    ) throws {
        let rows = names.map { Row(name: $0) }
        #expect(try written("{{#rows}}[{{name}}]{{/rows}}{{^rows}}none{{/rows}}", Sample(rows: rows)) == expected)
        #expect(try written("{{#tags}}[{{.}}]{{/tags}}{{^tags}}none{{/tags}}", Sample(tags: names)) == expected)
    }

    @Test func `lists nest, also of their own type`() throws {
        let rows = [
            Row(name: "a", inner: [Row(name: "b", inner: [Row(name: "c")]), Row(name: "d")]), Row(name: "e"),
        ]
        let template = "{{#rows}}{{name}}({{#inner}}{{name}}({{#inner}}{{name}}{{/inner}}){{/inner}}){{/rows}}"
        #expect(try written(template, Sample(rows: rows)) == "a(b(c)d())e()")
    }

    @Test func `a row shadows the page and the page shadows the frame`() throws {
        let page = Sample(rows: [Row(name: "r", title: "row title")])
        let template = "{{nonce}} {{title}} {{#rows}}{{title}} {{nonce}}{{/rows}}"
        #expect(try written(template, page) == "abc page title row title abc")
    }

    @Test func `an absent text writes nothing and never something of the same name further out`() throws {
        let page = Sample(rows: [Row(name: "r", title: nil)])
        let template = "{{#rows}}[{{title}}{{#title}}x{{/title}}{{^title}}none{{/title}}]{{/rows}}"
        #expect(try written(template, page) == "[none]")
    }

    @Test func `an empty text is present`() throws {
        #expect(try written("{{#note}}[{{note}}]{{/note}}", Sample(note: "")) == "[]")
    }

    @Test func `after an inner section names mean the outer value again`() throws {
        let page = Sample(
            rows: [Row(name: "a", inner: [Row(name: "b")]), Row(name: "c")], member: Person(name: "m"))
        let template = "{{#rows}}{{#inner}}{{name}}{{/inner}}{{#member}}{{name}}{{/member}}{{name}};{{/rows}}"
        #expect(try written(template, page) == "bma;mc;")
    }

    @Test func `a dot is the item, or the text whose section it is`() throws {
        let page = Sample(note: "n", tags: ["a", "b"])
        #expect(try written("{{#tags}}{{.}}{{#note}}({{.}}){{/note}}{{.}} {{/tags}}", page) == "a(n)a b(n)b ")
    }

    @Test func `views are reached by dots and by sections`() throws {
        let shell = Shell(brand: Brand(colours: ["red", "blue"], founder: Person(name: "Ada")))
        let template = """
            {{brand.name}} {{brand.founder.name}} {{brand.age}} {{#brand}}{{name}} {{founder.name}}{{/brand}} \
            {{#brand.colours}}{{.}},{{/brand.colours}} {{#brand.founder}}{{name}} {{title}}{{/brand.founder}} \
            {{#brand.hasColours}}yes{{/brand.hasColours}} {{{brand.logo_html}}}
            """
        let expected = "Northwind Ada 7 Northwind Ada red,blue, Ada page title yes <svg></svg>"
        #expect(try written(template, in: shell) == expected)
    }

    @Test func `what is inside an absent view is absent`() throws {
        let template = """
            [{{member.name}}{{brand.founder.name}}{{#member}}x{{/member}}{{#member.name}}x{{/member.name}}]\
            {{^member}}a{{/member}}{{^brand.founder}}b{{/brand.founder}}{{^brand.founder.name}}c{{/brand.founder.name}}
            """
        #expect(try written(template) == "[]abc")
    }

    @Test func `ten thousand rows are written`() throws {
        let rows = (0..<10_000).map { Row(name: "\($0)") }
        let html = try written("{{#rows}}{{name}},{{/rows}}", Sample(rows: rows))
        #expect(html == (0..<10_000).map { "\($0)," }.joined())
    }

    @Test func `one set writes many pages at once`() async throws {
        let set = try TemplateSet(
            TemplateSources(["page": "{{#rows}}{{name}}{{title}}{{/rows}}{{brand.name}}"]), pages: [Sample.self])
        await withTaskGroup(of: Bool.self) { group in
            for number in 0..<50 {
                group.addTask {
                    let page = Sample(rows: (0..<number).map { Row(name: "\($0);", title: "<") })
                    let html = try? set.render(page, in: Shell(brand: Brand(name: "\(number)")))
                    let expected = (0..<number).map { "\($0);&lt;" }.joined() + "\(number)"
                    return html == Array(expected.utf8)
                }
            }
            for await isRight in group { #expect(isRight) }
        }
    }
}
