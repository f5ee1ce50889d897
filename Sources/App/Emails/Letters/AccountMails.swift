import MailText

/// Asks whoever has a new address to say that it is theirs.
struct VerifyAddressMail: DeskMail {
    static let kind = MailKind.verifyAddress

    let before, after, ends: String
    let link: MailLink

    static let fields: [MailField<Self>] = [
        .text("before", "The address until now") { $0.before },
        .text("after", "The new address, which this mail goes to") { $0.after },
        .day("ends", "The day after which the link is worth nothing") { $0.ends },
        .secret("link", "Where the reader confirms. Whoever has it can confirm, once") { $0.link },
    ]

    static func sample(_ rows: SampleRows) -> Self {
        Self(
            before: "old@example.com", after: "new@example.com", ends: rows.day(in: 1),
            link: MailLink(home: rows.home, path: "/address/example"))
    }
}

/// Tells the old address that another has taken its place: whoever did not want that is to hear of it.
struct AddressChangedMail: DeskMail {
    static let kind = MailKind.addressChanged

    let before, after: String
    let link: MailLink

    static let fields: [MailField<Self>] = [
        .text("before", "The address until now, which this mail goes to") { $0.before },
        .text("after", "The new address, without what stands before its @ but the first letter") { $0.after },
        .address("link", "The member’s own page") { $0.link },
    ]

    static func sample(_ rows: SampleRows) -> Self {
        Self(before: "old@example.com", after: "n…@example.com", link: MailLink(home: rows.home, path: "/account"))
    }
}

extension AddressChangedMail {
    /// Whoever reads the old mailbox now need not learn all of the new address.
    init(_ change: AddressChange, link: MailLink) {
        let domain = change.after.lastIndex(of: "@").map { change.after[$0...] } ?? ""
        self.init(before: change.before, after: "\(change.after.prefix(1))…\(domain)", link: link)
    }
}

/// Lets a member who has forgotten the password set another.
struct PasswordResetMail: DeskMail {
    static let kind = MailKind.passwordReset

    let ends: String
    let link: MailLink

    static let fields: [MailField<Self>] = [
        .text("ends", "Until when the link can be used: “14:05”") { $0.ends },
        .secret("link", "Where the reader sets a password. Whoever has it can, once") { $0.link },
    ]

    static func sample(_ rows: SampleRows) -> Self {
        Self(ends: "14:05", link: MailLink(home: rows.home, path: "/password/example"))
    }
}
