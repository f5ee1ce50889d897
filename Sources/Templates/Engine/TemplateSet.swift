/// The compiled templates of a set of pages.
///
/// ```swift
/// let templates = try TemplateSet(TemplateSources(directory: "templates"), pages: [ShowsIndex.self])
/// let html = try templates.render(ShowsIndex(…), in: frame)
/// ```
public final class TemplateSet: Sendable {
    private let programs: [ObjectIdentifier: Program]

    /// Compiles the pages' templates and checks all others as far as that is possible without a page.
    /// - Throws: every mistake found, not only the first.
    public init(_ sources: TemplateSources, pages: [any Page.Type]) throws(TemplateErrors) {
        let library = Library(sources)
        var errors = library.errors()
        var programs: [ObjectIdentifier: Program] = [:]
        for page in pages {
            let compiled = Compiler.compile(page, from: library)
            programs[ObjectIdentifier(page)] = compiled.program
            errors += compiled.errors
        }
        guard errors.isEmpty else { throw TemplateErrors(errors) }
        self.programs = programs
    }

    /// A page as UTF-8.
    /// - Throws: `UnknownPage` if the page's type was not among those the set was made for.
    public func render<P: Page>(_ page: P, in frame: P.Frame) throws(UnknownPage) -> [UInt8] {
        guard let program = programs[ObjectIdentifier(P.self)] else {
            throw UnknownPage(type: String(describing: P.self))
        }
        return program.render(page, in: frame)
    }

    /// A fragment or a mail: a page that stands alone.
    public func render<P: Page>(_ page: P) throws(UnknownPage) -> [UInt8] where P.Frame == NoFrame {
        try render(page, in: NoFrame())
    }
}
