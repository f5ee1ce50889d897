extension CompiledBrand {
    /// Every pair in both schemes.
    public var findings: [ContrastFinding] {
        Scheme.allCases.flatMap { scheme in ContrastPair.all.map { finding(of: $0, in: self[scheme]) } }
    }

    private func finding(of pair: ContrastPair, in palette: Palette) -> ContrastFinding {
        let (text, background) = (palette.shade(pair.text), palette.shade(pair.background))
        let ratio = text.colour.contrast(with: background.colour)
        let verdict: ContrastFinding.Verdict =
            ratio < pair.need.ratio
            ? .fails(suggestion: suggestion(for: pair, in: palette))
            : correction(of: text, on: background, pair.need) ?? .passes
        return ContrastFinding(
            pair: pair, scheme: palette.scheme, text: text.colour, background: background.colour, ratio: ratio,
            verdict: verdict)
    }

    private func correction(of text: Shade, on background: Shade, _ need: Need) -> ContrastFinding.Verdict? {
        for (shade, other) in [(text, background.colour), (background, text.colour)] {
            guard let wanted = shade.wanted else { continue }
            let ratio = wanted.contrast(with: other)
            if ratio < need.ratio { return .corrected(from: wanted, to: shade.colour, ratio: ratio) }
        }
        return nil
    }

    /// The house's colours are as they are: where one of them meets one that the brand chose, that is what has to change.
    private func suggestion(for pair: ContrastPair, in palette: Palette) -> Colour? {
        switch pair.background {
        case .rail, .railCurrent:
            return palette[.rail].oklch.nearest(where: self[rail[palette.scheme]].suits)
        case .hero:
            return palette[.hero].oklch.nearest(where: self[hero[palette.scheme]].suits)
        default:
            let chosen = palette.shade(pair.text).origin == .house ? pair.background : pair.text
            let all = ContrastPair.all.filter { $0.text == chosen || $0.background == chosen }
            return palette.nearest(to: chosen, passing: all) ?? palette.nearest(to: chosen, passing: [pair])
        }
    }
}

extension Palette {
    fileprivate func nearest(to token: Token, passing pairs: [ContrastPair]) -> Colour? {
        self[token].oklch.nearest { colour in
            pairs.allSatisfy { pair in
                colour.contrast(with: self[pair.text == token ? pair.background : pair.text]) >= pair.need.ratio
            }
        }
    }
}
