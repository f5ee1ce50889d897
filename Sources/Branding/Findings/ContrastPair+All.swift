extension ContrastPair {
    /// Every pair that pages use. A new piece with colours of its own belongs here.
    public static let all: [ContrastPair] = text + controls + messages + charts + rail + hero

    private static let surfaces: [(Token, String)] = [
        (.surface0, "the page"), (.surface1, "a panel"), (.surface2, "a muted area"), (.accentSoft, "a selected row"),
    ]

    private static let text: [ContrastPair] =
        surfaces.flatMap { token, place in
            [
                ContrastPair("Text on \(place)", .text, on: token, .text, .text),
                ContrastPair("Quiet text on \(place)", .textQuiet, on: token, .text, .text),
                ContrastPair("Link on \(place)", .accentText, on: token, .text, .text),
            ]
        }

    private static let controls: [ContrastPair] =
        [
            ContrastPair("Words of a primary button", .onAccent, on: .accent, .text, .controls),
            ContrastPair("The same under the pointer", .onAccent, on: .accentStrong, .text, .controls),
            ContrastPair("Words of a dangerous button", .onBad, on: .badFill, .text, .controls),
        ]
        + surfaces.prefix(2).flatMap { token, place in
            [
                ContrastPair("Edge of a primary button on \(place)", .accentMark, on: token, .graphic, .controls),
                ContrastPair("Edge of a field on \(place)", .lineStrong, on: token, .graphic, .controls),
                ContrastPair("Focus ring on \(place)", .focus, on: token, .graphic, .controls),
            ]
        }

    private static let meanings: [(token: Token, soft: Token, name: String)] = [
        (.good, .goodSoft, "Good"), (.warn, .warnSoft, "Warning"), (.bad, .badSoft, "Error"),
        (.info, .infoSoft, "Note"),
    ]

    private static let messages: [ContrastPair] = meanings.flatMap { token, soft, name in
        [
            ContrastPair("\(name) on its badge", token, on: soft, .text, .messages),
            ContrastPair("Text in its message (\(name.lowercased()))", .text, on: soft, .text, .messages),
            ContrastPair("\(name) on the page", token, on: .surface0, .text, .messages),
            ContrastPair("\(name) on a panel", token, on: .surface1, .text, .messages),
        ]
    }

    private static let charts: [ContrastPair] =
        Token.series.enumerated().map { number, token in
            ContrastPair("Series \(number + 1) on a panel", token, on: .surface1, .graphic, .charts)
        }
        + ([(.accentMark, "Accent")] + meanings.prefix(3).map { ($0.token, $0.name) }).flatMap { token, name in
            [
                ContrastPair("\(name) in a meter", token, on: .surface2, .graphic, .charts),
                ContrastPair("\(name) in a chart's bar", token, on: .line, .graphic, .charts),
            ]
        }

    private static let rail: [ContrastPair] = [
        ContrastPair("Text in the rail", .railText, on: .rail, .text, .rail),
        ContrastPair("Destination in the rail", .railLink, on: .rail, .text, .rail),
        ContrastPair("Quiet text in the rail", .railQuiet, on: .rail, .text, .rail),
        ContrastPair("Current destination", .railAccent, on: .railCurrent, .text, .rail),
        ContrastPair("Current destination on a phone", .railAccent, on: .rail, .text, .rail),
    ]

    private static let hero: [ContrastPair] = [
        ContrastPair("Heading of the landing page", .heroText, on: .hero, .largeText, .hero),
        ContrastPair("Its introduction", .heroLead, on: .hero, .text, .hero),
        ContrastPair("Its small text", .heroText, on: .hero, .text, .hero),
        ContrastPair("Edge of its primary button", .heroMark, on: .hero, .graphic, .hero),
        ContrastPair("Edge of its secondary button", .heroLine, on: .hero, .graphic, .hero),
    ]
}
