import Templates
import Testing

@Suite struct `Mistakes in one file` {
    static let mistakesByTemplate: [(template: String, line: Int, reason: TemplateError.Reason)] = [
        // Syntax
        ("a\n{{title", 2, .unclosedTag),
        ("a\n{{title\n}}", 2, .unclosedTag),
        ("\n\n{{{chart_html}}", 3, .unclosedTag),
        ("{{! never closed", 1, .unclosedTag),
        ("{{=<% %>=}}", 1, .unsupportedTag("{{=<% %>=}}")),
        ("x {{&title}}", 1, .unsupportedTag("{{&title}}")),
        ("{{}}", 1, .malformedName("")),
        ("{{a b}}", 1, .malformedName("a b")),
        ("{{.title}}", 1, .malformedName(".title")),
        ("{{a..b}}", 1, .malformedName("a..b")),
        ("{{{{title}}}}", 1, .malformedName("{title")),
        ("{{>../secret}}", 1, .malformedName("../secret")),
        ("{{>*name}}", 1, .malformedName("*name")),
        ("{{>/p}}", 1, .malformedName("/p")),
        ("\r\n{{#isOpen}}\r\nx", 2, .unclosed("isOpen")),
        ("{{#isOpen}}\n{{^rows}}\n{{/isOpen}}", 2, .unclosed("rows")),
        ("x\n{{/isOpen}}", 2, .strayClose("isOpen")),
        ("{{<l}}\n{{$title}}{{/l}}", 2, .unclosed("title")),
        ("{{<l}}\n\n  text\n{{/l}}", 3, .contentOutsideBlock(layout: "l")),
        ("{{<l}}\n{{title}}\n{{/l}}", 2, .contentOutsideBlock(layout: "l")),
        ("{{<l}}\n{{$title}}{{/title}}\n{{$title}}{{/title}}\n{{/l}}", 3, .duplicateBlock("title")),
        // Other files
        ("a\n{{>feild}}", 2, .missingPartial("feild", suggestion: "field")),
        ("a\n\n  {{>nowhere}}", 3, .missingPartial("nowhere", suggestion: nil)),
        ("{{<layuot}}{{/layuot}}", 1, .missingLayout("layuot", suggestion: nil)),
        ("{{<ll}}{{/ll}}", 1, .missingLayout("ll", suggestion: "l")),
        ("{{<l}}\n{{$titel}}{{/titel}}\n{{/l}}", 2, .unknownBlock("titel", layout: "l", suggestion: "title")),
        ("\n{{>page}}", 2, .cycle(["page", "page"])),
        // Names
        ("\n{{titel}}", 2, .unknownName("titel", types: ["Sample", "Shell"], suggestion: "title")),
        ("{{zzz}}", 1, .unknownName("zzz", types: ["Sample", "Shell"], suggestion: nil)),
        ("{{#zzz}}{{/zzz}}", 1, .unknownName("zzz", types: ["Sample", "Shell"], suggestion: nil)),
        (
            "{{#rows}}\n{{nmae}}{{/rows}}", 2,
            .unknownName("nmae", types: ["Row", "Sample", "Shell"], suggestion: "name")
        ),
        ("{{brand.nam}}", 1, .unknownName("brand.nam", types: ["Brand"], suggestion: "brand.name")),
        ("{{brand.title}}", 1, .unknownName("brand.title", types: ["Brand"], suggestion: nil)),
        ("{{#isOpen}}{{name}}{{/isOpen}}", 1, .unknownName("name", types: ["Sample", "Shell"], suggestion: nil)),
        ("{{.}}", 1, .noCurrentText),
        ("{{#rows}}{{.}}{{/rows}}", 1, .noCurrentText),
        // Kinds
        ("{{isOpen}}", 1, .wrongUse("isOpen", kind: .flag, use: .interpolation)),
        ("{{rows}}", 1, .wrongUse("rows", kind: .list, use: .interpolation)),
        ("{{tags}}", 1, .wrongUse("tags", kind: .texts, use: .interpolation)),
        ("{{brand}}", 1, .wrongUse("brand", kind: .view, use: .interpolation)),
        ("{{member}}", 1, .wrongUse("member", kind: .optionalView, use: .interpolation)),
        ("{{chart_html}}", 1, .wrongUse("chart_html", kind: .markup, use: .interpolation)),
        ("{{hint_html}}", 1, .wrongUse("hint_html", kind: .optionalMarkup, use: .interpolation)),
        ("{{{title}}}", 1, .wrongUse("title", kind: .text, use: .rawInterpolation)),
        ("{{{note}}}", 1, .wrongUse("note", kind: .optionalText, use: .rawInterpolation)),
        ("{{{count}}}", 1, .wrongUse("count", kind: .number, use: .rawInterpolation)),
        ("{{#tags}}{{{.}}}{{/tags}}", 1, .malformedName(".")),
        ("{{{chart}}}", 1, .markupName("chart")),
        ("{{#count}}{{/count}}", 1, .wrongUse("count", kind: .number, use: .section)),
        ("{{^count}}{{/count}}", 1, .wrongUse("count", kind: .number, use: .invertedSection)),
        ("{{#title}}{{/title}}", 1, .wrongUse("title", kind: .text, use: .section)),
        ("{{^title}}{{/title}}", 1, .wrongUse("title", kind: .text, use: .invertedSection)),
        ("{{#chart_html}}{{/chart_html}}", 1, .wrongUse("chart_html", kind: .markup, use: .section)),
        ("{{^brand}}{{/brand}}", 1, .wrongUse("brand", kind: .view, use: .invertedSection)),
        ("{{rows.name}}", 1, .wrongUse("rows", kind: .list, use: .dottedPath)),
        ("{{brand.name.x}}", 1, .wrongUse("brand.name", kind: .text, use: .dottedPath)),
    ]

    @Test(arguments: mistakesByTemplate)
    func `are reported with their line`(template: String, line: Int, reason: TemplateError.Reason) {
        let errors = mistakes(template, with: ["l": "{{$title}}{{/title}}", "field": ""])
        #expect(errors.map(\.file) == ["page.mustache"])
        #expect(errors.map(\.line) == [line])
        #expect(errors.map(\.reason) == [reason])
        #expect(errors.allSatisfy { $0.includedFrom.isEmpty })
    }

    @Test func `are all reported, in the order of lines`() {
        let template = "{{titel}}\n{{#count}}{{/count}}\n{{>nowhere}}\n{{rows}}{{rows}}\n{{titel}}"
        #expect(mistakes(template).map(\.line) == [1, 2, 3, 4, 5])
    }

    @Test func `of syntax are all reported, also in files no page uses`() {
        let errors = mistakes("{{a b}}\n{{/x}}\n{{#rows}}", with: ["unused": "\n{{>gone}}", "broken": "{{/y}}"])
        #expect(
            errors.map { "\($0.file):\($0.line ?? 0)" } == [
                "broken.mustache:1", "page.mustache:1", "page.mustache:2", "page.mustache:3", "unused.mustache:2",
            ])
    }

    @Test func `say where, what and what to do`() {
        #expect(
            mistakes("\n{{titel}}").map(\.description) == [
                "page.mustache:2: no field “titel” in Sample, Shell; did you mean “title”?"
            ])
        #expect(
            mistakes("{{rows}}").map(\.description) == [
                "page.mustache:1: “rows” is a list and cannot be written; write {{#rows}}…{{/rows}}"
            ])
    }

    @Test func `of depth are reported instead of followed`() {
        let deep = String(repeating: "{{#isOpen}}", count: 100_000) + String(repeating: "{{/isOpen}}", count: 100_000)
        #expect(mistakes(deep).map(\.reason) == [.tooDeep])
    }
}
