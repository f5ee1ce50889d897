extension Sieve {
    /// An at-rule: conditions and animations are gone through, fonts of the tenant's own are kept, everything else goes.
    mutating func at(_ name: String, _ rule: Rule, depth: Int) -> KeptRule? {
        switch name {
        case "media": return group(name, ConditionReader.media(rule.prelude), rule, depth: depth)
        case "supports": return group(name, ConditionReader.supports(rule.prelude), rule, depth: depth)
        case "keyframes": return keyframes(rule)
        case "font-face": return fontFace(rule)
        case "layer": remove(rule.range, .layer)
        default: remove(rule.range, .atRule(name))
        }
        return nil
    }

    private mutating func group(_ name: String, _ condition: String?, _ rule: Rule, depth: Int) -> KeptRule? {
        guard let condition, let block = rule.block, depth < Limits.groups else {
            remove(rule.range, rule.block == nil ? .noBlock : condition == nil ? .condition(name) : .tooDeep)
            return nil
        }
        let rules = keep(RuleParser.rules(in: block), depth: depth + 1)
        return rules.isEmpty ? nil : .group("@\(name) \(condition)", rules)
    }

    private mutating func fontFace(_ rule: Rule) -> KeptRule? {
        let declarations = declarations(in: rule.block ?? [], .fontFace)
        guard declarations.contains(where: { $0.hasPrefix("src: url(") }) else {
            remove(rule.range, .fontFace)
            return nil
        }
        return .style("@font-face", declarations)
    }

    private mutating func keyframes(_ rule: Rule) -> KeptRule? {
        let words = rule.prelude.withoutSpace
        guard words.count == 1, let name = words.first?.ident, name.isBrandName else {
            remove(rule.range, .animationName)
            return nil
        }
        var count = 0
        let frames = RuleParser.rules(in: rule.block ?? []).compactMap { keyframe($0, &count) }
        guard count <= Limits.stops else {
            remove(rule.range, .keyframes(limit: Limits.stops))
            return nil
        }
        return frames.isEmpty ? nil : .group("@keyframes \(name)", frames)
    }

    private mutating func keyframe(_ rule: Rule, _ count: inout Int) -> KeptRule? {
        let stops = rule.prelude.byCommas.map { Self.stop($0.withoutSpace) }
        guard rule.kind == .qualified, let block = rule.block, !stops.contains(nil) else {
            remove(rule.range, .keyframe)
            return nil
        }
        count += stops.count
        let declarations = declarations(in: block, .keyframe)
        return declarations.isEmpty ? nil : .style(stops.compactMap(\.self).joined(separator: ", "), declarations)
    }

    /// `from`, `to` or a percentage.
    private static func stop(_ values: [ComponentValue]) -> String? {
        guard values.count == 1, let value = values.first else { return nil }
        return value.simple(.words("from to")) ?? value.simple(.percentage(0...100))
    }
}
