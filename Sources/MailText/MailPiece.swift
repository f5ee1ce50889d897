/// A finished part of a mail, or a place where something is put in.
enum MailPiece: Sendable, Equatable {
    case literal([UInt8])
    /// Of the variable of this name.
    case value(String)
    /// The attributes of the element whose name stands before it.
    case style(MailElement)
}

/// Cuts finished text into pieces at its tokens and, in HTML, after the names of elements that have a look. By bytes: a
/// letter that combines with the one before would hide a bracket from a comparison of characters.
struct PieceCutter {
    private let bytes: [UInt8]
    private let marked: MarkedText
    private let mark: [UInt8]
    private var pieces: [MailPiece] = []
    private var start = 0

    static func cut(_ text: String, _ marked: MarkedText, isHTML: Bool) -> [MailPiece] {
        var cutter = PieceCutter(text, marked)
        cutter.run(isHTML: isHTML)
        return cutter.pieces
    }

    private init(_ text: String, _ marked: MarkedText) {
        bytes = Array(text.utf8)
        self.marked = marked
        mark = Array(marked.mark.utf8)
    }

    private mutating func run(isHTML: Bool) {
        var index = 0
        while index < bytes.count {
            if isHTML, bytes[index] == UInt8(ascii: "<"), let found = element(at: index) {
                put(.style(found.element), from: found.end, to: found.end)
                index = found.end
            } else if bytes[index...].starts(with: mark), let found = token(at: index) {
                put(.value(found.name), from: index, to: found.end)
                index = found.end
            } else {
                index += 1
            }
        }
        flush(to: bytes.count)
    }

    private mutating func put(_ piece: MailPiece, from: Int, to end: Int) {
        flush(to: from)
        pieces.append(piece)
        start = end
    }

    private mutating func flush(to end: Int) {
        if start < end { pieces.append(.literal(Array(bytes[start..<end]))) }
        start = end
    }

    private func token(at index: Int) -> (name: String, end: Int)? {
        let digits = bytes[(index + mark.count)...].prefix { UInt8.zero...UInt8.nine ~= $0 }
        guard digits.endIndex < bytes.count else { return nil }
        let end = digits.endIndex + 1
        return marked.name(ofToken: String(decoding: bytes[index..<end], as: UTF8.self)).map { ($0, end) }
    }

    private func element(at index: Int) -> (element: MailElement, end: Int)? {
        let name = bytes[(index + 1)...].prefix { $0.isLetterOrDigit }
        guard let element = MailElement(tag: String(decoding: name, as: UTF8.self)) else { return nil }
        let isButton = element == .link && standsAlone(at: index)
        return (isButton ? .button : element, name.endIndex)
    }

    /// Whether a link is all that its paragraph says.
    private func standsAlone(at index: Int) -> Bool {
        let rest = bytes[index...]
        guard bytes[..<index].suffix(3).elementsEqual("<p>".utf8), let end = rest.firstRange(of: Array("</a>".utf8))
        else { return false }
        return bytes[end.upperBound...].starts(with: "</p>".utf8)
    }
}
