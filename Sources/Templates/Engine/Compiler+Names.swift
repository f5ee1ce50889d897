extension Compiler {
    /// `{{name}}` and `{{{name}}}`.
    mutating func variable(_ name: String, isRaw: Bool, _ context: Context) -> [Instruction] {
        guard let found = find(name, context) else { return [] }
        switch (found.access, isRaw) {
        case (.text(let write, _), false), (.number(let write), false):
            return [.write(level: found.level, write)]
        case (.markup(let write, _), true):
            if !name.hasSuffix("_html") { report(.markupName(name), context) }
            return [.write(level: found.level, write)]
        default:
            report(.wrongUse(name, kind: found.access.kind, use: isRaw ? .rawInterpolation : .interpolation), context)
            return []
        }
    }

    /// `{{#name}}…{{/name}}` and `{{^name}}…{{/name}}`.
    mutating func section(
        _ name: String, isInverted: Bool, _ body: [Node], _ context: Context
    ) -> [Instruction] {
        guard let found = find(name, context) else { return [] }
        if isInverted {
            guard let test = found.access.test else {
                report(.wrongUse(name, kind: found.access.kind, use: .invertedSection), context)
                return []
            }
            return [.choose(level: found.level, test, expected: false, body: compile(body, context))]
        }
        return section(name, of: found, body, context)
    }

    private mutating func section(
        _ name: String, of found: Scopes.Found, _ body: [Node], _ context: Context
    ) -> [Instruction] {
        switch found.access {
        case .flag(let test), .markup(_, let test?):
            return [.choose(level: found.level, test, expected: true, body: compile(body, context))]
        case .text(_, let test?):
            let inside = context.with(context.scopes.choosing(found))
            return [.choose(level: found.level, test, expected: true, body: compile(body, inside))]
        case .list(let visit, _, let schema), .view(let visit, _, let schema):
            let schema = schema()
            reportRepeatedNames(in: schema, context)
            let inside = context.with(context.scopes.entering(schema))
            return [.visit(level: found.level, visit, inner: inside.scopes.level, body: compile(body, inside))]
        case .texts(let visit, _):
            let inside = context.with(context.scopes.enteringTexts())
            return [.visit(level: found.level, visit, inner: inside.scopes.level, body: compile(body, inside))]
        case .text, .markup, .number:
            report(.wrongUse(name, kind: found.access.kind, use: .section), context)
            return []
        }
    }
}
