import Web

/// How somebody who accepts wants to be called, and the password they choose.
struct AcceptanceForm {
    static let nameField = "name"
    static let passwordField = "password"

    let name: String
    let password: Password

    init(_ fields: FormFields) {
        name = String(fields.text(Self.nameField).prefix(300))
        password = Password(fields[Self.passwordField] ?? "")
    }

    /// Throws what is wrong, beside its field.
    func check(email: String) throws(FormErrors) {
        var errors = FormErrors()
        if name.isEmpty { errors.add("Say what you are called.", to: Self.nameField) }
        if !PlainLine.isShortEnough(name: name) { errors.add("Use at most 120 characters.", to: Self.nameField) }
        if let weakness = password.weakness(email: email) { errors.add(weakness.message, to: Self.passwordField) }
        try errors.check()
    }
}
