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
