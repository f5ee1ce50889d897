extension Compiler {
    /// What a name means here: an item, a field of the innermost value that has one of that name, or
    /// a field of a view named before the dot.
    mutating func find(_ name: String, _ context: Context) -> Scopes.Found? {
        if name == "." {
            if context.scopes.item == nil { report(.noCurrentText, context) }
            return context.scopes.item
        }
        let parts = name.split(separator: ".").map(String.init)
        guard let first = parts.first, var found = context.scopes.field(first) else {
            let suggestion = suggestion(for: parts.first ?? name, among: context.scopes.names)
            report(.unknownName(name, types: context.scopes.types, suggestion: suggestion), context)
            return nil
        }
        for index in parts.indices.dropFirst() {
            guard let access = field(parts[...index], of: found.access, context) else { return nil }
            found = Scopes.Found(level: found.level, access: access)
        }
        return found
    }

    /// The last part of a dotted path as a field of the view that the parts before it name.
    private mutating func field(
        _ path: ArraySlice<String>, of view: Access, _ context: Context
    ) -> Access? {
        let outer = path.dropLast().joined(separator: ".")
        guard case .view(let visit, let isPresent, let schema) = view, let name = path.last else {
            report(.wrongUse(outer, kind: view.kind, use: .dottedPath), context)
            return nil
        }
        let inner = schema()
        guard let access = inner.fields[name] else {
            let suggestion = suggestion(for: name, among: inner.fields.keys).map { "\(outer).\($0)" }
            report(
                .unknownName("\(outer).\(name)", types: [inner.type], suggestion: suggestion), context)
            return nil
        }
        return access.reached(through: Access.Step(visit: visit, isPresent: isPresent))
    }

    /// Reports fields a type declares twice under one name: which one a template means is not clear.
    mutating func reportRepeatedNames(in schema: Schema, _ context: Context) {
        for name in schema.repeated {
            report(.repeatedField(name, type: schema.type), context)
        }
    }
}
