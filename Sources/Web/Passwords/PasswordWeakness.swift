/// Why a new password is not accepted (NIST SP 800-63B §5.1.1: length counts, composition rules do not).
public enum PasswordWeakness: String, Error, Sendable, CaseIterable {
    case tooShort
    case tooLong
    case isEmail

    /// For the person choosing it.
    public var message: String {
        switch self {
        case .tooShort: "Use at least \(Self.fewestCharacters) characters. A few words in a row are easy to remember."
        case .tooLong: "Use at most \(Password.mostBytes) bytes, which is about as many letters."
        case .isEmail: "Choose something other than your e-mail address, which others know."
        }
    }

    static let fewestCharacters = 12
}

extension Password {
    /// What is wrong with choosing this, nil when nothing is.
    public func weakness(email: String) -> PasswordWeakness? {
        if byteCount > Self.mostBytes { return .tooLong }
        if isSame(as: email) { return .isEmail }
        return length < PasswordWeakness.fewestCharacters ? .tooShort : nil
    }
}
