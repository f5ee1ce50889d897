import Testing

@testable import Sponsorship

@Suite struct `CSV rows` {
    @Test(arguments: [
        ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
        ("a,b\r\n1,2\r\n", [["a", "b"], ["1", "2"]]),
        ("a,b\r1,2\r", [["a", "b"], ["1", "2"]]),
        ("a,b\n1,2", [["a", "b"], ["1", "2"]]),
        ("\n\na,b\n\r\n\n1,2\n\n", [["a", "b"], ["1", "2"]]),
        ("a;b\n1,5;2\n", [["a", "b"], ["1,5", "2"]]),
        ("a\tb\n1,5\t2;3\n", [["a", "b"], ["1,5", "2;3"]]),
        ("\"a;b;c\",d\n1;2,3\n", [["a;b;c", "d"], ["1;2", "3"]]),
        ("5\" pipe;b\n1;2\n", [["5\" pipe", "b"], ["1", "2"]]),
        ("\"a \"\" b, c, d\";e\n1;2\n", [["a \" b, c, d", "e"], ["1", "2"]]),
        ("only\nvalue\n", [["only"], ["value"]]),
        ("a,b\n,\n", [["a", "b"], ["", ""]]),
        ("a,b\n\"\",\"\"\n", [["a", "b"], ["", ""]]),
        ("a,b\n\"x,y\",\"he said \"\"no\"\"\"\n", [["a", "b"], ["x,y", "he said \"no\""]]),
        ("a,b\n\"\"\"\"\"\",\"\"\"\"\n", [["a", "b"], ["\"\"", "\""]]),
        ("a,b\n5\" pipe,2\n", [["a", "b"], ["5\" pipe", "2"]]),
        ("a,b\n\"one\ntwo\r\nthree\",2\n", [["a", "b"], ["one\ntwo\r\nthree", "2"]]),
        ("a,b\n\"1\",2", [["a", "b"], ["1", "2"]]),
        ("a,b\n1,\"2\"", [["a", "b"], ["1", "2"]]),
        ("a,b\nshort\n1,2,3\n", [["a", "b"], ["short"], ["1", "2", "3"]]),
        ("a,b\nSmörgås 🎙️,漢字\n", [["a", "b"], ["Smörgås 🎙️", "漢字"]]),
    ])
    func `fields are found whatever the line break, separator and quoting`(text: String, expected: [[String]]) {
        for chunk in [1, 2, 3, 7, 16, .max] {
            let reading = CSVReading(text, chunk: chunk)
            #expect(reading.fields == expected)
            #expect(reading.error == nil)
        }
    }

    @Test func `a row is named by the physical line it starts on`() {
        let text = "\na,b\n\"x\r\ny\nz\",1\n\r\n2,3\r4,5\r\n6,7"
        #expect(CSVReading(text).lines == [2, 3, 7, 8, 9])
        #expect(CSVReading(text, chunk: 1).lines == [2, 3, 7, 8, 9])
    }

    @Test func `fields longer than a block of the scan are found`() {
        for length in 0...70 {
            let long = String(repeating: "x", count: length)
            let text = "a,b,c\n\(long),\"\(long),\"\"\(long)\",y\n"
            #expect(CSVReading(text).fields.last == [long, "\(long),\"\(long)", "y"])
        }
    }

    @Test func `text after a closing quote spoils its row only`() {
        let reading = CSVReading("a,b\n1,\"x\"y\n\"x\" ,2\n3,4\n")
        #expect(reading.rows.map(\.fault) == [nil, .strayQuote(field: 1), .strayQuote(field: 0), nil])
    }

    @Test func `bytes that are no UTF-8 spoil their row only`() {
        let bytes = Array("a,b\n1,".utf8) + [0xE9] + Array("\n3,4\n".utf8)
        #expect(CSVReading(bytes).rows.map(\.fault) == [nil, .notText(field: 1), nil])
    }

    @Test func `what separates the columns is told`() throws {
        var (reader, rows) = (CSVReader(), 0)
        try reader.feed(Array("a;b".utf8).span, into: &rows) { rows, _ in rows += 1 }
        #expect(reader.delimiter == nil)
        try reader.finish(into: &rows) { rows, _ in rows += 1 }
        #expect(reader.delimiter == UInt8(ascii: ";"))
        #expect(rows == 1)
    }
}
