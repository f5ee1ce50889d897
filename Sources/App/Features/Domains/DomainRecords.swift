import Domains
import Outbound
import Values

/// The DNS records that a host needs, and whether those that are there will do.
struct DomainRecords: Sendable {
    let name: DomainName
    let token: String
    let desk: DeskAddress

    /// One record to set.
    struct Record: Sendable, Equatable {
        let type, name, value: String
    }

    /// It names no product: whoever reads the zone learns nothing.
    var proof: Record {
        Record(type: "TXT", name: "_desk-proof.\(name.host.name)", value: "desk-proof=\(token)")
    }

    /// A CNAME where DNS allows one, the addresses otherwise.
    var routes: [Record] {
        if let cname = desk.cname, !name.isApex || desk.addresses.isEmpty {
            return [Record(type: name.isApex ? "ALIAS" : "CNAME", name: name.host.name, value: cname.name)]
        }
        return desk.addresses.map {
            Record(type: "\($0)".contains(":") ? "AAAA" : "A", name: name.host.name, value: "\($0)")
        }
    }

    /// What panels that add the registered name by themselves want instead of the whole name.
    func short(_ record: Record) -> String {
        guard record.name != name.registrable else { return "@" }
        return String(record.name.dropLast(name.registrable.count + 1))
    }
}
