/// Finds the custom properties of `:root`, also inside `@layer` and `@media (prefers-color-scheme: …)`.
///
/// It reads what well-formed sheets say and gives up on nothing: broken ones merely yield fewer properties.
struct ThemeScan {
    private let bytes: [UInt8]
    private var place = 0
    /// What stands before each brace that is open.
    private var heads: [String] = []
    private var found: [ThemeSheet.Property] = []

    /// Deeper nesting is no theme.
    private static let deepest = 16

    init(_ css: String) { bytes = Array(css.utf8) }

    mutating func properties() -> [ThemeSheet.Property] {
        while let (text, end) = nextPiece() {
            switch end {
            case UInt8(ascii: "{"):
                guard heads.count < Self.deepest else { return found }
                heads.append(text)
            case UInt8(ascii: "}"):
                keep(text)
                _ = heads.popLast()
            default: keep(text)
            }
        }
        return found
    }

    private mutating func keep(_ declaration: String) {
        guard declaration.hasPrefix("--"), let colon = declaration.firstIndex(of: ":") else { return }
        guard case .some(let scheme) = scope else { return }
        let name = declaration[..<colon].dropFirst(2).trimmed
        found.append(.init(name: name, value: declaration[declaration.index(after: colon)...].trimmed, scheme: scheme))
    }

    /// For which scheme the rule holds in which we are; nil when it is not the root's, or holds under other conditions.
    private var scope: Scheme?? {
        var scheme: Scheme?
        for head in heads.dropLast() where !head.hasPrefix("@layer") {
            switch head.filter({ $0 != " " }) {
            case "@media(prefers-color-scheme:dark)": scheme = .dark
            case "@media(prefers-color-scheme:light)": scheme = .light
            default: return .none
            }
        }
        return heads.last == ":root" ? .some(scheme) : .none
    }

    /// Text up to the next brace or semicolon that is outside of brackets, quotes and comments, and that byte.
    private mutating func nextPiece() -> (text: String, end: UInt8)? {
        var piece: [UInt8] = []
        var (depth, quote) = (0, UInt8?.none)
        while place < bytes.count {
            let byte = bytes[place]
            place += 1
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == UInt8(ascii: "/"), place < bytes.count, bytes[place] == UInt8(ascii: "*") {
                skipComment()
                continue
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == UInt8(ascii: "(") {
                depth += 1
            } else if byte == UInt8(ascii: ")") {
                depth = max(0, depth - 1)
            } else if depth == 0, byte == UInt8(ascii: ";") || byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}") {
                return (Substring(decoding: piece, as: UTF8.self).trimmed, byte)
            }
            piece.append(byte)
        }
        return nil
    }

    private mutating func skipComment() {
        place += 1
        while place < bytes.count {
            place += 1
            if bytes[place - 1] == UInt8(ascii: "*"), place < bytes.count, bytes[place] == UInt8(ascii: "/") { break }
        }
        place += 1
    }
}

extension Substring {
    fileprivate var trimmed: String {
        var rest = drop(while: \.isWhitespace)
        while let last = rest.last, last.isWhitespace { rest.removeLast() }
        return String(rest)
    }
}
