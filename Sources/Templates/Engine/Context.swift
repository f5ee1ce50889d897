/// What the compiler knows about the node at hand: where it was written and what names mean there.
struct Context {
    var origin: Origin
    var scopes: Scopes
    var line: Int

    /// The same place with other scopes: the inside of a section.
    func with(_ scopes: Scopes) -> Context {
        Context(origin: origin, scopes: scopes, line: line)
    }

    /// The same scopes for nodes written elsewhere.
    func with(_ origin: Origin) -> Context {
        Context(origin: origin, scopes: scopes, line: line)
    }

    /// An error at this place.
    func error(_ reason: TemplateError.Reason) -> TemplateError {
        TemplateError(file: origin.file, line: line, reason: reason, includedFrom: origin.includedFrom)
    }
}
