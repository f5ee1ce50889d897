import Templates

struct Brand: View {
    var name = "Northwind"
    var claim: String?
    var logo: Markup = Markup(trusted: "<svg></svg>")
    var colours: [String] = []
    var founder: Person?

    static let fields: [Field<Self>] = [
        .text("name") { $0.name },
        .text("claim") { $0.claim },
        .markup("logo_html") { $0.logo },
        .texts("colours") { $0.colours },
        .view("founder") { $0.founder },
        .flag("hasColours") { !$0.colours.isEmpty },
        .number("age") { _ in 7 },
    ]
}

struct Person: View {
    var name: String
    static let fields: [Field<Self>] = [.text("name") { $0.name }]
}

struct Shell: View {
    var title = "frame title"
    var brand = Brand()
    var nonce = "abc"

    static let fields: [Field<Self>] = [
        .text("title") { $0.title },
        .view("brand") { $0.brand },
        .text("nonce") { $0.nonce },
    ]
}

struct Row: View {
    var name: String
    var title: String?
    var isOpen = false
    var inner: [Row] = []

    static let fields: [Field<Self>] = [
        .text("name") { $0.name },
        .text("title") { $0.title },
        .flag("isOpen") { $0.isOpen },
        .list("inner") { $0.inner },
    ]
}

/// A page with a field of every kind; `template` is always `page`.
struct Sample: Page {
    typealias Frame = Shell
    static let template = "page"

    var title = "page title"
    var note: String?
    var count = 0
    var isOpen = false
    var rows: [Row] = []
    var tags: [String] = []
    var member: Person?
    var chart = Markup(trusted: "<svg/>")
    var hint: Markup?

    static let fields: [Field<Self>] = [
        .text("title") { $0.title },
        .text("note") { $0.note },
        .number("count") { $0.count },
        .flag("isOpen") { $0.isOpen },
        .list("rows") { $0.rows },
        .texts("tags") { $0.tags },
        .view("member") { $0.member },
        .markup("chart_html") { $0.chart },
        .markup("hint_html") { $0.hint },
        .markup("chart") { $0.chart },
    ]
}

/// A page of `Sample` from a template's text and, where needed, other templates beside it.
func written(
    _ template: String, with others: [String: String] = [:], _ page: Sample = Sample(), in shell: Shell = Shell()
) throws -> String {
    let sources = TemplateSources(others.merging(["page": template]) { first, _ in first })
    let set = try TemplateSet(sources, pages: [Sample.self])
    return String(decoding: try set.render(page, in: shell), as: UTF8.self)
}

/// What is wrong with a template, as `file:line: message` lines.
func mistakes(_ template: String, with others: [String: String] = [:]) -> [TemplateError] {
    do throws(TemplateErrors) {
        let sources = TemplateSources(others.merging(["page": template]) { first, _ in first })
        _ = try TemplateSet(sources, pages: [Sample.self])
        return []
    } catch {
        return error.errors
    }
}
