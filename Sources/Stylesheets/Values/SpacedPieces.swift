/// Pieces of a value with a space between them, so that no two of them can become one token.
struct SpacedPieces {
    private(set) var text = ""

    var isEmpty: Bool { text.isEmpty }

    mutating func append(_ piece: String) {
        text += text.isEmpty ? piece : " " + piece
    }

    mutating func append(sign: Character) {
        if sign == "," {
            text += ","
        } else {
            append(String(sign))
        }
    }
}
