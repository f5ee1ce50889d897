/// A Unicode date pattern such as `EEE d MMM`, taken apart once.
struct DatePattern: Sendable {
    enum Piece: Sendable, Equatable {
        case literal(String)
        case field(Character, count: Int)
    }

    let pieces: [Piece]

    init(_ pattern: String) {
        var pieces: [Piece] = []
        var isQuoted = false
        for character in pattern {
            switch (character, pieces.last) {
            case ("'", _): isQuoted.toggle()
            case (_, .field(character, let count)) where !isQuoted:
                pieces[pieces.count - 1] = .field(character, count: count + 1)
            case _ where character.isASCII && character.isLetter && !isQuoted:
                pieces.append(.field(character, count: 1))
            case (_, .literal(let text)): pieces[pieces.count - 1] = .literal(text + String(character))
            default: pieces.append(.literal(String(character)))
            }
        }
        self.pieces = pieces
    }

    /// The moment in this pattern. `days` replaces the day's number, for ranges inside one month.
    func text(_ moment: CivilMoment, names: DateNames, days: String? = nil) -> String {
        var text = ""
        for piece in pieces {
            switch piece {
            case .literal(let literal): text += literal
            case .field("d", _) where days != nil: text += days ?? ""
            case .field(let letter, let count): text += names.text(letter, count, moment)
            }
        }
        return text
    }

    /// What German writes after the day's number, a full stop; empty elsewhere.
    var markAfterDay: String {
        guard let day = pieces.firstIndex(where: { if case .field("d", _) = $0 { true } else { false } }),
            day + 1 < pieces.count, case .literal(let text) = pieces[day + 1], text.hasPrefix(".")
        else { return "" }
        return "."
    }
}
