import Templates
import Web

/// The page behind the link of a mail: another password for a member.
struct PasswordNew: SitePage {
    static let template = "passwords/new"
    static let takesStyles = false

    let token, address: String
    let password: InputField
    let problems: ErrorSummary?

    init(_ member: Member, _ token: LinkToken, _ errors: FormErrors) {
        self.token = token.text
        address = member.email
        password = .newPassword(PasswordResets.passwordField, label: "New password", errors)
        problems = ErrorSummary(errors, title: "Your password is still the old one")
    }

    static let fields: [Field<Self>] = [
        .text("token") { $0.token },
        .text("address") { $0.address },
        .view("password") { $0.password },
        .view("problems") { $0.problems },
    ]
}
