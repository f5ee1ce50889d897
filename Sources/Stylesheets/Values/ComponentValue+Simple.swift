extension ComponentValue {
    /// This as a term that is one token; nil where it is not that.
    func simple(_ term: ValueTerm) -> String? {
        guard case .token(let kind) = kind else { return nil }
        switch (term, kind) {
        case (.keyword(let words), .ident(let name)): return words.contains(name.lowercased()) ? name.lowercased() : nil
        case (.percentage(let range), .percentage(let number)): return number.written(in: range).map { $0 + "%" }
        case (.number(let range), .number(let number)): return number.written(in: range)
        case (.time(let range), .dimension(let number, let unit)): return number.written(in: range, unit, Units.seconds)
        case (.share, .dimension(let number, let unit)): return number.written(in: 0...10, unit, ["fr": 1])
        case (.fontName, .ident(let name)): return CSSText.ident(name)
        case (.fontName, .string(let name)): return CSSText.string(name)
        case (.ownName, .ident(let name)): return name.isBrandName ? name : nil
        case (.property, .ident(let name)): return PropertyList.all[name.lowercased()] == nil ? nil : name.lowercased()
        case (.emptyString, .string("")): return "\"\""
        default: return nil
        }
    }

    /// A length that is a number and a unit, in bounds. Parts of the window are no such unit: how much they are is unknown.
    func plainLength(_ range: ClosedRange<Double>, _ units: [String: Double] = Units.pixels) -> String? {
        switch kind {
        case .token(.dimension(let number, let unit)): number.written(in: range, unit, units)
        case .token(.number(let number)) where number.value == 0: range.contains(0) ? "0" : nil
        default: nil
        }
    }

    /// The name and the fallback of a `var()`.
    var variable: (name: String, fallback: [ComponentValue]?)? {
        guard case .function(let function, let inside) = kind, function.lowercased() == "var" else { return nil }
        let parts = inside.withoutSpace
        guard let name = parts.first?.ident, name.isTokenName else { return nil }
        guard parts.count > 1 else { return (name, nil) }
        return parts[1].kind == .token(.comma) ? (name, Array(parts.dropFirst(2))) : nil
    }

    /// Comma or slash.
    var sign: Character? {
        kind == .token(.comma) ? "," : isDelim("/") ? "/" : nil
    }
}

extension Token.Number {
    /// As written, if it is in bounds; a unit is counted by its size.
    func written(in range: ClosedRange<Double>, _ unit: String = "", _ sizes: [String: Double] = ["": 1]) -> String? {
        let unit = unit.lowercased()
        guard let size = sizes[unit], range.contains(value * size), text.utf8.count <= 24 else { return nil }
        return text.lowercased() + unit
    }
}

extension String {
    /// `--` and lower-case ASCII letters, digits and hyphens: what tokens of pages are called.
    var isTokenName: Bool {
        hasPrefix("--") && utf8.count <= 64 && utf8.dropFirst(2).first != nil && hasPlainLetters
    }

    /// `brand-` and more of the same letters.
    var isBrandName: Bool {
        hasPrefix("brand-") && utf8.count > 6 && utf8.count <= 64 && hasPlainLetters
    }

    private var hasPlainLetters: Bool {
        utf8.allSatisfy { $0 == .hyphen || $0.isDigit || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
    }
}
