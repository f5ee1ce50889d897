import Web

/// The old password and the one that shall replace it.
struct PasswordForm {
    static let currentField = "current_password"
    static let newField = "new_password"

    private let current: Password
    private let new: Password

    init(_ fields: FormFields) {
        current = Password(fields[Self.currentField] ?? "")
        new = Password(fields[Self.newField] ?? "")
    }

    /// The new password's hash. Throws `FormErrors` when the old one is wrong or the new one too weak.
    func check(against context: MemberContext) async throws -> String {
        var errors = FormErrors()
        try await context.prove(current, in: Self.currentField, &errors)
        if let weakness = new.weakness(email: context.member.email) {
            errors.add(weakness.message, to: Self.newField)
        }
        try errors.check()
        return try await new.hash()
    }
}
