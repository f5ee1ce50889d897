import Templates
import Testing

/// The five characters, each alone and before a combining mark: together they are one `Character`
/// that compares unequal to the character itself.
private let dangerous = ["&", "<", ">", "\"", "'"].flatMap { [$0, $0 + "\u{301}", $0 + "\u{20D2}x"] }

private let references = ["&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;", "'": "&#39;"]

/// Escaped scalar by scalar, as slowly and plainly as possible.
private func expected(_ text: String) -> String {
    text.unicodeScalars.map { references[String($0)] ?? String($0) }.joined()
}

@Suite struct `Escaping` {
    @Test(arguments: dangerous)
    func `text is escaped in content and in attributes`(text: String) throws {
        let page = Sample(title: text)
        #expect(try written("<p>{{title}}</p>", page) == "<p>\(expected(text))</p>")
        #expect(try written("<p class=\"{{title}}\">", page) == "<p class=\"\(expected(text))\">")
    }

    @Test(arguments: dangerous)
    func `text is escaped in partials`(text: String) throws {
        let html = try written("{{>p}}", with: ["p": "<p title='{{title}}'>{{title}}"], Sample(title: text))
        #expect(html == "<p title='\(expected(text))'>\(expected(text))")
    }

    @Test(arguments: dangerous)
    func `text is escaped in blocks and their defaults`(text: String) throws {
        let layout = "{{$a}}{{/a}}{{$b}}<i id=\"{{title}}\">{{title}}{{/b}}"
        let html = try written(
            "{{<l}}{{$a}}<p id=\"{{title}}\">{{title}}{{/a}}{{/l}}", with: ["l": layout], Sample(title: text))
        let safe = expected(text)
        #expect(html == "<p id=\"\(safe)\">\(safe)<i id=\"\(safe)\">\(safe)")
    }

    @Test(arguments: dangerous)
    func `text is escaped in every kind of section`(text: String) throws {
        let page = Sample(
            note: text, rows: [Row(name: text)], tags: [text], member: Person(name: text))
        let html = try written(
            "{{#rows}}<p id=\"{{name}}\">{{name}}{{/rows}}{{#tags}}<p id=\"{{.}}\">{{.}}{{/tags}}"
                + "{{#note}}<p id=\"{{note}}\">{{.}}{{/note}}{{#member}}<p id=\"{{name}}\">{{name}}{{/member}}"
                + "{{^isOpen}}<p id=\"{{member.name}}\">{{member.name}}{{/isOpen}}", page)
        let safe = expected(text)
        #expect(html == String(repeating: "<p id=\"\(safe)\">\(safe)", count: 5))
    }

    @Test func `a quote before a combining mark opens no attribute`() throws {
        let attack = "\"\u{301} onmouseover=alert(1) x=\"\u{301}"
        let html = try written("<a title=\"{{title}}\">", Sample(title: attack))
        #expect(html.utf8.count { $0 == UInt8(ascii: "\"") } == 2)
    }

    @Test func `markup is written as it stands`() throws {
        let page = Sample(chart: Markup(trusted: "<svg id=\"a\"/>"), hint: .escaping("a < b"))
        #expect(try written("{{{chart_html}}}{{{hint_html}}}", page) == "<svg id=\"a\"/>a &lt; b")
    }

    @Test func `absent markup is nothing and its section is left out`() throws {
        #expect(try written("[{{{hint_html}}}{{#hint_html}}x{{/hint_html}}{{^hint_html}}y{{/hint_html}}]") == "[y]")
    }

    @Test func `values are never read as templates`() throws {
        #expect(try written("{{title}}", Sample(title: "{{nonce}}{{{x}}}")) == "{{nonce}}{{{x}}}")
    }

    @Test func `text that comes from Foundation is escaped`() throws {
        let bridged = String(decoding: Array("é<\u{301}😀".utf16), as: UTF16.self)
        #expect(Markup.escaping(bridged).string == "é&lt;\u{301}😀")
        #expect(Markup.escaping("").bytes.isEmpty)
    }

    @Test(arguments: [0, 7, -7, 10, 99, 100, 12_480, Int.max, Int.min])
    func `numbers are written as digits`(number: Int) throws {
        #expect(try written("{{count}}", Sample(count: number)) == String(number))
    }

    @Test func `a text area keeps its value however often it is saved`() throws {
        let partial = "<textarea>{{note}}</textarea>\n"
        let value = "first\n    second\n\n  & <third>\n"
        let html = try written(
            "<form>\n        {{>shared/field}}\n</form>", with: ["shared/field": partial], Sample(note: value))
        #expect(html == "<form>\n<textarea>\(expected(value))</textarea>\n</form>")
    }

    @Test func `text in other scripts comes out as it went in`() throws {
        let title = "Ünïcödé 日本 👩‍👩‍👧"
        #expect(try written("Größe → 音 {{title}} 🎙️", Sample(title: title)) == "Größe → 音 \(title) 🎙️")
    }
}
