import Templates
import Testing

@Suite struct `Where text may stand` {
    @Test(arguments: [
        "<input value={{title}}>",
        "<input {{title}}>",
        "<input\n{{title}}>",
        "<{{title}}>",
        "<in{{title}}>",
        "</{{title}}>",
        "<a class=\"x\" {{#isOpen}}id={{title}}{{/isOpen}}>",
        "<a title='\"' id={{title}}>",
        "<script>let a = \"{{title}}\"</script>",
        "<SCRIPT nonce=\"{{nonce}}\">{{title}}</SCRIPT>",
        "<style>p { color: {{title}} }</style>",
    ])
    func `nowhere in a tag but in quotes, and in no script`(template: String) {
        #expect(mistakes(template).map(\.reason) == [.outsideQuotes("title")])
    }

    @Test(arguments: [
        "<p>{{title}}</p>",
        "<p title=\"{{title}}\">{{title}}",
        "<p title='{{title}}' class=\"it's {{title}}\">{{title}}",
        "<a href=\"/shows?page={{count}}&amp;q={{title}}\">",
        "<a{{#isOpen}} title=\"{{title}}\"{{/isOpen}}>{{title}}</a>",
        "<script src=\"{{title}}\" nonce=\"{{nonce}}\"></script><p>{{title}}",
        "<style></style>{{title}}",
        "<!-- don't <a --> {{title}}",
        "<!doctype html>{{title}}",
        "1 < 2 {{title}} <3 {{title}}",
        "<textarea>{{title}}</textarea><title>{{title}}</title>",
        "<svg {{{chart_html}}}>",
        "<br/>{{title}}",
    ])
    func `between tags and in quoted attributes`(template: String) {
        #expect(mistakes(template).isEmpty)
    }
}
