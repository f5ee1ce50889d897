/// How one of the TXT records stands that a domain needs before mail may come from it.
public enum RecordFinding: String, Sendable, CaseIterable {
    case found, missing
    /// No server could say. It never counts against a domain.
    case unknown
    /// More than one where receivers heed none then.
    case several
    /// A text that should be such a record, and that receivers cannot read.
    case unreadable
    /// A DKIM record with another key, or with ours for another use.
    case otherKey = "other key"
    /// A DKIM record whose key was taken away.
    case revoked
    /// An SPF record that does not let our servers send.
    case withoutServer = "without server"
}
