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
        case unknownShow
        case ambiguousShow
        /// Not a date in the order that the mapping says.
        case notADate(DateOrder)
        case notAMonth
        case notAnAmount
        case notADuration
        case notOneOf([String])
        case unknownTopic(String)
        case notASlug
        case textTooLong(limit: Int)
        case tooSmall(least: Int64)

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
            case .unknownShow: "\(column) names no show of yours. Use its title or its id."
            case .ambiguousShow: "\(column) fits more than one show. Use the show's id."
            case .notADate(.dayFirst): "\(column) must be a date written as 2026-05-31 or 31/5/2026."
            case .notADate(.monthFirst): "\(column) must be a date written as 2026-05-31 or 5/31/2026."
            case .notAMonth: "\(column) must be a month written as 2026-05."
            case .notAnAmount: "\(column) must be an amount such as 30 or 30.50, or empty."
            case .notADuration: "\(column) must be a duration as 1:02:03 or in seconds, or empty."
            case .notOneOf(let words): "\(column) must be one of these: \(words.joined(separator: ", "))."
            case .unknownTopic(let name): "\(column): \(name) is no category of Apple Podcasts. Check its spelling."
            case .notASlug: "\(column) may hold lower-case letters, digits and single hyphens between them only."
            case .textTooLong(let limit): "\(column) must have at most \(limit) characters."
            case .tooSmall(let least): "\(column) must be at least \(least)."
            }
        }
    }
}
