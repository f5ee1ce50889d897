extension Percentage {
    /// Reads `15`, `15 %`, `12.5%` or `12,5 %`: percent with at most four decimals, so that nothing is rounded away.
    public init?(_ text: String) {
        var digits = text[...].trimmed
        if digits.last == "%" { digits = digits.dropLast().trimmed }
        let isNegative = digits.first == "-" || digits.first == "−"
        if isNegative { digits = digits.dropFirst() }
        let parts = digits.split(separator: ",", maxSplits: 1, omittingEmptySubsequences: false)
            .flatMap { $0.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false) }
        guard let whole = parts.first, parts.count <= 2, (1...9).contains(whole.utf8.count) else { return nil }
        let fraction = parts.count == 2 ? parts[1] : "0"
        guard (1...4).contains(fraction.utf8.count) else { return nil }
        let padded = whole + fraction + String(repeating: "0", count: 4 - fraction.utf8.count)
        guard padded.utf8.allSatisfy(\.isDigit), let millionths = Int(padded) else { return nil }
        self.init(millionths: isNegative ? -millionths : millionths)
    }

    /// The plain form that `init` reads back, such as `12.5 %`.
    public var description: String {
        let perPercent = Self.millionthsPerWhole / 100
        let (whole, rest) = millionths.magnitude.quotientAndRemainder(dividingBy: perPercent.magnitude)
        var fraction = String(rest)
        fraction = String(repeating: "0", count: 4 - fraction.count) + fraction
        while fraction.last == "0" { fraction.removeLast() }
        return (millionths < 0 ? "-" : "") + "\(whole)" + (fraction.isEmpty ? "" : ".\(fraction)") + " %"
    }
}

extension Substring {
    fileprivate var trimmed: Substring {
        var rest = self
        while let last = rest.last, last.isWhitespace { rest.removeLast() }
        return rest.drop(while: \.isWhitespace)
    }
}
