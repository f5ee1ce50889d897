/// What is wrong with a schedule, for the form that it was typed into.
public enum CronError: Error, Sendable, Equatable {
    case fieldCount(Int)
    /// The text is neither a number of the field nor one of its names.
    case notInField(CronField, String)
    /// A range whose end lies before its beginning.
    case backwards(CronField, String)
    /// A step that is no number, or longer than the field.
    case badStep(CronField, String)
    /// A day such as the 31st of February.
    case neverRuns
    case unknownTimeZone(String)

    /// One or two sentences that say what to do.
    public var message: String {
        switch self {
        case .fieldCount(let count):
            "A schedule has five fields: minute, hour, day of the month, month, day of the week. This one has \(count)."
        case .notInField(let field, let text):
            "“\(text)” cannot stand for the \(field.rawValue). Use \(field.range.lowerBound) to \(field.range.upperBound)."
        case .backwards(let field, let text):
            "The range “\(text)” of the \(field.rawValue) ends before it begins."
        case .badStep(let field, let text):
            "The step “\(text)” of the \(field.rawValue) must be a number from 1 to \(field.last)."
        case .neverRuns: "No year has such a day, so this would never run."
        case .unknownTimeZone(let name): "“\(name)” is not the name of a time zone. An example is Europe/Berlin."
        }
    }
}
