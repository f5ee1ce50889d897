/// The An+B of `:nth-child()`: which of a row of elements. Its tokens are an accident of the grammar (`2n-1` is a number with the
/// unit `n-1`), so it is read from their text.
struct StepExpression: Equatable {
    let text: String

    init?(_ values: [ComponentValue]) {
        var text = ""
        for value in values {
            guard case .token(let kind) = value.kind, let piece = Self.piece(kind) else { return nil }
            text += piece.lowercased()
        }
        guard text.utf8.count <= 20, text == "odd" || text == "even" || Self.isStep(text) else { return nil }
        self.text = text
    }

    private static func piece(_ kind: Token.Kind) -> String? {
        switch kind {
        case .ident(let name): name
        case .number(let number): number.isInteger ? number.text : nil
        case .dimension(let number, let unit): number.isInteger ? number.text + unit : nil
        case .delim(UInt8(ascii: "+")): "+"
        case .delim(UInt8(ascii: "-")): "-"
        default: nil
        }
    }

    /// A whole number, or a step and perhaps a whole number with its sign.
    private static func isStep(_ text: String) -> Bool {
        var rest = Substring(text).utf8
        if rest.first.isSign { rest.removeFirst() }
        let digits = rest.prefix { $0.isDigit }
        rest = rest.dropFirst(digits.count)
        guard rest.first == UInt8(ascii: "n") else { return rest.isEmpty && !digits.isEmpty }
        rest.removeFirst()
        guard rest.first.isSign else { return rest.isEmpty }
        rest.removeFirst()
        return !rest.isEmpty && rest.allSatisfy(\.isDigit)
    }
}

extension UInt8? {
    fileprivate var isSign: Bool { self == UInt8(ascii: "+") || self == UInt8(ascii: "-") }
}
