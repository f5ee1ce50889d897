/// What a file writes between the units and the tenths; the other mark, spaces and apostrophes then group thousands.
public enum DecimalMark: String, Sendable, Codable, CaseIterable {
    case point = "."
    case comma = ","

    var byte: UInt8 { self == .point ? UInt8(ascii: ".") : UInt8(ascii: ",") }
    var other: DecimalMark { self == .point ? .comma : .point }
}
