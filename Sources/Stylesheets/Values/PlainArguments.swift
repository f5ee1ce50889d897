/// Arguments of functions that reckon with numbers and colours. Whatever they hold, nothing is fetched and nothing is read.
enum PlainArguments {
    /// A function of the named ones with its arguments; nil when there is anything else inside.
    static func write(_ component: ComponentValue, functions: Set<String>) -> String? {
        guard case .function(let name, let inside) = component.kind, functions.contains(name.lowercased()) else {
            return nil
        }
        return arguments(inside).map { "\(name.lowercased())(\($0))" }
    }

    /// A sum or a product of lengths. Without divisions and functions it is never "not a number", which no bound would hold.
    static func sum(_ values: [ComponentValue]) -> String? {
        let isPlain = values.allSatisfy { value in
            if case .token = value.kind {
                !value.isDelim("/")
            } else {
                value.variable.map { $0.fallback == nil } == true
            }
        }
        return isPlain ? arguments(values) : nil
    }

    /// Values outside of a function, as a condition asks about them.
    static func list(_ values: ArraySlice<ComponentValue>) -> String? {
        arguments(Array(values))
    }

    private static func arguments(_ values: [ComponentValue]) -> String? {
        var pieces = SpacedPieces()
        for value in values.withoutSpace {
            if let sign = value.sign {
                pieces.append(sign: sign)
            } else if let text = argument(value) {
                pieces.append(text)
            } else {
                return nil
            }
        }
        return pieces.isEmpty ? nil : pieces.text
    }

    private static func argument(_ value: ComponentValue) -> String? {
        switch value.kind {
        case .token(let kind): token(kind)
        case .function("var", _): value.variable.flatMap(variable)
        case .function: write(value, functions: Functions.plain)
        case .block(.round, let inside): arguments(inside).map { "(\($0))" }
        default: nil
        }
    }

    private static func variable(_ name: String, _ fallback: [ComponentValue]?) -> String? {
        guard let fallback else { return "var(\(name))" }
        return arguments(fallback).map { "var(\(name), \($0))" }
    }

    private static func token(_ kind: Token.Kind) -> String? {
        switch kind {
        case .ident(let name): name.isPlainWord ? name.lowercased() : nil
        case .number(let number): number.written(in: bounds)
        case .percentage(let number): number.written(in: bounds).map { $0 + "%" }
        case .dimension(let number, let unit):
            Units.paint.contains(unit.lowercased()) ? number.written(in: bounds).map { $0 + unit.lowercased() } : nil
        case .hash(let digits, _): Colour.hexadecimal(digits)
        case .delim(let byte) where "+-*".utf8.contains(byte): String(UnicodeScalar(byte))
        default: nil
        }
    }

    private static let bounds = -1_000_000.0...1_000_000.0
}

extension String {
    /// Letters and hyphens; neither of the two words that are no number.
    fileprivate var isPlainWord: Bool {
        !isEmpty && utf8.allSatisfy { $0.isLetter || $0.isDigit || $0 == .hyphen } && first?.isLetter == true
            && !["nan", "infinity"].contains(lowercased())
    }
}
