import Foundation

/// An address that mail can be sent to, in the ASCII form that goes over the wire.
public struct MailAddress: Sendable, Hashable, CustomStringConvertible {
    public let local: String
    /// Lower case; a domain in other letters in its `xn--` form.
    public let domain: String

    /// Throws `address` for what is none. Quoted mailboxes (`"a b"@example.com`) are refused too: nobody has one, and they
    /// may hold what breaks a header.
    public init(_ text: String) throws(MailError) {
        guard let at = text.lastIndex(of: "@") else { throw .address(text) }
        let local = text[..<at]
        guard let domain = DomainName(String(text[text.index(after: at)...])), Self.isMailbox(local) else {
            throw .address(text)
        }
        self.local = String(local)
        self.domain = domain.description
    }

    public var description: String { "\(local)@\(domain)" }

    /// Words of atoms with dots between (RFC 5322, dot-atom).
    private static func isMailbox(_ text: Substring) -> Bool {
        1...64 ~= text.utf8.count
            && text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { word in
                !word.isEmpty && word.utf8.allSatisfy(\.isAtomText)
            }
    }
}

/// A name in DNS, in ASCII and lower case.
struct DomainName: Sendable, Hashable, CustomStringConvertible {
    let description: String

    init?(_ text: String) {
        guard let name = Self.ascii(text)?.lowercased(), 1...253 ~= name.utf8.count else { return nil }
        let labels = name.split(separator: ".", omittingEmptySubsequences: false)
        guard labels.allSatisfy(Self.isLabel) else { return nil }
        description = name
    }

    private static func ascii(_ text: String) -> String? {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
        return URLComponents(string: "http://\(text)/")?.encodedHost
    }

    private static func isLabel(_ label: Substring) -> Bool {
        1...63 ~= label.utf8.count && !label.hasPrefix("-") && !label.hasSuffix("-")
            && label.utf8.allSatisfy { $0.isLetterOrDigit || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
    }
}

extension UInt8 {
    var isLetterOrDigit: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: false
        }
    }

    /// Of RFC 5322, atext.
    var isAtomText: Bool { isLetterOrDigit || "!#$%&'*+-/=?^_`{|}~".utf8.contains(self) }
}
