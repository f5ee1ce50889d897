extension ImportKind {
    /// What a field is called on pages: "Episode title" for `title`.
    public func label(of field: String) -> String { column(field)?.label ?? field }

    /// The same within a sentence.
    func words(for field: String) -> String { label(of: field).withinSentence }

    /// The words of the first kind that has such a field.
    static func words(for field: String) -> String {
        allCases.first { $0.column(field) != nil }?.words(for: field) ?? field
    }
}

extension String {
    /// With a small letter at the beginning, unless that is one of several capitals such as RSS.
    fileprivate var withinSentence: String {
        dropFirst().first?.isUppercase == true ? self : prefix(1).lowercased() + dropFirst()
    }
}
