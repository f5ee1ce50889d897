/// A token of CSS Syntax 3, with escapes decoded, and where in the source it stands.
struct Token: Equatable {
    let kind: Kind
    /// In bytes of the preprocessed source.
    let range: Range<Int>

    enum Kind: Equatable {
        case ident(String)
        /// A name and the parenthesis that opens its arguments.
        case function(String)
        case atKeyword(String)
        /// Whether its name could be an identifier, as selectors ask of it.
        case hash(String, isName: Bool)
        case string(String)
        /// A string that its line ended.
        case badString
        case url(String)
        case badURL
        case delim(UInt8)
        case number(Number)
        case percentage(Number)
        case dimension(Number, unit: String)
        case whitespace, cdo, cdc, colon, semicolon, comma
        case open(Bracket), close(Bracket)
    }

    enum Bracket {
        case square, round, curly
    }

    /// A number as it was written: sign, digits, point, exponent, all of them ASCII.
    struct Number: Equatable {
        let text: String
        /// Infinite where the text says more than a Double holds.
        let value: Double
        let isInteger: Bool
    }
}
