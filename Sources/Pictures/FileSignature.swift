/// What a file is by its first bytes. What it is called and what its sender says of it prove nothing.
enum FileSignature: Equatable {
    case png, jpeg, webp
    /// XML or HTML.
    case markup
    /// By the name that people know it by, where it is known.
    case other(String?)

    init(_ bytes: [UInt8]) {
        func begins(_ signature: [UInt8], at offset: Int = 0) -> Bool {
            bytes.dropFirst(offset).starts(with: signature)
        }
        if begins([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
            self = .png
        } else if begins([0xFF, 0xD8, 0xFF]) {
            self = .jpeg
        } else if begins(Array("RIFF".utf8)), begins(Array("WEBP".utf8), at: 8) {
            self = .webp
        } else if let known = Self.known.first(where: { begins(Array($0.signature.utf8), at: $0.offset) }) {
            self = .other(known.name)
        } else {
            self = Self.isMarkup(bytes) ? .markup : .other(nil)
        }
    }

    private static let known: [(signature: String, offset: Int, name: String)] = [
        ("GIF8", 0, "GIF"), ("%PDF", 0, "PDF"), ("BM", 0, "BMP"), ("II*\0", 0, "TIFF"), ("MM\0*", 0, "TIFF"),
        ("ftypavif", 4, "AVIF"), ("ftypheic", 4, "HEIC"), ("8BPS", 0, "Photoshop"), ("\0\0\u{1}\0", 0, "ICO"),
        ("PK", 0, "ZIP"), ("%!PS", 0, "PostScript"),
    ]

    /// The first character that is no space is an angle bracket.
    private static func isMarkup(_ bytes: [UInt8]) -> Bool {
        let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        return text.first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) } == UInt8(ascii: "<")
    }
}
