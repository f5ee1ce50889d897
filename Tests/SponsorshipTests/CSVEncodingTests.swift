import Testing

@testable import Sponsorship

@Suite struct `CSV encodings` {
    static let text = "näme;wert\r\n\"🎙️ Größe\";1\r\n"
    static let expected = [["näme", "wert"], ["🎙️ Größe", "1"]]

    static func utf16(_ text: String, littleEndian: Bool) -> [UInt8] {
        ("\u{FEFF}" + text).utf16.flatMap { unit -> [UInt8] in
            let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
            return littleEndian ? [low, high] : [high, low]
        }
    }

    @Test(arguments: [
        Array(text.utf8), [0xEF, 0xBB, 0xBF] + Array(text.utf8),
        utf16(text, littleEndian: true), utf16(text, littleEndian: false),
    ])
    func `unicode files read the same in any chunks`(bytes: [UInt8]) {
        for chunk in [1, 2, 3, 5, .max] {
            #expect(CSVReading(bytes, chunk: chunk).fields == Self.expected)
        }
    }

    @Test func `Windows-1252 is read when asked for`() {
        let bytes = Array("a,b\n".utf8) + [0x80, 0x2C, 0x93, 0xE9, 0x94, 0x0A]
        #expect(CSVReading(bytes, encoding: .windows1252).fields.last == ["€", "“é”"])
        #expect(CSVReading(bytes, encoding: .detected).rows.last?.fault == .notText(field: 0))
    }

    @Test func `a byte-order mark wins over what was asked for`() {
        let bytes = Self.utf16(Self.text, littleEndian: true)
        #expect(CSVReading(bytes, encoding: .windows1252).fields == Self.expected)
        #expect(CSVReading([0xEF, 0xBB, 0xBF] + Array("é\n".utf8), encoding: .windows1252).fields == [["é"]])
    }

    @Test(
        arguments: [
            [0x61, 0x00, 0x00, 0xD8, 0x62, 0x00], [0x61, 0x00, 0x00, 0xDC], [0x61, 0x00, 0x00, 0xD8],
            [0x61, 0x00, 0x62],
        ] as [[UInt8]])
    func `broken UTF-16 spoils its row`(broken: [UInt8]) {
        let bytes = Self.utf16("h\n", littleEndian: true) + broken
        #expect(CSVReading(bytes).rows.map(\.fault) == [nil, .notText(field: 0)])
        #expect(CSVReading(bytes, chunk: 1) == CSVReading(bytes))
    }
}
