/// Takes back the apostrophes that `CSVFile` puts before what a spreadsheet would take for a formula, for a file that
/// comes home. It works on bytes as they arrive, so that a cell may be cut anywhere.
public struct CSVApostrophes: Sendable {
    /// What the byte before may be for a cell to begin here.
    private static let openings: Set<UInt8> = Set(",;\t\r\n\"".utf8)
    private static let formulas: Set<UInt8> = Set("=+-@\t\r\n".utf8)

    private var previous: UInt8?
    private var isHeld = false

    public init() {}

    /// The bytes without such apostrophes. One at the very end is held back until the next byte says what it is.
    public mutating func strip(_ bytes: [UInt8]) -> [UInt8] {
        var stripped: [UInt8] = []
        stripped.reserveCapacity(bytes.count + 1)
        for byte in bytes {
            if isHeld {
                isHeld = false
                if !Self.formulas.contains(byte) { stripped.append(.apostrophe) }
            }
            let begins = previous.map(Self.openings.contains) ?? true
            if byte == .apostrophe, begins { isHeld = true } else { stripped.append(byte) }
            previous = byte
        }
        return stripped
    }

    /// What was held back at the end of the file.
    public mutating func finish() -> [UInt8] {
        defer { isHeld = false }
        return isHeld ? [.apostrophe] : []
    }
}

extension UInt8 {
    fileprivate static let apostrophe = UInt8(ascii: "'")
}
