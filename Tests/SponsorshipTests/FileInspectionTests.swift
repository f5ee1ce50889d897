import Testing

@testable import Sponsorship

@Suite struct `Inspecting a file` {
    @Test func `a table is described line by line`() throws {
        let text = "Day,Show,Plays\r\n2026-05-04,Night,10\r\n\r\n2026-05-05,Night,\r\n2026-05-06,Night,-\r\n"
        let table = try #require(Inspecting(text).tables.first)
        #expect(table.names == ["Day", "Show", "Plays"])
        #expect((table.headerLine, table.rows, table.firstLine, table.lastLine) == (1, 3, 2, 5))
        #expect(table.columns.map(\.filled) == [3, 3, 1])
        #expect(table.columns.map(\.blank) == [0, 0, 1])
        #expect(table.columns[2].placeholders == [.init(text: "-", count: 1)])
        #expect(table.columns.map(\.samples) == [["2026-05-04", "2026-05-05", "2026-05-06"], ["Night"], ["10"]])
        #expect(table.columns.map { $0.dates != nil } == [true, false, false])
        #expect(table.columns.map { $0.numbers != nil } == [false, false, true])
    }

    @Test func `only five samples are kept, each of them clipped`() throws {
        let column = try #require(Inspecting.column((0..<100).map { "v\($0)" + String(repeating: "é", count: 300) }))
        #expect(column.samples.count == 5)
        #expect(column.samples.allSatisfy { $0.utf8.count <= ColumnTally.longestSample })
        #expect(column.filled == 100)
    }

    @Test(
        arguments: [
            ("a,b\n1,2\n", .detected, .ascii, nil, .comma),
            ("a;b\n1;ü\n", .detected, .validUTF8, nil, .semicolon),
            ("\u{FEFF}a\tb\n1\t2\n", .detected, .utf8Mark, nil, .tab),
        ] as [(String, CSVEncoding, EncodingEvidence, Int?, Delimiter)])
    func `encoding and delimiter come with their evidence`(
        text: String, encoding: CSVEncoding, evidence: EncodingEvidence, line: Int?, delimiter: Delimiter
    ) throws {
        let findings = try #require(Inspecting(text).findings)
        #expect(findings.encoding == encoding)
        #expect(findings.encodingEvidence == evidence)
        #expect(findings.firstUndecodableLine == line)
        #expect(findings.delimiter == delimiter)
    }

    @Test func `what is no UTF-8 is proposed as Windows-1252 and shown so`() throws {
        let bytes = Array("title,note\nplain,x\ncaf".utf8) + [0xE9] + Array(",\u{20AC}\n".utf8)
        let findings = try #require(Inspecting(bytes).findings)
        #expect(findings.encoding == .windows1252)
        #expect(findings.firstUndecodableLine == 3)
        #expect(findings.encodingSentence == "The file is read as Windows-1252: line 3 is not valid UTF-8.")
        #expect(findings.tables[0].columns[0].samples == ["plain", "café"])
        #expect(Inspecting(bytes, encoding: .windows1252).findings?.encodingEvidence == .asked)
    }

    @Test func `UTF-16 is told from its mark`() {
        let bytes = `CSV encodings`.utf16("a;b\n1;2\n", littleEndian: false)
        #expect(Inspecting(bytes).findings?.encodingEvidence == .utf16Mark)
    }

    @Test func `a file without a row or without text is refused`() {
        #expect(Inspecting("").error == .empty)
        #expect(Inspecting("\n\n").error == .empty)
        #expect(Inspecting([0x50, 0x4B, 0x03, 0x04, 0x00]).error == .notText(.workbook))
        #expect(Inspecting("a,b\n1,\"2\n").error == .unclosedQuote(line: 2))
    }

    @Test func `a fingerprint is the same for the same names in the same order, for ever`() {
        #expect(
            HeaderName.fingerprint(["Day", "Unique Listeners"]) == HeaderName.fingerprint(["day", "unique_listeners"]))
        #expect(HeaderName.fingerprint(["a", "b"]) != HeaderName.fingerprint(["b", "a"]))
        #expect(HeaderName.fingerprint(["ab", "c"]) != HeaderName.fingerprint(["a", "bc"]))
        #expect(HeaderName.fingerprint([]) == "6c62272e07bb014262b821756295c58d")
        #expect(HeaderName.fingerprint(["Date", "Streams"]).utf8.count == 32)
    }

    @Test func `the size of the chunks changes nothing`() {
        let text = "Report for Night\n\nDate;Plays\n31/12/2025;\"1.234\"\n\nTotal;1.234\n\nCountry;Plays\nDE;1\n"
        let whole = Inspecting(text)
        #expect(whole.error == nil)
        for chunk in 1...20 { #expect(Inspecting(text, chunk: chunk) == whole) }
    }
}
