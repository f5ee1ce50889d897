/// Rows of cells as CSV (RFC 4180). Google leaves empty cells at the end of a row out; they come back, as many as the
/// widest row so far has, or rows would be shorter than their header.
struct CSVTable {
    private var bytes: [UInt8] = []
    private var cells = 0
    private var width = 0

    mutating func add(_ cell: [UInt8]) {
        if cells > 0 { bytes.append(UInt8(ascii: ",")) }
        cells += 1
        guard cell.contains(where: Self.isSpecial) || cell.first == Self.space || cell.last == Self.space else {
            bytes += cell
            return
        }
        bytes.append(Self.quote)
        for byte in cell {
            if byte == Self.quote { bytes.append(Self.quote) }
            bytes.append(byte)
        }
        bytes.append(Self.quote)
    }

    mutating func endRow() {
        width = max(width, cells)
        // The first cell needs no comma before it.
        let missing = cells == 0 ? max(width - 1, 0) : width - cells
        bytes += repeatElement(UInt8(ascii: ","), count: missing)
        bytes += [UInt8(ascii: "\r"), UInt8(ascii: "\n")]
        cells = 0
    }

    /// What has been written since the last time, the beginning of a row included.
    mutating func take() -> [UInt8] {
        defer { bytes = [] }
        return bytes
    }

    private static let quote = UInt8(ascii: "\"")
    private static let space = UInt8(ascii: " ")

    private static func isSpecial(_ byte: UInt8) -> Bool {
        switch byte {
        case quote, UInt8(ascii: ","), UInt8(ascii: "\r"), UInt8(ascii: "\n"): true
        default: false
        }
    }
}
