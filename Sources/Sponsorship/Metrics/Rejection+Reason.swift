public import Values

extension Rejection {
    public enum Reason: Error, Sendable, Hashable {
        case fieldCount(found: Int, expected: Int)
        case strayQuote
        case notText
        case missing
        case notADay
        case tooEarly(earliest: Day)
        case inTheFuture(latest: Day)
        case notAWholeNumber
        case tooLarge(limit: Int64)
        case notARate(RateUnit)
        case sourceTooLong(limit: Int)
        case sourceCharacters
        case unknownEpisode
        case ambiguousEpisode

        func sentence(about column: String) -> String {
            switch self {
            case .fieldCount(let found, let expected):
                "The row has \(found) fields where the header has \(expected). Check for missing or extra separators."
            case .strayQuote: "\(column) has text after its closing quote. Double the quotes that belong to the text."
            case .notText: "\(column) holds bytes that are no text in this encoding. Save the file as UTF-8."
            case .missing: "\(column) must not be empty."
            case .notADay: "\(column) must be a date written as 2026-05-04."
            case .tooEarly(let earliest): "\(column) must not be before \(earliest)."
            case .inTheFuture(let latest): "\(column) must not be after \(latest)."
            case .notAWholeNumber:
                "\(column) must be a whole number of at least 0, without separators, or empty."
            case .tooLarge(let limit): "\(column) must be at most \(limit)."
            case .notARate(.fraction): "\(column) must be a number from 0 to 1, or empty."
            case .notARate(.percent): "\(column) must be a number from 0 to 100, or empty."
            case .sourceTooLong(let limit): "\(column) must have at most \(limit) characters."
            case .sourceCharacters:
                "\(column) may hold letters a to z, digits, spaces, dots, underscores and hyphens only."
            case .unknownEpisode:
                "\(column) names no episode of yours. Use its id, its RSS guid, or show title / episode title."
            case .ambiguousEpisode: "\(column) fits more than one episode. Use the episode's id or RSS guid."
            }
        }
    }
}
