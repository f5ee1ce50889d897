/// Text as lines of ASCII that no server on the way has a reason to change (RFC 2045, 6.7).
enum QuotedPrintable {
    private static let width = 76

    /// Of text with any line ends; lines of the result end with CRLF, the last one too.
    static func encode(_ text: String) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(text.utf8.count + text.utf8.count / 8)
        for line in text.lines {
            encode(line: Array(line.utf8), into: &output)
            output.append(contentsOf: "\r\n".utf8)
        }
        return output
    }

    private static func encode(line: [UInt8], into output: inout [UInt8]) {
        var column = 0
        for (index, byte) in line.enumerated() {
            let isLast = index == line.count - 1
            let unit = unit(byte, isLast: isLast)
            // A soft break takes a place of its own, but for the last of a line.
            if column + unit.count > (isLast ? width : width - 1) {
                output.append(contentsOf: "=\r\n".utf8)
                column = 0
            }
            output.append(contentsOf: unit)
            column += unit.count
        }
    }

    /// Blanks at the end of a line would be taken away on the way.
    private static func unit(_ byte: UInt8, isLast: Bool) -> [UInt8] {
        switch byte {
        case UInt8(ascii: " "), UInt8(ascii: "\t"): isLast ? escape(byte) : [byte]
        case UInt8(ascii: "="): escape(byte)
        case 0x21...0x7E: [byte]
        default: escape(byte)
        }
    }

    private static func escape(_ byte: UInt8) -> [UInt8] {
        [UInt8(ascii: "="), digit(byte >> 4), digit(byte & 15)]
    }

    private static func digit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") &+ value : UInt8(ascii: "A") &+ value &- 10
    }
}

extension String {
    /// Broken at CRLF, LF and CR, without an empty one at the end.
    fileprivate var lines: [Substring] {
        var lines = split(omittingEmptySubsequences: false) { $0 == "\r\n" || $0 == "\n" || $0 == "\r" }
        if lines.last?.isEmpty == true { lines.removeLast() }
        return lines
    }
}
