import Web

/// Another address, and the password that shows who asks for it.
struct AddressForm {
    static let emailField = "email"
    static let passwordField = "address_password"

    let email: String
    private let password: Password

    init(_ fields: FormFields) {
        email = String(fields.text(Self.emailField).prefix(300))
        password = Password(fields[Self.passwordField] ?? "")
    }

    /// The address in the spelling that members sign in with. Throws what is wrong, beside its field.
    func check(against context: MemberContext) async throws -> String {
        var errors = FormErrors()
        let address = InvitationForm.address(email)
        if address == nil { errors.add("This is no address that mail can be sent to.", to: Self.emailField) }
        if address == context.member.email { errors.add("This is your address already.", to: Self.emailField) }
        try await context.prove(password, in: Self.passwordField, &errors)
        try errors.check()
        guard let address else { throw errors }
        return address
    }
}
