import Domains
import Mail
import Values
import Web

/// The name and the address that mail is to come from, as somebody typed them.
struct SenderForm {
    static let nameField = "name"
    static let addressField = "address"

    let name, address: String

    init(_ fields: FormFields) {
        name = String(fields.text(Self.nameField).prefix(300))
        address = String(fields.text(Self.addressField).prefix(300))
    }

    /// As it is, or as a first one may be.
    init(_ sender: Sender?, _ tenant: Tenant) {
        name = sender?.name ?? tenant.name
        address = sender?.address ?? ""
    }

    /// Throws what is wrong beside its field.
    func check(_ settings: Settings) throws(FormErrors) -> SenderWish {
        var errors = FormErrors()
        let plain = HeaderText(flattening: name).description
        if plain.isEmpty {
            errors.add("Enter what receivers are to read, such as the name of the agency.", to: Self.nameField)
        }
        if !PlainLine.isShortEnough(name: plain) { errors.add("Use 120 characters at most.", to: Self.nameField) }
        let address = try? MailAddress(address)
        if let problem = Self.problem(address, settings) { errors.add(problem, to: Self.addressField) }
        guard errors.isEmpty, let address else { throw errors }
        return SenderWish(name: plain, address: address)
    }

    private static func problem(_ address: MailAddress?, _ settings: Settings) -> String? {
        guard let address else { return DomainRefusal.notAName.senderSentence }
        do throws(DomainRefusal) {
            let name = try DomainName(address.domain)
            return settings.isOwn(name) ? DomainRefusal.special.senderSentence : nil
        } catch {
            return error.senderSentence
        }
    }
}

/// A name and an address that mail could come from.
struct SenderWish: Sendable, Equatable {
    let name: String
    let address: MailAddress
}

extension Settings {
    /// Whether the domain is the operator's, under which nobody else speaks.
    fileprivate func isOwn(_ name: DomainName) -> Bool {
        let platform = mail.flatMap { try? DomainName($0.sender.domain) }
        return deskAddress.isOwn(name) || platform?.registrable == name.registrable
    }
}

extension DomainRefusal {
    /// What is wrong with an address at such a domain, and what to type.
    fileprivate var senderSentence: String {
        switch self {
        case .empty, .notAName, .address, .incomplete:
            "This is not an address that mail can come from. Enter one such as desk@example.com."
        case .publicSuffix: "Nobody owns this domain as a whole. Enter an address at a domain of your own."
        case .special: "Mail cannot come from this domain. Enter an address at a domain of your own."
        }
    }
}
