import Testing
import Web

@Suite struct `Apostrophes before formulas` {
    @Test(arguments: [
        ("a,'=1+1,b\n", "a,=1+1,b\n"), ("'-abc,'+1\r\n'@x\n", "-abc,+1\r\n@x\n"), ("\"'=x,y\",'z\n", "\"=x,y\",'z\n"),
        ("it's,'tis\n", "it's,'tis\n"), ("'", "'"), ("a,''=b", "a,''=b"),
    ])
    func `are taken back wherever the bytes are cut`(guarded: String, plain: String) {
        for size in 1...8 {
            var (apostrophes, stripped) = (CSVApostrophes(), [UInt8]())
            let bytes = Array(guarded.utf8)
            for start in stride(from: 0, to: bytes.count, by: size) {
                stripped += apostrophes.strip(Array(bytes[start..<min(start + size, bytes.count)]))
            }
            stripped += apostrophes.finish()
            #expect(String(decoding: stripped, as: UTF8.self) == plain)
        }
    }

    @Test func `that a file of ours was written with are all taken back`() {
        var file = CSVFile()
        let cells = ["=HYPERLINK(1)", "-9abc", "+1", "@me", "plain", "it's, \"quoted\""]
        file.append(cells)
        var apostrophes = CSVApostrophes()
        let plain = apostrophes.strip(file.bytes) + apostrophes.finish()
        #expect(
            String(decoding: plain, as: UTF8.self) == "=HYPERLINK(1),-9abc,+1,@me,plain,\"it's, \"\"quoted\"\"\"\r\n")
    }
}
