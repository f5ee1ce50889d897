/// How a file's bytes stand for characters. A byte-order mark in the file always wins over what was asked.
public enum CSVEncoding: String, Sendable, Codable, CaseIterable {
    /// UTF-8, or UTF-16 when the file begins with its byte-order mark.
    case detected
    /// The Windows code page for western Europe, as older versions of Excel save it.
    case windows1252
}

/// The mark that a file may begin with, by the encoding it announces.
enum ByteOrderMark {
    case utf8, utf16
}
