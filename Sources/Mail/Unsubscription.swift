public import Foundation

/// Where a receiver is taken off a list with one request (RFC 8058): for mails that somebody may no longer want, not for
/// those that answer what they did.
public struct Unsubscription: Sendable, Equatable {
    let address: String

    /// Throws `unsubscribeAddress` unless it is https and fits into a line.
    public init(_ url: URL) throws(MailError) {
        let text = url.absoluteString
        guard url.scheme?.lowercased() == "https", text.utf8.count <= 900,
            text.utf8.allSatisfy({ 0x21...0x7E ~= $0 && $0 != UInt8(ascii: "<") && $0 != UInt8(ascii: ">") })
        else { throw .unsubscribeAddress }
        address = text
    }
}
