/// First bytes of files that people send in place of a CSV.
enum FileSignature {
    /// How many bytes are looked at.
    static let longest = 4

    /// What a file that begins like this is, when it is plainly no text.
    static func foreign(_ opening: [UInt8]) -> FileError.Kind? {
        signatures.first { opening.starts(with: $0.bytes) }?.kind
    }

    private static let signatures: [(bytes: [UInt8], kind: FileError.Kind)] = [
        ([0x50, 0x4B, 0x03, 0x04], .workbook),
        ([0xD0, 0xCF, 0x11, 0xE0], .workbook),
        ([0x1F, 0x8B], .compressed),
        ([0x25, 0x50, 0x44, 0x46], .pdf),
        ([0x89, 0x50, 0x4E, 0x47], .image),
        ([0xFF, 0xD8, 0xFF], .image),
    ]
}
