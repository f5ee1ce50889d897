import MailText

/// Asks somebody to join the desk.
struct InviteMail: DeskMail {
    static let kind = MailKind.invite

    let inviter, role, ends: String
    let link: MailLink

    static let fields: [MailField<Self>] = [
        .text("inviter", "Who invites") { $0.inviter },
        .text("role", "What the reader will be, such as “ops”") { $0.role },
        .day("ends", "The day after which the link is worth nothing") { $0.ends },
        .secret("link", "Where the reader accepts. Whoever has it can accept, once") { $0.link },
    ]

    static func sample(_ rows: SampleRows) -> Self {
        Self(
            inviter: rows.reader, role: "ops", ends: rows.day(in: 7),
            link: MailLink(home: rows.home, path: "/invitation/example"))
    }
}

/// Greets whoever has just joined.
struct WelcomeMail: DeskMail {
    static let kind = MailKind.welcome

    let address: String
    let link: MailLink

    static let fields: [MailField<Self>] = [
        .text("address", "The address that the reader signs in with") { $0.address },
        .address("link", "Where the reader signs in") { $0.link },
    ]

    static func sample(_ rows: SampleRows) -> Self {
        Self(address: "reader@example.com", link: MailLink(home: rows.home, path: "/sign-in"))
    }
}
