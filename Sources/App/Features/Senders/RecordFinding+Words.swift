import Mail

extension RecordFinding {
    /// Whether what is there will do, in a word or two.
    func badge(isNew: Bool) -> Badge {
        switch self {
        case _ where isNew: Badge(kind: .info, icon: "clock", text: "Not looked for yet")
        case .found: Badge(kind: .good, icon: "check", text: "Found")
        case .missing: Badge(kind: .warn, icon: "warning", text: "Not found")
        case .unknown: Badge(kind: .info, icon: "clock", text: "Not known")
        case .several, .unreadable, .otherKey, .revoked, .withoutServer:
            Badge(kind: .warn, icon: "warning", text: "Something else is there")
        }
    }

    /// Of the DKIM record.
    var aboutKey: String {
        switch self {
        case .found: "The key is there."
        case .missing: "There is no such record yet. Add it."
        case .unknown: Self.nobodySays
        case .several: "There is more than one text under this name. Leave only the one below."
        case .otherKey: "There is another key. Put the value below in its place."
        case .revoked: "There is a record without a key. Put the value below in its place."
        case .unreadable, .withoutServer: "What is there is not a key. Put the value below in its place."
        }
    }

    /// Of the SPF record, which has to name these servers.
    func aboutServers(_ servers: String) -> String {
        switch self {
        case .found: "It lets the desk’s servers send."
        case .missing: "The domain says nowhere which servers send its mail. Add this record."
        case .unknown: Self.nobodySays
        case .several:
            "There is more than one such record, and receivers then heed none. Put the one below in the place of all: it says what they say, and \(servers)."
        case .otherKey, .revoked, .unreadable, .withoutServer:
            "The record that is there does not name \(servers). Put the one below in its place: it keeps what yours says."
        }
    }

    /// Of the DMARC record.
    var aboutPolicy: String {
        switch self {
        case .found: "There is a policy. Any will do."
        case .missing: "There is no policy yet. Add one; the one below asks receivers for nothing."
        case .unknown: Self.nobodySays
        case .several: "There is more than one such record, and receivers then heed none. Leave only one."
        case .unreadable, .otherKey, .revoked, .withoutServer:
            "Receivers cannot read what is there. It has to begin with v=DMARC1; and go on with p=none, p=quarantine or p=reject."
        }
    }

    private static let nobodySays = "At the last look no name server could say. That changes nothing."
}
