import FoundationEssentials
import Mail
import NIOPosix
import Postgres
import Values
import Web

/// A key that signs the mail of one sender, with the name under which DNS has its public half.
struct SenderKey: Sendable {
    let selector: String
    /// As DNS must have it.
    let record: String
    /// The private half, for the sender's row alone.
    let sealed: [UInt8]

    /// A new one for a sender, under a name that says nothing of whose server signs. Off the event loops: it takes a good
    /// part of a second.
    static func make(for sender: ID<Sender>, of tenant: ID<Tenant>, _ seal: Seal) async throws -> SenderKey {
        let (key, pem) = try await NIOThreadPool.singleton.runIfActive { try DKIMKey.make() }
        let digits = [UInt8].random(count: 4).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        return SenderKey(
            selector: "desk-\(digits)", record: key.record,
            sealed: try seal.close(Array(pem.utf8), at: place(sender, tenant)))
    }

    /// Where the sealed key may stand: in this row of this tenant.
    static func place(_ sender: ID<Sender>, _ tenant: ID<Tenant>) -> String {
        "\(tenant.uuid)/\(sender.uuid)"
    }
}

/// A sender that mail comes from: its domain is verified.
struct VerifiedSender: Sendable, RowDecodable {
    private let id: ID<Sender>
    private let name, address, domain, selector: String
    private let sealed: [UInt8]

    init(from row: inout RowReader) throws(PostgresError) {
        id = try row.next()
        name = try row.next()
        let localPart: String = try row.next()
        domain = try row.next()
        address = "\(localPart)@\(domain)"
        selector = try row.next()
        sealed = try row.next()
    }

    /// The one of the desk; for the job that sends.
    static func current() -> Query<VerifiedSender> {
        Query(
            "SELECT id, name, local_part, domain, selector, sealed FROM senders WHERE status = 'verified' ORDER BY id")
    }

    /// Throws when the server's secret is another one now, or the row was not made here.
    func origin(_ seal: Seal, of tenant: ID<Tenant>) throws -> MailOrigin {
        let pem = String(decoding: try seal.open(sealed, at: SenderKey.place(id, tenant)), as: UTF8.self)
        return MailOrigin(
            mailbox: Mailbox(try MailAddress(address), name: HeaderText(flattening: name)),
            signer: try DKIMSigner(domain: domain, selector: selector, key: DKIMKey(pem: pem)))
    }
}

/// Whom a letter is from, and who signs it.
struct MailOrigin: Sendable {
    let mailbox: Mailbox
    /// Nil for the platform's own, where it has one.
    let signer: DKIMSigner?
}
