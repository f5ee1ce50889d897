/// The list of an `If-None-Match` header (RFC 9110 §13.1.2).
struct EntityTags {
    private let lines: [String]

    init(_ lines: [String]) {
        self.lines = lines
    }

    /// True for `*` and for a listed tag; `W/` is ignored, as the weak comparison wants.
    func contain(_ tag: String) -> Bool {
        lines.contains { $0.trimmingASCIISpace() == "*" } || tags.contains(tag[...])
    }

    /// What stands between quotes; a tag may hold commas, so the list cannot be split at them.
    private var tags: [Substring] {
        lines.flatMap { line in
            var tags: [Substring] = []
            var rest = line[...]
            while let open = rest.firstIndex(of: "\"") {
                guard let close = rest[rest.index(after: open)...].firstIndex(of: "\"") else { break }
                tags.append(rest[open...close])
                rest = rest[rest.index(after: close)...]
            }
            return tags
        }
    }
}
