import Foundation

extension Slug {
    /// A slug made from a title: accents dropped, everything else than letters and digits a hyphen, cut to length.
    /// Nil when the title has no Latin letter or digit to keep.
    public init?(suggestedFor title: String) {
        var bytes: [UInt8] = []
        for byte in title.decomposedStringWithCompatibilityMapping.utf8 where bytes.count < Self.longest {
            let letter = byte.lowercased
            if letter.isLowercaseLetter || letter.isDigit {
                bytes.append(letter)
            } else if byte < 0x80, byte != UInt8(ascii: "'"), let last = bytes.last, last != UInt8(ascii: "-") {
                bytes.append(UInt8(ascii: "-"))
            }
        }
        while bytes.last == UInt8(ascii: "-") { bytes.removeLast() }
        self.init(String(decoding: bytes, as: UTF8.self))
    }
}
