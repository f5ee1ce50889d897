import Testing
import Web

@Suite struct `A CSV file` {
    @Test(arguments: [
        ("plain", "plain"), ("", ""), ("a,b", "\"a,b\""), ("say \"no\"", "\"say \"\"no\"\"\""),
        ("two\nlines", "\"two\nlines\""),
        ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@cmd", "'@cmd"), ("\t=1", "'\t=1"), ("\r=1", "\"'\r=1\""),
        ("\n=1", "\"'\n=1\""), ("\r\n=1", "\"'\r\n=1\""), ("=A1,\"x\"", "\"'=A1,\"\"x\"\"\""), ("1=1", "1=1"),
        ("Ōe", "Ōe"),
    ])
    func `holds any text, and no formula`(cell: String, written: String) {
        var file = CSVFile()
        file.append([cell])
        #expect(String(decoding: file.bytes, as: UTF8.self) == written + "\r\n")
    }

    @Test func `has a line for each row`() {
        var file = CSVFile()
        file.append(["a", "b"])
        file.append(["", "d"])
        #expect(String(decoding: file.bytes, as: UTF8.self) == "a,b\r\n,d\r\n")
    }
}
