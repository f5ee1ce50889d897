/// The values whose fields a name may mean, innermost last.
struct Scopes {
    private var scopes: [Scope]
    /// The level of the value entered last.
    private(set) var level = 1

    private struct Scope {
        let level: Int
        let schema: Schema?
        /// What `{{.}}` stands for.
        let item: Access?
    }

    /// A field and the level of the place that has it.
    struct Found {
        let level: Int
        let access: Access
    }

    init(frame: Schema, page: Schema) {
        scopes = [
            Scope(level: 0, schema: frame, item: nil),
            Scope(level: 1, schema: page, item: nil),
        ]
    }

    /// The field of that name in the innermost value that declares one. A text that happens to be
    /// absent is still found: nothing is looked up again while writing.
    func field(_ name: String) -> Found? {
        for scope in scopes.reversed() {
            if let access = scope.schema?.fields[name] { return Found(level: scope.level, access: access) }
        }
        return nil
    }

    /// What `{{.}}` stands for here.
    var item: Found? {
        scopes.last.flatMap { scope in scope.item.map { Found(level: scope.level, access: $0) } }
    }

    /// Inside the section of a view or of a list's item.
    func entering(_ schema: Schema) -> Scopes {
        entering(Scope(level: level + 1, schema: schema, item: nil))
    }

    /// Inside the section of a list of texts.
    func enteringTexts() -> Scopes {
        entering(Scope(level: level + 1, schema: nil, item: .textItself))
    }

    /// Inside the section of a text that may be absent: `{{.}}` is that text.
    func choosing(_ text: Found) -> Scopes {
        var result = self
        result.scopes.append(Scope(level: text.level, schema: nil, item: text.access))
        return result
    }

    /// The types whose fields can be named here, innermost first.
    var types: [String] { scopes.reversed().compactMap { $0.schema?.type } }

    /// All names that can be used here.
    var names: [String] { scopes.flatMap { $0.schema.map { Array($0.fields.keys) } ?? [] } }

    private func entering(_ scope: Scope) -> Scopes {
        var result = self
        result.scopes.append(scope)
        result.level = scope.level
        return result
    }
}
