import Foundation

/// Text in other letters than ASCII's in a header (RFC 2047), in base64.
enum EncodedWords {
    private static let (opening, closing) = ("=?UTF-8?B?", "?=")
    /// An encoded word has 75 characters at most; a line that has one, 76 with its blank.
    private static let longest = 75
    /// Longer words are encoded too, because only between words may a header be folded.
    private static let longestPlainWord = 60

    static func areNeeded(for text: String) -> Bool {
        !text.utf8.allSatisfy { 0x20..<0x7F ~= $0 } || text.contains("=?")
            || text.split(separator: " ").contains { $0.utf8.count > longestPlainWord }
    }

    /// `room` is what the first line has left; no character is cut in two.
    static func encode(_ text: String, room: Int) -> [String] {
        var words: [String] = []
        var bytes: [UInt8] = []
        var limit = bytesThatFit(room)
        for scalar in text.unicodeScalars {
            let encoded = Array(UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            if bytes.count + encoded.count > limit {
                words.append(word(bytes))
                bytes = []
                limit = bytesThatFit(longest)
            }
            bytes += encoded
        }
        return words + [word(bytes)]
    }

    private static func word(_ bytes: [UInt8]) -> String {
        opening + Data(bytes).base64EncodedString() + closing
    }

    /// Base64 makes four characters of each three bytes.
    private static func bytesThatFit(_ room: Int) -> Int {
        max(1, (min(room, longest) - opening.utf8.count - closing.utf8.count) / 4) * 3
    }
}
