import Testing

@testable import Sponsorship

@Suite struct `CSV limits` {
    static let small = CSVLimits(rowBytes: 64, columns: 4)

    @Test(
        arguments: [
            ("a,b\n1,2\n" + String(repeating: "x", count: 65) + "\n", .rowTooLong(line: 3, limit: 64)),
            (String(repeating: "x", count: 100), .rowTooLong(line: 1, limit: 64)),
            ("a,b\n1,\"" + String(repeating: "x\n", count: 60) + "\"\n", .unclosedQuote(line: 2)),
            ("a,\"b" + String(repeating: "x", count: 80), .unclosedQuote(line: 1)),
            ("a,b\n1,\"2\n3,4\n", .unclosedQuote(line: 2)),
            ("a,\"b\n1,2\n", .unclosedQuote(line: 1)),
            ("a,b\n1,2,3,4,5\n", .tooManyColumns(line: 2, limit: 4)),
            ("a,b\n1,2,3,4,\"5\"\n", .tooManyColumns(line: 2, limit: 4)),
            ("a,b\n1,2\n3\u{0},4\n", .binary(line: 3)),
        ] as [(String, FileError)])
    func `a file beyond the limits is refused, the same in any chunks`(text: String, expected: FileError) {
        let whole = CSVReading(text, limits: Self.small)
        #expect(whole.error == expected)
        for chunk in [1, 3, 16, 63, 64, 65] {
            #expect(CSVReading(text, chunk: chunk, limits: Self.small) == whole)
        }
    }

    @Test func `a row of exactly the limit is read`() {
        let text = "a\n" + String(repeating: "x", count: 63) + "\n1\n"
        #expect(CSVReading(text, limits: Self.small).rows.count == 3)
    }

    @Test(arguments: ["x", "\"x", "\"", "x\",", "\u{0}"])
    func `an endless row is refused within its limit, however much is sent`(unit: String) {
        let chunk = Array(String(repeating: unit, count: 100_000 / unit.utf8.count).utf8)
        var (reader, rows, sent) = (CSVReader(limits: CSVLimits(rowBytes: 1 << 20, columns: 1000)), 0, 0)
        var failure: FileError?
        while failure == nil, sent < 100_000_000 {
            do throws(FileError) {
                try reader.feed(chunk.span, into: &rows) { rows, _ in rows += 1 }
            } catch {
                failure = error
            }
            sent += chunk.count
        }
        #expect(failure != nil)
        #expect(sent < 1_300_000)
    }

    @Test func `ten thousand columns are refused`() {
        let header = String(repeating: "a,", count: 10_000)
        #expect(CSVReading(header).error == .tooManyColumns(line: 1, limit: 1000))
    }

    @Test func `a failed reader stays failed`() throws {
        var (reader, rows) = (CSVReader(limits: Self.small), 0)
        let long = [UInt8](repeating: 0x78, count: 200)
        #expect(throws: FileError.rowTooLong(line: 1, limit: 64)) {
            try reader.feed(long.span, into: &rows) { rows, _ in rows += 1 }
        }
        #expect(throws: FileError.rowTooLong(line: 1, limit: 64)) {
            try reader.feed(Array("\na,b\n".utf8).span, into: &rows) { rows, _ in rows += 1 }
        }
        #expect(rows == 0)
    }

    @Test(
        arguments: [
            ([0x50, 0x4B, 0x03, 0x04, 0x0A], .workbook), ([0xD0, 0xCF, 0x11, 0xE0], .workbook),
            ([0x1F, 0x8B], .compressed),
            (Array("%PDF-1.7".utf8), .pdf), ([0x89, 0x50, 0x4E, 0x47], .image), ([0xFF, 0xD8, 0xFF, 0xE0], .image),
        ] as [([UInt8], FileError.Kind)])
    func `files that are plainly something else are recognised`(bytes: [UInt8], kind: FileError.Kind) {
        #expect(CSVReading(bytes).error == .notText(kind))
        #expect(CSVReading(bytes, chunk: 1).error == .notText(kind))
    }
}
