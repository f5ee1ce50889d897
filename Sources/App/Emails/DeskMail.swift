import MailText

/// A mail to one person: what it tells of, by the names that a template may use.
protocol DeskMail: Sendable {
    static var kind: MailKind { get }
    static var fields: [MailField<Self>] { get }

    /// What it would say, about what the desk has where there is any.
    static func sample(_ rows: SampleRows) -> Self
}

extension DeskMail {
    static var variables: [MailVariable] { fields.map(\.variable) }

    /// By name. What only its reader may see is kept out unless `withSecrets`.
    func values(withSecrets: Bool) -> [String: MailValue] {
        Dictionary(
            uniqueKeysWithValues: Self.fields.map { field in
                let isHidden = field.isSecret && !withSecrets
                return (field.variable.name, isHidden ? .text("(a link that only the reader gets)") : field.value(self))
            })
    }

    /// Whether it has a link that lets whoever has it in.
    static var isSecret: Bool { fields.contains(where: \.isSecret) }
}

/// One name that a template may use, and what stands behind it.
struct MailField<Model: Sendable>: Sendable {
    let variable: MailVariable
    var isSecret = false
    let value: @Sendable (Model) -> MailValue

    static func text(_ name: String, _ meaning: String, _ get: @escaping @Sendable (Model) -> String) -> Self {
        Self(variable: MailVariable(name, meaning, .text)) { .text(get($0)) }
    }

    static func number(_ name: String, _ meaning: String, _ get: @escaping @Sendable (Model) -> String) -> Self {
        Self(variable: MailVariable(name, meaning, .number)) { .text(get($0)) }
    }

    static func money(_ name: String, _ meaning: String, _ get: @escaping @Sendable (Model) -> String) -> Self {
        Self(variable: MailVariable(name, meaning, .money)) { .text(get($0)) }
    }

    static func day(_ name: String, _ meaning: String, _ get: @escaping @Sendable (Model) -> String) -> Self {
        Self(variable: MailVariable(name, meaning, .day)) { .text(get($0)) }
    }

    static func address(_ name: String, _ meaning: String, _ get: @escaping @Sendable (Model) -> MailLink) -> Self {
        Self(variable: MailVariable(name, meaning, .address)) { .address(get($0)) }
    }

    /// An address that lets whoever has it in: nobody but the reader sees it.
    static func secret(_ name: String, _ meaning: String, _ get: @escaping @Sendable (Model) -> MailLink) -> Self {
        Self(variable: MailVariable(name, meaning, .address), isSecret: true) { .address(get($0)) }
    }
}
