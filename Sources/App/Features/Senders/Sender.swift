import Domains
import FoundationEssentials
import Mail
import Postgres
import Values

/// The address that an agency wants its mail to come from, and how its domain stands in DNS.
struct Sender: Sendable, Identified, RowDecodable {
    static let idPrefix = "sender"

    let id: ID<Sender>
    /// What receivers read beside the address.
    let name: String
    let localPart, domain: String
    /// Under which name the public key is.
    let selector: String
    /// The public key, as DNS must have it.
    let record: String
    let addedAt: Date
    /// Who added it, as the member was called then.
    let memberName: String
    let life: SenderLife
    let checkedAt: Date?
    let sight: Sight
    /// Whether DNS is being asked right now, or in a moment.
    let isChecking: Bool

    /// What a look at DNS found.
    struct Sight: Sendable, Equatable {
        var dkim: RecordFinding = .unknown
        var spf: RecordFinding = .unknown
        var dmarc: RecordFinding = .unknown
        /// What was there.
        var dkimTexts: [String] = []
        var spfTexts: [String] = []
        var dmarcTexts: [String] = []
        /// What no server could say.
        var trouble: String?
    }

    var address: String { "\(localPart)@\(domain)" }

    init(from row: inout RowReader) throws(PostgresError) {
        id = try row.next()
        name = try row.next()
        localPart = try row.next()
        domain = try row.next()
        selector = try row.next()
        record = try row.next()
        addedAt = try row.next()
        memberName = try row.next()
        var life = SenderLife(try row.next())
        life.verifiedAt = try row.next()
        life.failingSince = try row.next()
        self.life = life
        checkedAt = try row.next()
        sight = Sight(
            dkim: try row.next(), spf: try row.next(), dmarc: try row.next(), dkimTexts: try row.next(),
            spfTexts: try row.next(), dmarcTexts: try row.next(), trouble: try row.next())
        isChecking = try row.next()
    }
}

extension SenderStatus: TextColumn {}
extension RecordFinding: TextColumn {}
