import Templates
import Testing

@Suite struct `Layouts` {
    private let base = "<t>{{$title}}base{{/title}} {{brand.name}}</t><b>{{$body}}{{/body}}</b>"
    private let desk = "{{<base}}{{$body}}<m>{{$content}}nothing{{/content}}</m>{{/body}}{{/base}}"

    @Test func `blocks are filled and others keep their defaults`() throws {
        let html = try written("{{<base}}{{$body}}hi{{/body}}{{/base}}", with: ["base": base])
        #expect(html == "<t>base Northwind</t><b>hi</b>")
    }

    @Test func `a page fills the blocks of its layout and of that layout's layout`() throws {
        let html = try written(
            "{{<desk}}{{$title}}{{title}}{{/title}}{{$content}}<p>{{title}}</p>{{/content}}{{/desk}}",
            with: ["base": base, "desk": desk])
        #expect(html == "<t>page title Northwind</t><b><m><p>page title</p></m></b>")
    }

    @Test func `the outermost wins`() throws {
        let desk = "{{<base}}{{$title}}desk{{/title}}{{$body}}{{$content}}{{/content}}{{/body}}{{/base}}"
        let others = ["base": base, "desk": desk]
        #expect(try written("{{<desk}}{{/desk}}", with: others).hasPrefix("<t>desk "))
        #expect(try written("{{<desk}}{{$title}}page{{/title}}{{/desk}}", with: others).hasPrefix("<t>page "))
    }

    @Test func `a block shown twice is filled twice`() throws {
        let layout = "{{$title}}{{/title}}|{{$title}}x{{/title}}"
        #expect(try written("{{<l}}{{$title}}a{{/title}}{{/l}}", with: ["l": layout]) == "a|a")
    }

    @Test func `a block inside a block can be filled alone`() throws {
        let layout = "{{$outer}}[{{$inner}}default{{/inner}}]{{/outer}}"
        #expect(try written("{{<l}}{{$inner}}x{{/inner}}{{/l}}", with: ["l": layout]) == "[x]")
        #expect(try written("{{<l}}{{$outer}}x{{/outer}}{{/l}}", with: ["l": layout]) == "x")
    }

    @Test func `a layout's replacement may use the name of the block it replaces`() throws {
        let desk = "{{<base}}{{$title}}{{$title}}desk{{/title}} of{{/title}}{{/base}}"
        #expect(try written("{{<desk}}{{/desk}}", with: ["base": base, "desk": desk]).hasPrefix("<t>desk of North"))
    }

    @Test func `a card inside a page keeps its own title`() throws {
        let card = "<card>{{$title}}card{{/title}}{{$text}}{{/text}}</card>"
        let page = """
            {{<base}}{{$title}}page{{/title}}{{$body}}{{<card}}{{$text}}1{{/text}}{{/card}}\
            {{<card}}{{$title}}own{{/title}}{{$text}}{{<card}}{{/card}}{{/text}}{{/card}}{{/body}}{{/base}}
            """
        let html = try written(page, with: ["base": base, "card": card])
        #expect(html.hasSuffix("<b><card>card1</card><card>own<card>card</card></card></b>"))
    }

    @Test func `a card inside a layout does not take the page's title`() throws {
        let others = [
            "base": base, "card": "<card>{{$title}}card{{/title}}</card>",
            "desk": "{{<base}}{{$body}}{{<card}}{{/card}}{{$content}}{{/content}}{{/body}}{{/base}}",
        ]
        let html = try written("{{<desk}}{{$title}}page{{/title}}{{/desk}}", with: others)
        #expect(html == "<t>page Northwind</t><b><card>card</card></b>")
    }

    @Test func `a block names the fields of where it is shown`() throws {
        let layout = "{{#rows}}{{$row}}{{/row}}{{/rows}}{{#brand}}{{$brand}}{{/brand}}{{/brand}}"
        let html = try written(
            "{{<l}}{{$row}}{{name}}{{/row}}{{$brand}}{{name}}{{/brand}}{{/l}}",
            with: ["l": layout], Sample(rows: [Row(name: "a"), Row(name: "b")]))
        #expect(html == "abNorthwind")
    }

    @Test func `a partial can be a page's part, in any scope, many times`() throws {
        let html = try written(
            "{{>p}}{{#rows}}{{>p}}{{/rows}}{{>dir/sub-part_2}}",
            with: ["p": "{{title}},", "dir/sub-part_2": "{{>p}}"], Sample(rows: [Row(name: "r", title: "row")]))
        #expect(html == "page title,row,page title,")
    }
}
