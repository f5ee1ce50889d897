import CIdn2

/// Names in any script and their ASCII form, by IDNA 2008 (libidn2).
enum InternationalName {
    /// Nil for what cannot be a name in DNS. Underscores and the like come through, so that the result is still to be read
    /// as a `Host`.
    static func ascii(_ name: String) -> String? {
        var out: UnsafeMutablePointer<UInt8>?
        // Not IDN2_USE_STD3_ASCII_RULES: it drops what it does not allow, and `a b` would become `ab`.
        let rules = Int32(IDN2_NFC_INPUT.rawValue | IDN2_NONTRANSITIONAL.rawValue)
        guard !name.utf8.contains(0), idn2_lookup_u8(name, &out, rules) == IDN2_OK.rawValue, let out else { return nil }
        defer { idn2_free(out) }
        return String(cString: out)
    }

    /// The name itself when it has no other form.
    static func unicode(_ name: String) -> String {
        var out: UnsafeMutablePointer<CChar>?
        guard idn2_to_unicode_8z8z(name, &out, 0) == IDN2_OK.rawValue, let out else { return name }
        defer { idn2_free(out) }
        return String(cString: out)
    }
}
