extension Removal: CustomStringConvertible {
    /// `12:3  float: left  …`, for a list on the command line.
    public var description: String {
        let place = "\(line):\(column)  "
        let words = [reason.sentence, reason.suggestion].compactMap(\.self).joined(separator: " ")
        return place + (excerpt.isEmpty ? words : "\(excerpt)\n    \(words)")
    }
}

extension Removal.Reason {
    /// Why it was not kept, for the person who wrote it.
    public var sentence: String {
        switch self {
        case .tooLarge(let limit): "The sheet is larger than \(limit / 1024) KB, so nothing of it is used."
        case .tooManyRules(let limit): "This rule and all after it are left out: a sheet has at most \(limit) rules."
        case .tooManyDeclarations(let limit):
            "This declaration and all after it are left out: a sheet has at most \(limit)."
        case .tooDeep: "This is nested deeper than a theme needs."
        case .noBlock: "This has no block in braces, so it is no rule."
        case .atRule(let name): AtRuleWords.sentence(name)
        case .layer: "A theme has one layer, `brand`, and cannot open others."
        case .condition(let name): "The condition of this `@\(name)` asks something that a theme cannot ask."
        case .animationName: "All sheets of a page share the names of animations, so a theme’s begin with `brand-`."
        case .keyframes(let limit): "An animation has at most \(limit) stops, so that nothing flashes."
        case .keyframe: "A stop of an animation is `from`, `to` or a percentage from 0 to 100."
        case .fontFace: "A font comes from a file of the brand itself, and none is named here."
        case .selector(let fault): fault.sentence
        case .nested: "Rules inside rules are not read."
        case .noDeclaration: "This is no declaration: a property, a colon and a value are expected."
        case .property(let name): PropertyWords.sentence(name)
        case .tokenName(let name): "`\(name.shown())` is not a token of the brand: their names begin with `--brand-`."
        case .rootTakesTokens: "`html` and `:root` take `--brand-…` tokens and nothing else."
        case .reachesRoot(let name): "`\(name)` may not reach the root of the page, as this selector does."
        case .content: "`content` adds to what a page says, which a theme does not."
        case .value(let property, let found, _):
            found.map { "`\($0)` is not a value that `\(property)` may have here." }
                ?? "`\(property)` has no value, or too many."
        case .request(let name):
            "`\(name)()` would fetch something that is not a file of the brand, and tell its server of every visit."
        case .function(let name): "The function `\(name.shown())()` is not one that a theme may use."
        case .badString: "A quotation mark is missing in this line."
        case .important: "`!important` was left out; the rest of the declaration is used."
        }
    }

    /// What to write instead, where there is something.
    public var suggestion: String? {
        switch self {
        case .tooLarge: "Make it smaller, for instance by taking rules out that do nothing."
        case .atRule(let name): AtRuleWords.suggestion(name)
        case .layer: "Take its rules out of the block."
        case .condition: "Ask about the window or what somebody prefers, such as `(width < 40rem)`."
        case .animationName: "Call it `brand-` and a name in small letters, there and where it is used."
        case .fontFace: "Put the file into the brand’s folder and name it with `url()`."
        case .selector(let fault): fault.suggestion
        case .nested: "Write it as a rule of its own, with the whole selector."
        case .property(let name): PropertyWords.suggestion(name)
        case .rootTakesTokens: "Use `body`."
        case .reachesRoot: "Name elements or classes."
        case .content: "It may be \"\" on `::before` and `::after` of a named heading, section, figure or paragraph."
        case .value(_, _, let allowed): "It may be: \(allowed)."
        case .important: "A theme comes last, so it wins without."
        case .request: "Use a file of the brand by its name."
        case .badString, .noBlock, .noDeclaration, .tooDeep, .tooManyRules, .tooManyDeclarations, .keyframes, .keyframe,
            .tokenName, .function:
            nil
        }
    }
}
