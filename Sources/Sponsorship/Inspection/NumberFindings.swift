/// How a column writes its numbers, judged from every one of them.
public struct NumberFindings: Sendable, Equatable, Codable {
    /// Values that are numbers, and others.
    public var count = 0
    public var misfits = 0
    public var firstMisfit: ColumnFindings.Sighting?
    /// The decimal marks under which all values can be read, or three in four where none fits all.
    public var marks: [DecimalMark] = []
    /// Those of them under which all are whole numbers, or three in four where none fits all.
    public var wholeUnder: [DecimalMark] = []
    /// The first value that is one number with a decimal point and another with a decimal comma, such as `1,234`.
    public var ambiguous: ColumnFindings.Sighting?
    /// The first value that rules one mark out.
    public var settledBy: ColumnFindings.Sighting?
    public var hasThousands = false
    /// Values with a percent sign, a currency sign, or below zero.
    public var percents = 0
    public var amounts = 0
    public var negatives = 0
    /// Values above 1, 10 and 100, percent signs aside.
    public var aboveOne = 0
    public var aboveTen = 0
    public var aboveHundred = 0
    public var firstAboveOne: ColumnFindings.Sighting?
    public var firstAboveHundred: ColumnFindings.Sighting?

    /// Whether the file leaves open what its numbers are.
    public var isAmbiguous: Bool { marks.count == 2 && ambiguous != nil }
}
