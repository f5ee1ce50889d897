/// Something about a file that only a person can say.
public enum MappingQuestion: Sendable, Hashable, Codable {
    /// What the rows are.
    case kind
    /// Which column holds a required field; the candidates are columns of the file, best first.
    case column(field: String, candidates: [String])
    /// Which number of a date is the day; without a sample where the column has both orders.
    case dateOrder(column: String, sample: String)
    case decimalMark(column: String, sample: String)
    /// Which show the file is about.
    case show
    /// Which episode, if it is not about a whole show.
    case episode
    /// What all rows are about, which was said of the last file with the same header and need not hold for this one.
    case again(field: String)
    /// Where the figures come from.
    case source
    /// Which day or days the figures cover, if not all time.
    case period
    /// What figures these columns hold, if any of ours.
    case measure(columns: [String])
    /// Whether rates above 100 % count as 100 %; otherwise their rows are rejected.
    case ratesAbove100(column: String, count: Int, sample: String)
}

extension MappingQuestion {
    /// The question as a person is asked it.
    public var sentence: String {
        switch self {
        case .kind: "What do the rows of this file describe?"
        case .column(let field, _): "Which column holds the \(ImportKind.words(for: field))?"
        case .dateOrder(let column, ""):
            "\(column): do dates begin with the day or with the month? The file has both; rows with the other are rejected."
        case .dateOrder(let column, let sample):
            "\(column): does \(sample) begin with the day or with the month? The file does not settle it."
        case .decimalMark(let column, let sample):
            "\(column): is \(sample) written with a decimal comma, or does the comma group thousands? The file fits both."
        case .show: "Which show is this file about? It names none."
        case .episode: "Is this file about a whole show, or about one episode? It names none."
        case .again(let field):
            "Which \(ImportKind.words(for: field)) is this file about? It names none, and nothing shows that it is the one of the last file with these columns."
        case .source: "Where do these figures come from? The file does not say."
        case .period: "Do these figures cover all time, one day or several days? The file does not say."
        case .measure(let columns):
            "What do these columns measure: \(columns.joined(separator: ", "))? None of them is a measure of ours by name."
        case .ratesAbove100(let column, let count, let sample):
            count == 1
                ? "\(column): \(sample) is above 100 %. Should it count as 100 %?"
                : "\(column): \(count.grouped) values are above 100 %, such as \(sample). Should they count as 100 %?"
        }
    }
}

extension Int {
    /// With commas between thousands, as sentences for people have it.
    var grouped: String {
        var digits = Array(String(magnitude))
        for place in stride(from: digits.count - 3, to: 0, by: -3) { digits.insert(",", at: place) }
        return (self < 0 ? "-" : "") + String(digits)
    }
}
