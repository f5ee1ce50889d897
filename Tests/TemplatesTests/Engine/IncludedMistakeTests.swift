import Templates
import Testing

@Suite struct `Mistakes in included files` {
    @Test func `name the file of the tag and the way to it`() {
        let errors = mistakes(
            "\n{{#rows}}\n{{>shared/row}}{{/rows}}",
            with: ["shared/row": "{{>shared/cell}}", "shared/cell": "\n{{nmae}}"])
        #expect(
            errors.map(\.description) == [
                "shared/cell.mustache:2: no field “nmae” in Row, Sample, Shell; did you mean “name”? "
                    + "(included from page.mustache:3, shared/row.mustache:1)"
            ])
    }

    @Test func `in a page's block belong to the page's file`() {
        let errors = mistakes(
            "{{<l}}\n{{$b}}\n{{zzz}}\n{{/b}}\n{{/l}}", with: ["l": "\n\n\n\n\n{{#brand}}{{$b}}{{/b}}{{/brand}}"])
        #expect(errors.map(\.file) == ["page.mustache"])
        #expect(errors.map(\.line) == [3])
        #expect(errors.map(\.reason) == [.unknownName("zzz", types: ["Brand", "Sample", "Shell"], suggestion: nil)])
    }

    @Test func `in a layout belong to the layout's file`() {
        let errors = mistakes("{{<l}}{{/l}}", with: ["l": "\n{{$b}}\n{{zzz}}\n{{/b}}\n{{>gone}}"])
        #expect(errors.map(\.file) == ["l.mustache", "l.mustache"])
        #expect(errors.map(\.line) == [3, 5])
    }

    @Test func `are reported once, however many pages run into them`() {
        let sources = TemplateSources(["page": "{{>p}}{{>p}}", "other": "{{>p}}", "p": "{{>gone}}{{brand}}"])
        #expect(throws: TemplateErrors.self) {
            try TemplateSet(sources, pages: [Sample.self, Other.self])
        }
        do throws(TemplateErrors) {
            _ = try TemplateSet(sources, pages: [Sample.self, Other.self])
        } catch {
            #expect(error.errors.map(\.line) == [1, 1])
        }
    }

    @Test func `of a missing layout are reported where it is named, in any file`() {
        let errors = mistakes("{{<desk}}{{$x}}{{/x}}{{/desk}}", with: ["desk": "\n{{<base}}{{/base}}"])
        #expect(errors.map(\.file) == ["desk.mustache"])
        #expect(errors.map(\.reason) == [.missingLayout("base", suggestion: nil)])
    }

    @Test func `are found where templates include each other without end`() {
        let errors = mistakes(
            "{{>a}}", with: ["a": "\n{{>b}}", "b": "{{<c}}{{$x}}{{>a}}{{/x}}{{/c}}", "c": "{{$x}}{{/x}}"])
        #expect(errors.map(\.file) == ["b.mustache"])
        #expect(errors.map(\.reason) == [.cycle(["a", "b", "a"])])
        let layouts = mistakes("{{<a}}{{/a}}", with: ["a": "{{<b}}{{/b}}", "b": "{{<a}}{{/a}}"])
        #expect(layouts.map(\.reason) == [.cycle(["a", "b", "a"])])
    }

    @Test func `are found where templates include each other too often`() {
        var others = ["p0": "text"]
        for number in 1...40 { others["p\(number)"] = "{{>p\(number - 1)}}{{>p\(number - 1)}}" }
        #expect(mistakes("{{>p40}}", with: others).map(\.reason) == [.tooLarge(page: "Sample")])
    }

    @Test func `are found where includes go too deep`() {
        var others = ["p0": "text"]
        for number in 1...200 { others["p\(number)"] = "{{>p\(number - 1)}}" }
        #expect(mistakes("{{>p200}}", with: others).map(\.reason) == [.tooDeep])
    }
}

private struct Other: Page {
    typealias Frame = Shell
    static let template = "other"
    static let fields: [Field<Self>] = []
}
