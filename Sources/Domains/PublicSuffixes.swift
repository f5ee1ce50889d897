import CPsl

/// The list of names below which anybody can register one (publicsuffix.org): the newer of Debian's file and the one that
/// libpsl was built with.
enum PublicSuffixes {
    /// Never freed and never changed, so every thread may read it.
    private nonisolated(unsafe) static let list = psl_latest(nil)

    /// What somebody registered, of a name in lower case and ASCII; nil for a suffix itself.
    static func registrable(_ name: String) -> String? {
        guard let list else { return nil }
        return name.withCString { text in
            // It points into the name.
            psl_registrable_domain(list, text).map { String(cString: $0) }
        }
    }
}
