import Testing

@testable import GoogleSheets

@Suite struct `Rows of Google's become CSV` {
    private func csv(_ values: String) throws -> String {
        try whole(#"{"range": "'A [b]'!A1:B", "majorDimension": "ROWS", "values": \#(values)}"#)
    }

    private func whole(_ json: String, pieces: Int = 1_000_000) throws -> String {
        var rows = SheetRows()
        var csv: [UInt8] = []
        let bytes = Array(json.utf8)
        for start in stride(from: 0, to: bytes.count, by: pieces) {
            csv += try rows.read(Array(bytes[start..<min(start + pieces, bytes.count)]))
        }
        return String(decoding: csv + (try rows.finish()), as: UTF8.self)
    }

    @Test(arguments: [
        (#"[["day", "downloads"], ["2026-05-04", 41]]"#, "day,downloads\r\n2026-05-04,41\r\n"),
        (
            #"[["a, b", "say \"hi\"", " x"], ["1\n2", "Überschall 🎧", "x "]]"#,
            "\"a, b\",\"say \"\"hi\"\"\",\" x\"\r\n\"1\n2\",Überschall 🎧,\"x \"\r\n"
        ),
        (#"[["\u00e9\ud83c\udfa7\\\/\t"]]"#, "é🎧\\/\t\r\n"),
        ("[[true, false, null, -1.5]]", "TRUE,FALSE,,-1.5\r\n"),
        (
            "[[1.2E+7, 5e-4, 1E21, 12345678901234567890, 0.10]]",
            "12000000,0.0005,1000000000000000000000,12345678901234567890,0.10\r\n"
        ),
        ("[]", ""), ("[[], [1]]", "\r\n1\r\n"),
        (
            #"[["a", "b", "c"], [1], [], [1, "", 3], [1, 2, 3, 4], [5]]"#,
            "a,b,c\r\n1,,\r\n,,\r\n1,,3\r\n1,2,3,4\r\n5,,,\r\n"
        ),
    ])
    func `as they stand, as wide as their header`(values: String, expected: String) throws {
        #expect(try csv(values) == expected)
    }

    @Test func `wherever the answer is cut into pieces`() throws {
        let json = #"{"range":"x","values":[["d\u00e4y","n \"q\""],[ 1.5E2 ,-7],[true]],"majorDimension":"ROWS"}"#
        for size in 1...9 { #expect(try whole(json, pieces: size) == "däy,\"n \"\"q\"\"\"\r\n150,-7\r\nTRUE,\r\n") }
    }

    @Test func `none when the range holds nothing`() throws {
        #expect(try whole(#"{"range": "'A'!A1:B2", "majorDimension": "ROWS"}"#) == "")
        #expect(try whole(#"{"other": {"values": [["x"]]}, "values": [["y"]]}"#) == "y\r\n")
    }

    @Test(arguments: [
        "", "{", "[[1]]", #"{"values": [[1"#, #"{"values": [[1], {"a": 1}]}"#, #"{"values": [[{"a": 1}]]}"#,
        #"{"values": [[[1]]]}"#, #"{"values": [["\x"]]}"#, #"{"values": [[1}]}"#, "<html></html>",
        #"{"values": [[maybe]]}"#,
        #"{"values": [[1]]}{"#, #"{"values": [["\ud800"]]}"#,
    ])
    func `not from what is no such answer`(json: String) {
        #expect(throws: GoogleError.unreadable) { try whole(json) }
    }
}
