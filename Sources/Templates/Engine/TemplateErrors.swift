/// Everything that is wrong with a set of templates, in the order of files and lines.
public struct TemplateErrors: Error, Sendable, Equatable, CustomStringConvertible {
    /// Each mistake once, also when several pages run into it.
    public let errors: [TemplateError]

    /// Sorts the errors and drops repetitions.
    public init(_ errors: [TemplateError]) {
        var seen: Set<String> = []
        self.errors = errors.filter { seen.insert($0.summary).inserted }
            .sorted { ($0.file, $0.line ?? 0, $0.summary) < ($1.file, $1.line ?? 0, $1.summary) }
    }

    /// One line for each error.
    public var description: String {
        errors.map(\.description).joined(separator: "\n")
    }
}
