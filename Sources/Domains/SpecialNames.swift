/// Names that no registry gives out (RFC 6761, 6762, 7686, 8375, ICANN's `internal`): they mean another machine on every
/// network, or none.
enum SpecialNames {
    private static let suffixes = [
        "localhost", "local", "internal", "invalid", "onion", "arpa", "alt", "home", "corp", "lan",
    ]

    static func contain(_ name: String) -> Bool {
        suffixes.contains { name == $0 || name.hasSuffix(".\($0)") }
    }
}
