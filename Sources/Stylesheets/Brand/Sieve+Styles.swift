extension Sieve {
    /// A style rule with the selectors and declarations that are left of it; nil when there are none.
    mutating func style(_ rule: Rule) -> KeptRule? {
        guard let block = rule.block else {
            remove(rule.range, .noBlock)
            return nil
        }
        let selectors = selectors(rule)
        guard !selectors.isEmpty else { return nil }
        let reach = selectors.map(\.reach).max() ?? .root
        let place = Place.rule(reach, isDecoration: selectors.allSatisfy(\.isDecoration))
        let declarations = declarations(in: block, place)
        return declarations.isEmpty ? nil : .style(selectors.map(\.text).joined(separator: ", "), declarations)
    }

    private mutating func selectors(_ rule: Rule) -> [ReadSelector] {
        let parts = rule.prelude.byCommas
        guard parts.count <= Limits.selectors else {
            remove(rule.range, .selector(.many(limit: Limits.selectors)))
            return []
        }
        var selectors: [ReadSelector] = []
        for part in parts {
            do throws(Removal.SelectorFault) {
                selectors.append(try SelectorReader.read(part))
            } catch {
                remove(part.drop { $0.isWhitespace }.range ?? rule.range, .selector(error))
            }
        }
        return selectors
    }

    /// Where a declaration stands.
    enum Place: Equatable {
        case rule(ReadSelector.Reach, isDecoration: Bool)
        case keyframe
        case fontFace
    }

    /// The declarations that may stand in such a place.
    mutating func declarations(in block: [ComponentValue], _ place: Place) -> [String] {
        BlockParser.items(in: block).compactMap { item in
            switch item {
            case .declaration(let declaration): return keep(declaration, place)
            case .nested(let range): remove(range, .nested)
            case .broken(let range): remove(range, .noDeclaration)
            }
            return nil
        }
    }

    private mutating func keep(_ declaration: Declaration, _ place: Place) -> String? {
        guard count(declaration) else { return nil }
        do throws(Removal.Reason) {
            let name = declaration.name.hasPrefix("--") ? declaration.name : declaration.name.lowercased()
            let value = try values.write(declaration.value, as: rule(name, place), of: name)
            // The layer comes last, so it wins without; with it, it would win over our own important rules in animations only.
            if declaration.isImportant { remove(declaration.range, .important) }
            return "\(name): \(value)"
        } catch {
            remove(declaration.range, error)
            return nil
        }
    }

    private func rule(_ name: String, _ place: Place) throws(Removal.Reason) -> ValueRule {
        if name.hasPrefix("--"), place != .fontFace {
            guard name.isTokenName, name.hasPrefix("--brand-") else { throw .tokenName(name) }
            return BrandTokens.all[name] ?? BrandTokens.own
        }
        switch place {
        case .fontFace: return try Self.listed(name, FontDescriptors.all)
        case .keyframe: return try Self.listed(name, PropertyList.inKeyframes)
        case .rule(.root, _): throw .rootTakesTokens(name)
        case .rule(.everything, _) where PropertyList.notForRoot.contains(name): throw .reachesRoot(name)
        case .rule(_, let isDecoration):
            guard name != "content" || isDecoration else { throw .content }
            return try Self.listed(name, PropertyList.all)
        }
    }

    private static func listed(_ name: String, _ list: [String: ValueRule]) throws(Removal.Reason) -> ValueRule {
        guard let rule = list[name] else { throw .property(name) }
        return rule
    }
}
