/// The dot-separated parts of a host name, checked by RFC 1123: 1 to 63 letters, digits and inner hyphens each.
struct HostLabels {
    /// True when the labels are a dotted IPv4 address.
    let areAddress: Bool

    init?(_ name: Substring.UTF8View) {
        guard 1...253 ~= name.count else { return nil }
        let labels = name.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard labels.allSatisfy(Self.isLabel), let last = labels.last else { return nil }
        areAddress = labels.count == 4 && labels.allSatisfy(Self.isOctet)
        // A name may not end in a number (RFC 3696): `1.2.3` and `0x7f.1` would be read as addresses by some clients.
        guard areAddress || !Self.looksNumeric(last) else { return nil }
    }

    private static func isLabel(_ label: Substring.UTF8View) -> Bool {
        let hyphen = UInt8(ascii: "-")
        guard 1...63 ~= label.count, label.first != hyphen, label.last != hyphen else { return false }
        return label.allSatisfy { $0.lowercased.isLowercaseLetter || $0.isDigit || $0 == hyphen }
    }

    /// A decimal byte without leading zeros, which some systems read as octal.
    private static func isOctet(_ label: Substring.UTF8View) -> Bool {
        guard 1...3 ~= label.count, label.allSatisfy(\.isDigit) else { return false }
        guard label.count == 1 || label.first != UInt8(ascii: "0") else { return false }
        return label.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) } <= 255
    }

    private static func looksNumeric(_ label: Substring.UTF8View) -> Bool {
        label.allSatisfy(\.isDigit) || label.starts(with: "0x".utf8) || label.starts(with: "0X".utf8)
    }
}
