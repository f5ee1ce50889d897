import Testing

@testable import Markdown

@Suite struct `A text in Markdown` {
    @Test(arguments: [
        ("# One", "<h1>One</h1>\n"), ("a **b** *c* ~~d~~", "<p>a <strong>b</strong> <em>c</em> <del>d</del></p>\n"),
        ("see https://a.example", "<p>see <a href=\"https://a.example\">https://a.example</a></p>\n"),
        ("a & b < c", "<p>a &amp; b &lt; c</p>\n"),
    ])
    func `is finished HTML`(source: String, html: String) throws {
        #expect(try MarkdownText(source).html == html)
    }

    @Test func `has tables`() throws {
        let html = try MarkdownText("| a | b |\n| :- | -: |\n| c | d |").html
        #expect(html.contains("<th align=\"left\">a</th>") && html.contains("<td align=\"right\">d</td>"))
    }

    @Test(arguments: ["<script>alert(1)</script>", "a <b onclick=x>c</b>", "<img src=x>"])
    func `passes no HTML on`(source: String) throws {
        let html = try MarkdownText(source).html
        #expect(!html.contains("<script") && !html.contains("<b ") && !html.contains("<img"))
    }

    @Test(arguments: ["[a](javascript:alert(1))", "[a](data:text/html,x)", "<javascript:alert(1)>", "[a](vbscript:x)"])
    func `leads nowhere where a link would run something`(source: String) throws {
        let html = try MarkdownText(source).html.lowercased()
        #expect(!html.contains("href=\"javascript") && !html.contains("href=\"data") && !html.contains("href=\"vb"))
    }

    @Test(arguments: [
        ("# A\n## B\n# C", [2, 3, 2]), ("#### A\n# B\n###### C", [2, 2, 3]),
        ("## A\n#### B\n### C\n# D", [2, 3, 3, 2]),
        ("> # A\n\n- ## B", [2, 3]), ("# A\n## B\n### C\n#### D\n##### E\n###### F", [2, 3, 4, 5, 6, 6]),
    ])
    func `can have its headings below another, without a gap`(source: String, levels: [Int]) throws {
        let html = try MarkdownText(source, headingsBelow: 1).html
        #expect(html.matches(of: /<h([1-6])>/).map { Int($0.1) } == levels)
    }

    @Test func `is a tree with its lines`() throws {
        let text = try MarkdownText("# A\n\nb [c](https://d.example)\n\n3. e\n4. f")
        #expect(text.root.children.map(\.kind) == [.heading, .paragraph, .list])
        #expect(text.root.children.map(\.line) == [1, 3, 5])
        #expect(text.root.all.first { $0.kind == .link }?.address == "https://d.example")
        #expect(text.root.children.last?.start == 3)
    }

    @Test func `is refused when it is too long or too deep, and bears what is nearly so`() throws {
        #expect(throws: MarkdownError.tooLong) {
            try MarkdownText(String(repeating: "a", count: MarkdownText.longest + 1))
        }
        #expect(throws: MarkdownError.tooDeep) { try MarkdownText(String(repeating: "> ", count: 5_000) + "a") }
        _ = try MarkdownText(String(repeating: "> ", count: 20) + "a")
    }

    @Test(arguments: ["", "\0", "[", "![](", "| a", "```", "\u{FEFF}", String(repeating: "[", count: 60_000)])
    func `is never wrong`(source: String) throws {
        _ = try MarkdownText(source)
    }

    /// cmark-gfm changes variables of the process while it reads.
    @Test func `is read by many at once`() async throws {
        let source = "| a | ~~b~~ |\n| - | - |\n| https://a.example | d |"
        let expected = try MarkdownText(source).html
        try await withThrowingTaskGroup(of: String.self) { group in
            for _ in 0..<200 { group.addTask { try MarkdownText(source).html } }
            for try await html in group { #expect(html == expected) }
        }
    }
}
