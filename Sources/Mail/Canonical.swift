/// The forms of headers and body that a signature is about: unfolded and with single blanks, so that what servers change
/// on the way does no harm (RFC 6376, 3.4.2 and 3.4.4).
enum Canonical {
    /// The named ones, each name taking the last that has not been taken yet. A name too many takes nothing.
    static func headers(_ fields: [HeaderField], named names: [String]) -> String {
        var left = fields
        var text = ""
        for name in names {
            guard let index = left.lastIndex(where: { $0.name.lowercased() == name }) else { continue }
            text += header(left.remove(at: index)) + "\r\n"
        }
        return text
    }

    static func header(_ field: HeaderField) -> String {
        let words = field.body.split { $0 == " " || $0 == "\t" || $0 == "\r\n" || $0 == "\r" || $0 == "\n" }
        return "\(field.name.lowercased()):\(words.joined(separator: " "))"
    }

    /// Of lines that end with CRLF; empty ones at the end do not count.
    static func body(_ body: [UInt8]) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(body.count)
        var emptyLines = 0
        for line in body.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).dropLast() {
            let text = reduced(line)
            guard !text.isEmpty else {
                emptyLines += 1
                continue
            }
            for _ in 0..<emptyLines { output.append(contentsOf: "\r\n".utf8) }
            emptyLines = 0
            output.append(contentsOf: text)
            output.append(contentsOf: "\r\n".utf8)
        }
        return output
    }

    /// One blank for each run of them, and none at the end.
    private static func reduced(_ line: ArraySlice<UInt8>) -> [UInt8] {
        var (output, hasBlank) = ([UInt8](), false)
        for byte in line where byte != UInt8(ascii: "\r") {
            if byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") {
                hasBlank = true
            } else {
                if hasBlank { output.append(UInt8(ascii: " ")) }
                hasBlank = false
                output.append(byte)
            }
        }
        return output
    }
}
