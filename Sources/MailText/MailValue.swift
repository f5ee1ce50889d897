/// What is put in the place of a placeholder.
public enum MailValue: Sendable, Equatable {
    /// Whatever somebody typed.
    case text(String)
    case address(MailLink)

    /// On one line, without marks that turn the direction of what follows.
    var flat: String {
        switch self {
        case .text(let text): text.flattened
        case .address(let link): link.address
        }
    }
}

/// An address that the app made itself: the only kind of value that a link may lead to.
public struct MailLink: Sendable, Equatable {
    public let address: String

    /// - Parameters:
    ///   - home: where the site is, such as `https://ads.lakeside.example`.
    ///   - path: of a page there, in characters that addresses have.
    public init(home: String, path: String) {
        address = home + path
    }
}

extension String {
    fileprivate var flattened: String {
        String(String.UnicodeScalarView(unicodeScalars.filter { !$0.turnsDirection }.map { $0.breaksLines ? " " : $0 }))
    }
}

extension Unicode.Scalar {
    /// C0, DEL, C1, and the line and paragraph separators.
    fileprivate var breaksLines: Bool {
        value < 0x20 || (0x7F...0x9F).contains(value) || value == 0x2028 || value == 0x2029
    }

    fileprivate var turnsDirection: Bool {
        (0x202A...0x202E).contains(value) || (0x2066...0x2069).contains(value)
    }
}
