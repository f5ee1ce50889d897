/// Why a mapping cannot be used, whatever the file.
public enum MappingFault: Error, Sendable, Hashable {
    /// Another reader is for this kind.
    case wrongKind(ImportKind)
    case unknownField(String)
    case filledTwice(String)
    case missingField(String)
    case noFigures
    /// Unpivoted or counted, but no figure.
    case notAFigure(String)
    /// Columns stand for days, months or sources, and nothing says what their cells hold.
    case noMeasure
    /// A figure of a row of which every column stands for another day, month or source: it would be counted many times.
    case strayFigure(String)
    /// Columns stand for days, months or sources in a kind that has none.
    case notUnpivoted(ImportKind)
    case invalidFixed(field: String, value: String)
    case noPeriod
    case tooManyNames
    case nameTooLong(String)
    case namedTwice(String)
    /// Nothing says what the name stands for, and nothing of that kind can be made.
    case noMeaning(String)
    /// A new show needs a creator.
    case noCreator(String)

    /// What is wrong and what to do, for the person who made the mapping.
    public var message: String {
        switch self {
        case .wrongKind(let kind):
            "The mapping is for \(kind.rawValue), and something else is imported. Choose another."
        case .unknownField(let name): "The mapping names the field \(name), which does not exist. Check its spelling."
        case .filledTwice(let name): "The mapping fills the field \(name) twice. Keep the one that counts."
        case .missingField(let name): "Nothing fills the field \(name). Choose its column, or a value for all rows."
        case .noFigures: "The mapping uses no column with figures. Choose at least one, such as downloads."
        case .notAFigure(let name): "The field \(name) is no figure. Name one, such as downloads."
        case .noMeasure: "Several columns hold one figure each day, month or source. Say which figure it is."
        case .strayFigure(let name):
            "Other columns hold one figure each day, month or source, and \(name) belongs to none of these. Leave it out."
        case .notUnpivoted(let kind):
            "\(kind.label) have no columns for days, months or sources. Map columns to fields."
        case .invalidFixed(let field, let value):
            "\(Excerpt(value).text) is no value for the field \(field). Write it as the canonical form does."
        case .noPeriod: "The figures cover a period, and the mapping does not say which. Give its first and last day."
        case .tooManyNames:
            "The mapping says what more than \(NameMeaning.most) names stand for. Correct the others in the file."
        case .nameTooLong(let name):
            "\(Excerpt(name).text) is too long for a name. Correct it in the file."
        case .namedTwice(let name): "The mapping says twice what \(Excerpt(name).text) stands for. Keep one."
        case .noMeaning(let name): "The mapping does not say what \(Excerpt(name).text) stands for. Give an id."
        case .noCreator(let name): "\(Excerpt(name).text) would be a new show. Choose whose it is."
        }
    }
}
