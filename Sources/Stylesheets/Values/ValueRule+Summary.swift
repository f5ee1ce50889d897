extension ValueRule {
    /// What a value may be, in words.
    var summary: String {
        terms.map(\.summary).joined(separator: ", ")
    }
}

extension ValueTerm {
    fileprivate var summary: String {
        switch self {
        case .keyword(let words): words.sorted().joined(separator: " | ")
        case .length(let range): "a length from \(Self.rem(range.lowerBound)) to \(Self.rem(range.upperBound))"
        case .size(let range):
            "a length from \(Self.rem(range.lowerBound)) to \(Self.rem(range.upperBound)) in rem or px"
        case .percentage(let range): "\(Self.short(range.lowerBound)) to \(Self.short(range.upperBound)) %"
        case .number(let range): "a number from \(Self.short(range.lowerBound)) to \(Self.short(range.upperBound))"
        case .time(let range): "\(Self.short(range.lowerBound)) to \(Self.short(range.upperBound)) seconds"
        case .share: "fr"
        case .colour: "a colour"
        case .gradient: "a gradient"
        case .asset: "url() of a file of the brand"
        case .token(let prefix): prefix == "--" ? "var()" : "var(\(prefix)…)"
        case .fontName: "names of fonts"
        case .track: "minmax()"
        case .easing: "cubic-bezier() or steps()"
        case .ownName: "the name of an animation, brand-…"
        case .property: "names of properties"
        case .format: "format()"
        case .emptyString: "\"\""
        }
    }

    private static func rem(_ pixels: Double) -> String {
        pixels == 0 ? "0" : short(pixels / 16) + "rem"
    }

    /// With two digits at most behind the point, and none where they are noughts.
    private static func short(_ value: Double) -> String {
        let hundredths = Int((value * 100).rounded())
        let (whole, part) = (abs(hundredths) / 100, abs(hundredths) % 100)
        let digits = part % 10 == 0 ? "\(part / 10)" : part < 10 ? "0\(part)" : "\(part)"
        return (value < 0 ? "-" : "") + (part == 0 ? "\(whole)" : "\(whole).\(digits)")
    }
}
