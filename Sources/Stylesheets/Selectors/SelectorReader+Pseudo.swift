extension SelectorReader {
    /// What follows a colon: a pseudo-class, or with a second colon a pseudo-element.
    mutating func pseudo(_ compound: inout Compound, _ depth: Int) throws(Fault) {
        let isElement = peek?.kind == .token(.colon)
        if isElement { _ = take() }
        guard let value = take() else { throw .malformed }
        if let name = value.ident?.lowercased() {
            if isElement || SelectorList.oldPseudoElements.contains(name) {
                return try element(name, &compound)
            }
            return try Self.pseudoClass(name, &compound)
        }
        guard case .function(let name, let inside) = value.kind else { throw .malformed }
        guard !isElement else { throw .pseudoElement(name.lowercased()) }
        try Self.function(name.lowercased(), inside, &compound, depth)
    }

    private func element(_ name: String, _ compound: inout Compound) throws(Fault) {
        guard SelectorList.pseudoElements.contains(name) else { throw .pseudoElement(name) }
        compound.text += "::" + name
        compound.pseudoElement = name
    }

    private static func pseudoClass(_ name: String, _ compound: inout Compound) throws(Fault) {
        guard SelectorList.pseudoClasses.contains(name) else { throw .pseudoClass(name) }
        compound.text += ":" + name
        compound.namesRoot = compound.namesRoot || name == "root"
    }

    private static func function(
        _ name: String, _ inside: [ComponentValue], _ compound: inout Compound, _ depth: Int
    ) throws(Fault) {
        if SelectorList.nth.contains(name) {
            guard let step = StepExpression(inside.withoutSpace) else { throw .malformed }
            compound.text += ":\(name)(\(step.text))"
        } else if name == "lang" || name == "dir" {
            let parts = inside.withoutSpace
            guard parts.count == 1, let word = parts.first?.ident else { throw .malformed }
            compound.text += ":\(name)(\(CSSText.ident(word)))"
        } else if SelectorList.lists.contains(name) {
            try list(name, inside, &compound, depth)
        } else {
            throw .pseudoClass(name)
        }
    }

    private static func list(
        _ name: String, _ inside: [ComponentValue], _ compound: inout Compound, _ depth: Int
    ) throws(Fault) {
        guard depth < Limits.inner else { throw .deep }
        let parts = inside.byCommas
        guard parts.count <= Limits.selectors else { throw .many(limit: Limits.selectors) }
        var texts: [String] = []
        for part in parts {
            let selector = try read(part, depth: depth + 1)
            texts.append(selector.text)
            compound.namesRoot = compound.namesRoot || (name != "not" && selector.reach == .root)
        }
        compound.text += ":\(name)(\(texts.joined(separator: ", ")))"
    }
}
