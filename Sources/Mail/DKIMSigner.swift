import Crypto
import Foundation

/// Signs messages in the name of a domain (RFC 6376), relaxed/relaxed.
public struct DKIMSigner: Sendable {
    /// Headers that are signed once more than they occur, so that nobody can add another on the way: readers show the
    /// first, verifiers look at the last. Those that a message does not have count as well.
    private static let sealed = [
        "from", "reply-to", "to", "subject", "date", "message-id", "mime-version", "content-type",
        "content-transfer-encoding", "list-unsubscribe", "list-unsubscribe-post",
    ]
    private static let signed = ["auto-submitted"]

    private let domain, selector: DomainName
    private let key: DKIMKey

    /// Throws `signingName` for names that DNS cannot have.
    public init(domain: String, selector: String, key: DKIMKey) throws(MailError) {
        guard let domainName = DomainName(domain) else { throw .signingName(domain) }
        guard let selectorName = DomainName(selector) else { throw .signingName(selector) }
        (self.domain, self.selector, self.key) = (domainName, selectorName, key)
    }

    /// The header to put before the others. No time in it: the same message has the same signature.
    func signature(of fields: [HeaderField], _ body: [UInt8]) -> HeaderField {
        let names = names(of: fields)
        let digest = Data(SHA256.hash(data: Canonical.body(body))).base64EncodedString()
        let opening = [
            "v=1;", "a=\(key.algorithm);", "c=relaxed/relaxed;", "d=\(domain);", "s=\(selector);",
            "h=\(names.joined(separator: ":\r\n "));", "bh=\(digest);",
        ]
        let unsigned = HeaderField("DKIM-Signature", words: opening + ["b="])
        let text = Canonical.headers(fields, named: names) + Canonical.header(unsigned)
        let pieces = Data(key.sign(Array(text.utf8))).base64EncodedString().pieces(of: 72)
        return HeaderField("DKIM-Signature", words: opening + ["b=\(pieces.joined(separator: "\r\n "))"])
    }

    private func names(of fields: [HeaderField]) -> [String] {
        let present = fields.map { $0.name.lowercased() }
        return Self.sealed.flatMap { name in present.filter { $0 == name } + [name] }
            + Self.signed.filter(present.contains)
    }
}

extension String {
    fileprivate func pieces(of length: Int) -> [String] {
        stride(from: 0, to: count, by: length).map { String(dropFirst($0).prefix(length)) }
    }
}
