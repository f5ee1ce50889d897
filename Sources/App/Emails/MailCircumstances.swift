import MailText

/// What every mail may name, whatever it is about.
struct MailCircumstances: Sendable {
    /// Whom it is to.
    let reader: String
    let desk, support: String
    let home: MailLink

    init(_ tenant: Tenant, at home: String, to reader: String) {
        self.reader = reader
        desk = tenant.name
        support = tenant.supportEmail
        self.home = MailLink(home: home, path: "/")
    }

    static let fields: [MailField<Self>] = [
        .text("reader", "Whom the mail is to") { $0.reader },
        .text("desk", "What the agency is called") { $0.desk },
        .text("support", "The address that answers go to") { $0.support },
        .address("home", "The desk’s first page") { $0.home },
    ]

    var values: [String: MailValue] {
        Dictionary(uniqueKeysWithValues: Self.fields.map { ($0.variable.name, $0.value(self)) })
    }
}

extension MailKind {
    /// The closed list for its template: its own first.
    var variables: [MailVariable] { mail.variables + MailCircumstances.fields.map(\.variable) }
}
