/// A name fit for a URL: lower-case ASCII letters and digits in groups joined by single hyphens, at most 63 bytes.
public struct Slug: Sendable, Hashable, Comparable, CustomStringConvertible, LosslessStringConvertible {
    public let text: String

    /// In bytes: as long as a label of a host name.
    public static let longest = 63

    /// Nil unless the text is a slug already; nothing is corrected.
    public init?(_ text: String) {
        guard 1...Self.longest ~= text.utf8.count else { return nil }
        var previous = UInt8(ascii: "-")
        for byte in text.utf8 {
            let isHyphen = byte == UInt8(ascii: "-")
            guard byte.isLowercaseLetter || byte.isDigit || isHyphen else { return nil }
            if isHyphen, previous == byte { return nil }
            previous = byte
        }
        guard previous != UInt8(ascii: "-") else { return nil }
        self.text = text
    }

    public var description: String { text }

    public static func < (left: Slug, right: Slug) -> Bool { left.text < right.text }
}
