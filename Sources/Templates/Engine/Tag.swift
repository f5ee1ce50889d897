/// One `{{…}}` as it stands in the source.
struct Tag {
    /// From the first brace to behind the last one.
    let range: Range<Int>
    let kind: Kind
    /// What follows the sigil, without the blanks around it.
    let name: String

    enum Kind: Equatable {
        case variable, raw, section, inverted, close, partial, parent, block, comment
        /// Part of Mustache, but not of this engine: another way to write raw, other delimiters.
        case unsupported
    }

    /// Reads the tag at two opening braces; `nil` if it is not closed. Only a comment may go over
    /// several lines.
    init?(in source: [UInt8], at open: Int) {
        let isRaw = source[open...].starts(with: "{{{".utf8)
        let start = open + (isRaw ? 3 : 2)
        let mark = isRaw ? "}}}" : "}}"
        guard let end = source[start...].firstIndex(of: mark) else { return nil }
        let content = source[start..<end].trimmingBlanks()
        let sigil = isRaw ? .raw : content.first.flatMap(Self.kind(sigil:))
        range = open..<end + mark.utf8.count
        kind = sigil ?? .variable
        name = String(decoding: isRaw || sigil == nil ? content : content.dropFirst().trimmingBlanks(), as: UTF8.self)
        if kind != .comment, source[range].contains(UInt8(ascii: "\n")) { return nil }
    }

    /// Whether the tag vanishes with its line when nothing else is on it. Interpolations write something.
    var canStandAlone: Bool {
        kind != .variable && kind != .raw
    }

    /// Whether the name is one a tag of this kind can have.
    var isWellNamed: Bool {
        switch kind {
        case .comment, .unsupported: true
        case .partial, .parent: isName(name, separator: "/") { $0.isNameByte || $0 == UInt8(ascii: "-") }
        case .close: !name.isEmpty
        case .block: isName(name, separator: nil) { $0.isNameByte }
        case .variable where name == ".": true
        case .variable, .raw, .section, .inverted: isName(name, separator: ".") { $0.isNameByte }
        }
    }

    private static func kind(sigil: UInt8) -> Kind? {
        switch sigil {
        case UInt8(ascii: "#"): .section
        case UInt8(ascii: "^"): .inverted
        case UInt8(ascii: "/"): .close
        case UInt8(ascii: ">"): .partial
        case UInt8(ascii: "<"): .parent
        case UInt8(ascii: "$"): .block
        case UInt8(ascii: "!"): .comment
        case UInt8(ascii: "&"), UInt8(ascii: "="): .unsupported
        default: nil
        }
    }
}

/// Whether a text is one or several words of allowed bytes. A hundred bytes are enough for a name.
private func isName(_ text: String, separator: Character?, isAllowed: (UInt8) -> Bool) -> Bool {
    guard text.utf8.count <= 100 else { return false }
    return text.split(omittingEmptySubsequences: false) { $0 == separator }
        .allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy(isAllowed) }
}

extension UInt8 {
    fileprivate var isNameByte: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
            true
        default: false
        }
    }
}
