internal import Configuration
import Foundation
import Outbound
import Values

/// Where agencies point the hosts that they add, and how that is looked at.
struct DeskAddress: Sendable {
    /// The name for a CNAME, which the operator keeps on this installation's addresses.
    var cname: Values.Host?
    /// For hosts that cannot have a CNAME.
    var addresses: [Address] = []
    /// How CAA records name the authority whose certificates are used.
    var authority = "letsencrypt.org"
    /// `address:port` of the name server to ask; those of the machine when nil.
    var nameServer: String?

    /// Whether there is anything to point a host at.
    var isSet: Bool { cname != nil || !addresses.isEmpty }

    init() {}

    init(_ config: ConfigReader, _ problems: inout [String]) {
        let name = config.string(forKey: "desk.cname") ?? ""
        cname = Values.Host(name).flatMap { $0.isAddress ? nil : $0 }
        if !name.isEmpty, cname == nil { problems.append("DESK_CNAME takes a host name such as desks.example.com.") }
        let words = (config.string(forKey: "desk.addresses") ?? "").split { ", ".contains($0) }
        addresses = words.compactMap { Address(String($0)) }
        if addresses.count < words.count {
            problems.append("DESK_ADDRESSES takes IP addresses, with commas between them.")
        }
        if let named = config.string(forKey: "desk.ca"), !named.isEmpty { authority = named }
        nameServer = config.string(forKey: "dns.server").flatMap { $0.isEmpty ? nil : $0 }
        if let nameServer, !Self.isServer(nameServer) {
            problems.append("DNS_SERVER takes an address with or without a port, such as 127.0.0.1:5353.")
        }
    }

    private static func isServer(_ text: String) -> Bool {
        text.split(separator: ",").allSatisfy { server in
            let parts = server.split(separator: ":", omittingEmptySubsequences: false)
            let hasPort = parts.count == 2 && (parts.last.flatMap { UInt16($0) } ?? 0) > 0
            return Address(String(server)) != nil || hasPort && Address(String(parts[0])) != nil
        }
    }
}
