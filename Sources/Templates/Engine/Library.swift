/// All templates of a set, parsed, and what can be said about them without knowing any page.
struct Library {
    private let templates: [String: Template]

    init(_ sources: TemplateSources) {
        templates = Dictionary(
            uniqueKeysWithValues: sources.sources.map { path, source in
                (path, Parser.template(at: path, from: source))
            })
    }

    subscript(path: String) -> Template? { templates[path] }

    var paths: [String] { templates.keys.sorted() }

    /// Errors of syntax, names of files and blocks that do not exist, and cycles, in all files.
    func errors() -> [TemplateError] {
        templates.values.flatMap { $0.errors + missing(in: $0) } + Cycles(in: self).errors
    }

    private func missing(in template: Template) -> [TemplateError] {
        template.references.flatMap { reference -> [TemplateError] in
            guard templates[reference.path] == nil else { return unknownBlocks(in: reference, of: template) }
            let suggestion = suggestion(for: reference.path, among: paths)
            let reason: TemplateError.Reason =
                reference.blocks == nil
                ? .missingPartial(reference.path, suggestion: suggestion)
                : .missingLayout(reference.path, suggestion: suggestion)
            return [TemplateError(file: template.file, line: reference.line, reason: reason)]
        }
    }

    private func unknownBlocks(in reference: Reference, of template: Template) -> [TemplateError] {
        guard let blocks = reference.blocks, let known = knownBlocks(of: reference.path) else { return [] }
        return blocks.filter { !known.contains($0.name) }.map { block in
            TemplateError(
                file: template.file, line: block.line,
                reason: .unknownBlock(
                    block.name, layout: reference.path, suggestion: suggestion(for: block.name, among: known)))
        }
    }

    /// The blocks of a template and of all it extends; `nil` where that cannot be known because of
    /// another error.
    private func knownBlocks(of path: String) -> Set<String>? {
        var known: Set<String> = []
        var open = [path]
        var seen: Set<String> = []
        while let path = open.popLast() {
            guard seen.insert(path).inserted else { continue }
            guard let template = templates[path], template.errors.isEmpty else { return nil }
            known.formUnion(template.ownBlocks)
            open += template.layouts
        }
        return known
    }
}
