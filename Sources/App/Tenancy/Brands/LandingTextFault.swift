/// Something in the text of a landing page that cannot stand there; lines are counted from 1.
enum LandingTextFault: Sendable, Equatable {
    /// With its length in characters.
    case tooLong(Int)
    case tooDeep
    case html(line: Int)
    case picture(line: Int)
    case address(String, line: Int)
    case wideTable(line: Int)
    case unseen(line: Int)

    /// For whoever writes the text: where it is, and what to do.
    var sentence: String {
        switch self {
        case .tooLong(let length): "This has \(length) characters; there is room for \(LandingText.longest)."
        case .tooDeep: "Lists and quotes stand in each other too many times."
        case .html(let line): "Line \(line): HTML is not passed on. Write Markdown: **bold**, [words](https://…)."
        case .picture(let line): "Line \(line): There are no pictures in this text. Choose one under Pictures."
        case .address(let address, let line):
            "Line \(line): “\(address)” cannot be a link. Links begin with https:// or mailto:."
        case .wideTable(let line):
            "Line \(line): A table has \(LandingText.mostColumns) columns at most, for more cannot be read on a phone."
        case .unseen(let line): "Line \(line): This holds characters that cannot be seen. Type it anew."
        }
    }
}

/// Everything that cannot stand there, in the order of the text.
struct LandingTextFaults: Error, Equatable {
    let all: [LandingTextFault]

    init(_ all: [LandingTextFault]) {
        self.all = all
    }

    /// The first few.
    var words: String { all.prefix(4).map(\.sentence).joined(separator: " ") }
}
