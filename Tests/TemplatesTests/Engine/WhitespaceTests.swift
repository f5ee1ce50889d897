import Templates
import Testing

@Suite struct `Lines of tags` {
    static let lines: [(template: String, expected: String)] = [
        ("a\n{{#isOpen}}\nb\n{{/isOpen}}\nc\n", "a\nb\nc\n"),
        ("a\n  {{#isOpen}}  \nb\n\t{{/isOpen}}\t\nc", "a\nb\nc"),
        ("a\r\n{{#isOpen}}\r\nb\r\n{{/isOpen}}\r\nc\r\n", "a\r\nb\r\nc\r\n"),
        ("{{#isOpen}}\nb\n{{/isOpen}}", "b\n"),
        ("  {{#isOpen}}b{{/isOpen}}\n", "  b\n"),
        ("{{! note }}\na\n  {{! two\n lines }}  \nb", "a\nb"),
        ("a {{! note }} b", "a  b"),
        ("  {{title}}\n", "  page title\n"),
        ("  {{{chart_html}}}\n", "  <svg/>\n"),
        ("a\n  {{>p}}\nb", "a\n(1\n2)\nb"),
        ("a {{>p}}\nb", "a (1\n2)\n\nb"),
        ("{{<l}}\n  {{$x}}\n  in\n  {{/x}}\n{{/l}}\n", "<\n  in\n>\n"),
        ("{{<l}}{{/l}}", "<\ndefault\n>\n"),
        ("{{^isOpen}}\n\n{{/isOpen}}\nx", "x"),
        ("\u{FEFF}{{! after a byte order mark }}\nx", "x"),
        ("{{ title }} {{# isOpen }}y{{/ isOpen }}", "page title y"),
        ("a } b }} c { d", "a } b }} c { d"),
        ("", ""),
    ]

    @Test(arguments: lines)
    func `a tag alone on its line takes the line with it`(template: String, expected: String) throws {
        let others = ["p": "(1\n2)\n", "l": "<\n{{$x}}\ndefault\n{{/x}}\n>\n"]
        #expect(try written(template, with: others, Sample(isOpen: true)) == expected)
    }
}
