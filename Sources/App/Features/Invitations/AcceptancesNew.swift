import Templates
import Web

/// The page behind an invitation's link: a name, a password, and one is in.
struct AcceptancesNew: SitePage {
    static let template = "invitations/accept"
    static let takesStyles = false

    let token, email, role, inviter: String
    let name, password: InputField
    let problems: ErrorSummary?

    init(_ invitation: Invitation, _ token: LinkToken, name: String, _ errors: FormErrors) {
        self.token = token.text
        email = invitation.email
        role = invitation.role.title.lowercased()
        inviter = invitation.inviterName
        self.name = InputField(
            id: AcceptanceForm.nameField, label: "Your name", error: errors[AcceptanceForm.nameField], value: name,
            autocomplete: "name")
        password = .newPassword(AcceptanceForm.passwordField, errors)
        problems = ErrorSummary(errors, title: "You are not in yet")
    }

    static let fields: [Field<Self>] = [
        .text("token") { $0.token },
        .text("address") { $0.email },
        .text("role") { $0.role },
        .text("inviter") { $0.inviter },
        .view("yourName") { $0.name },
        .view("password") { $0.password },
        .view("problems") { $0.problems },
    ]
}

extension InputField {
    /// For a password that nobody has yet.
    static func newPassword(_ id: String, label: String = "Password", _ errors: FormErrors) -> InputField {
        InputField(
            id: id, label: label, type: "password",
            hint: "At least 12 characters. A short sentence is easy to remember and hard to guess.", error: errors[id],
            autocomplete: "new-password")
    }
}
