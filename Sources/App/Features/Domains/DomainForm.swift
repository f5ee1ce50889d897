import Domains
import Values
import Web

/// A host that somebody wants to add, as they typed it.
struct DomainForm {
    static let hostField = "host"
    static let pairField = "pair"

    let host: String
    /// With www for one without, and the other way round.
    let wantsPair: Bool

    init(_ fields: FormFields) {
        host = String(fields.text(Self.hostField).prefix(300))
        wantsPair = fields.isChecked(Self.pairField)
    }

    init() {
        (host, wantsPair) = ("", true)
    }

    /// The hosts to claim: one, or a pair. Throws what is wrong beside its field.
    func names(_ desk: DeskAddress) throws(FormErrors) -> [DomainName] {
        var errors = FormErrors()
        do throws(DomainRefusal) {
            let name = try DomainName(host)
            if desk.isOwn(name) { throw .special }
            return [name] + (wantsPair ? [name.pair].compactMap(\.self) : [])
        } catch {
            errors.add(error.sentence, to: Self.hostField)
        }
        throw errors
    }
}

extension DeskAddress {
    /// Whether it is the operator's, who gives such names out.
    func isOwn(_ name: DomainName) -> Bool {
        guard let cname else { return false }
        let own = (try? DomainName(cname.name))?.registrable ?? cname.name
        return name.host.name == own || name.host.name.hasSuffix(".\(own)")
    }
}

extension DomainRefusal {
    /// What is wrong, and what to type.
    var sentence: String {
        switch self {
        case .empty: "Enter a host, such as ads.example.com."
        case .notAName: "This is not a host name. Enter one such as ads.example.com, with letters, digits and hyphens."
        case .address: "This is an IP address. Enter a name, such as ads.example.com."
        case .incomplete: "This is only a part of a name. Enter all of it, such as ads.example.com."
        case .publicSuffix: "Nobody owns this as a whole. Enter a name of your own below it."
        case .special: "This host cannot be used here. Enter one of your own, such as ads.example.com."
        }
    }
}
