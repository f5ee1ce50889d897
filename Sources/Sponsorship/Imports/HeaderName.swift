/// Column names in the form in which they are compared, and what a whole header line is known by.
enum HeaderName {
    /// Lower case, with runs of spaces, hyphens and underscores as one underscore, and without a byte-order mark, which
    /// files that were put together have in the middle.
    static func folded(_ name: String) -> String {
        let words = name.drop { $0 == "\u{FEFF}" }.lowercased().split { $0.isWhitespace || $0 == "_" || $0 == "-" }
        return words.joined(separator: "_")
    }

    /// 32 hexadecimal digits that stay the same for the same names in the same order, in every process and version:
    /// FNV-1a of 128 bits over the folded names. Not a secret and no proof against a forger, who could only mislead
    /// himself.
    static func fingerprint(_ names: [String]) -> String {
        var hash: UInt128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d
        for name in names {
            for byte in folded(name).utf8 { mix(byte, into: &hash) }
            mix(0x1F, into: &hash)
        }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: max(0, 32 - digits.utf8.count)) + digits
    }

    private static func mix(_ byte: UInt8, into hash: inout UInt128) {
        hash = (hash ^ UInt128(byte)) &* 0x0000_0000_0100_0000_0000_0000_0000_013b
    }
}
