extension OKLCH: CustomStringConvertible {
    /// `oklch(.48923 .20408 262.178)`, exact enough to give the same 8-bit colour back.
    public var description: String {
        "oklch(\(lightness.text(5)) \(chroma.text(5)) \(hue.text(3)))"
    }
}

extension Double {
    /// With at most so many decimals, as our stylesheets write numbers: `.5`, `262.178`, `0`.
    func text(_ decimals: Int) -> String {
        let scale = (0..<decimals).reduce(1) { scale, _ in scale &* 10 }
        guard let units = Int(exactly: (self * Double(scale)).rounded()) else { return "0" }
        let (whole, rest) = units.magnitude.quotientAndRemainder(dividingBy: UInt(scale))
        var fraction = String(rest)
        fraction = String(repeating: "0", count: Swift.max(0, decimals - fraction.count)) + fraction
        while fraction.last == "0" { fraction.removeLast() }
        let sign = units < 0 ? "-" : ""
        if fraction.isEmpty { return sign + "\(whole)" }
        return sign + (whole == 0 ? "" : "\(whole)") + "." + fraction
    }
}
