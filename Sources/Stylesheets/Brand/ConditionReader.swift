/// Writes the condition of an `@media` or `@supports` down anew; nil where it asks something that is not on the list.
enum ConditionReader {
    static func media(_ prelude: [ComponentValue]) -> String? {
        var queries: [String] = []
        for query in prelude.byCommas {
            guard let text = condition(query.withoutSpace, inside: feature) else { return nil }
            queries.append(text)
        }
        return queries.joined(separator: ", ")
    }

    /// Only declarations are asked about: nothing is fetched, and what a browser is shows in other ways too.
    static func supports(_ prelude: [ComponentValue]) -> String? {
        condition(prelude.withoutSpace, inside: declaration)
    }

    private static func condition(
        _ values: [ComponentValue], inside read: ([ComponentValue]) -> String?
    ) -> String? {
        var pieces = SpacedPieces()
        for value in values {
            if let word = value.ident?.lowercased(), ConditionList.words.contains(word) {
                pieces.append(word)
            } else if case .block(.round, let inside) = value.kind {
                let inside = inside.withoutSpace
                guard let text = read(inside) ?? condition(inside, inside: read) else { return nil }
                pieces.append("(\(text))")
            } else {
                return nil
            }
        }
        return pieces.isEmpty ? nil : pieces.text
    }

    /// `hover`, `min-width: 40rem`, `40rem <= width < 64rem`.
    private static func feature(_ values: [ComponentValue]) -> String? {
        guard values.contains(where: { $0.ident.map { ConditionList.features.contains($0.lowercased()) } == true })
        else {
            return nil
        }
        var text = ""
        for value in values {
            guard let piece = piece(value) else { return nil }
            // Two signs next to each other are one, such as <=.
            let isJoined = text.isEmpty || piece == ":" || (piece == "=" && (text.last == "<" || text.last == ">"))
            text += isJoined ? piece : " " + piece
        }
        return text
    }

    private static func piece(_ value: ComponentValue) -> String? {
        guard case .token(let kind) = value.kind else { return nil }
        switch kind {
        case .colon: return ":"
        case .ident(let name):
            let word = name.lowercased()
            return ConditionList.features.contains(word) || ConditionList.answers.contains(word) ? word : nil
        case .number(let number): return number.written(in: 0...100_000)
        case .dimension(let number, let unit):
            return ConditionList.units.contains(unit.lowercased())
                ? number.written(in: 0...100_000).map { $0 + unit.lowercased() } : nil
        case .delim(let byte) where "<>=/".utf8.contains(byte): return String(UnicodeScalar(byte))
        default: return nil
        }
    }

    private static func declaration(_ values: [ComponentValue]) -> String? {
        guard values.count > 2, let name = values[0].ident?.lowercased(), values[1].kind == .token(.colon),
            name.utf8.allSatisfy({ $0.isLetter || $0 == .hyphen })
        else { return nil }
        return PlainArguments.list(values.dropFirst(2)).map { "\(name): \($0)" }
    }
}
