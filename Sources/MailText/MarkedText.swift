import Templates

/// A text with a token in the place of each placeholder: a word that stands nowhere else in it, and that Markdown leaves
/// alone.
struct MarkedText {
    private(set) var text = ""
    /// By the number in the token.
    private(set) var names: [String] = []
    private(set) var errors: [MailTemplateError] = []
    /// What tokens begin with. No end of it is a beginning of it, so it cannot come about where text and token meet.
    let mark: String
    private let part: MailTemplateError.Part

    init(_ source: String, _ part: MailTemplateError.Part, _ variables: [MailVariable]) {
        self.part = part
        mark = Self.unusedMark(in: source)
        var line = 1
        var rest = source[...]
        while let opening = rest.firstRange(of: "{{") {
            add(rest[..<opening.lowerBound], &line)
            let inside = rest[opening.upperBound...].prefix { !$0.isNewline }
            guard let closing = inside.firstRange(of: "}}") else {
                errors.append(MailTemplateError(part, line: line, .unclosed))
                rest = rest[opening.upperBound...]
                continue
            }
            addPlaceholder(inside[..<closing.lowerBound].trimmed, variables, line)
            rest = rest[closing.upperBound...]
        }
        add(rest, &line)
    }

    private mutating func add(_ plain: Substring, _ line: inout Int) {
        text += plain
        line += plain.count { $0.isNewline }
    }

    private mutating func addPlaceholder(_ name: String, _ variables: [MailVariable], _ line: Int) {
        let isName = !name.isEmpty && name.utf8.allSatisfy { $0.isLetterOrDigit || $0 == UInt8(ascii: "_") }
        let known = variables.map(\.name)
        if !isName {
            errors.append(MailTemplateError(part, line: line, .notAName(name)))
        } else if !known.contains(name) {
            let near = suggestion(for: name, among: known)
            errors.append(MailTemplateError(part, line: line, .unknown(name, suggestion: near)))
        }
        text += token(names.count)
        names.append(name)
    }

    private func token(_ number: Int) -> String { "\(mark)\(number)z" }

    /// The name whose token this is; nil for any other text.
    func name(ofToken text: String) -> String? {
        guard text.hasPrefix(mark), text.hasSuffix("z") else { return nil }
        return Int(text.dropFirst(mark.count).dropLast()).flatMap { names.indices.contains($0) ? names[$0] : nil }
    }

    private static func unusedMark(in source: String) -> String {
        var number = 0
        while source.contains("xq\(number)v") { number += 1 }
        return "xq\(number)v"
    }
}

extension Substring {
    fileprivate var trimmed: String {
        let start = drop { $0.isWhitespace }
        guard let end = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(start[...end])
    }
}

extension UInt8 {
    var isLetterOrDigit: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), .zero...(.nine): true
        default: false
        }
    }

    static let zero = UInt8(ascii: "0")
    static let nine = UInt8(ascii: "9")
}
