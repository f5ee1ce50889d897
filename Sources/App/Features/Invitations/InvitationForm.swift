import FoundationEssentials
import Mail
import Values
import Web

/// Whom to invite, as somebody typed it.
struct InvitationForm {
    static let emailField = "email"
    static let nameField = "name"
    static let roleField = "role"
    static let creatorField = "creator"
    static let advertiserField = "advertiser"

    let email, name, role, creator, advertiser: String

    init(_ fields: FormFields = FormFields()) {
        email = String(fields.text(Self.emailField).prefix(300))
        name = String(fields.text(Self.nameField).prefix(300))
        role = fields.text(Self.roleField)
        creator = fields.text(Self.creatorField)
        advertiser = fields.text(Self.advertiserField)
    }

    /// Throws what is wrong, beside its field.
    func check(_ parties: Parties) throws(FormErrors) -> Guest {
        var errors = FormErrors()
        let address = Self.address(email)
        if address == nil { errors.add("This is no address that mail can be sent to.", to: Self.emailField) }
        if !PlainLine.isShortEnough(name: name) { errors.add("Use at most 120 characters.", to: Self.nameField) }
        let role = Member.Role(rawValue: role)
        if role == nil { errors.add("Choose what they will be.", to: Self.roleField) }
        let party = party(of: role, parties, &errors)
        try errors.check()
        guard let address, let role else { throw errors }
        return Guest(email: address, name: name, role: role, party: party)
    }

    /// In the spelling that members sign in with; nil for what is no address.
    static func address(_ text: String) -> String? {
        guard text.utf8.count <= 254, let address = try? MailAddress(text) else { return nil }
        return address.description.lowercased()
    }

    private func party(of role: Member.Role?, _ parties: Parties, _ errors: inout FormErrors) -> UUID? {
        switch role {
        case .creator:
            let chosen = parties.creators.first { $0.id.uuidString == creator }?.id
            if chosen == nil { errors.add("Choose whose shows they see.", to: Self.creatorField) }
            return chosen
        case .advertiser:
            let chosen = parties.advertisers.first { $0.id.uuidString == advertiser }?.id
            if chosen == nil { errors.add("Choose whose campaigns they see.", to: Self.advertiserField) }
            return chosen
        case .admin, .ops, nil: return nil
        }
    }
}
