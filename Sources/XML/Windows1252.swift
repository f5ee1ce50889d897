import CExpat

/// The one encoding that feeds use and expat does not know.
enum Windows1252 {
    private static let names: Set = ["windows-1252", "cp1252", "x-cp1252", "cp-1252"]

    /// 0x80 to 0x9F as WHATWG's Encoding Standard has them; every other byte is the character of its number.
    private static let middle: [Int32] = [
        0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,
        0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
        0x0153, 0x9D, 0x017E, 0x0178,
    ]

    /// Fills in expat's table; false for any other encoding.
    static func describe(_ name: UnsafePointer<XML_Char>?, to encoding: UnsafeMutablePointer<XML_Encoding>?) -> Bool {
        guard let name, let encoding, names.contains(String(cString: name).lowercased()) else { return false }
        encoding.pointee.data = nil
        encoding.pointee.convert = nil
        encoding.pointee.release = nil
        withUnsafeMutableBytes(of: &encoding.pointee.map) { bytes in
            let map = bytes.bindMemory(to: Int32.self)
            for index in map.indices { map[index] = Int32(clamping: index) }
            for (offset, character) in middle.enumerated() where map.indices.contains(0x80 + offset) {
                map[0x80 + offset] = character
            }
        }
        return true
    }
}
