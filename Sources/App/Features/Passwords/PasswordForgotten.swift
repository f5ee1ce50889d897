import Templates
import Web

/// The form of somebody who has forgotten the password.
struct PasswordForgotten: SitePage {
    static let template = "passwords/forgotten"
    static let takesStyles = false

    let email: InputField
    let problem: String?

    init(email: String = "", errors: FormErrors = FormErrors(), problem: String? = nil) {
        self.email = InputField(
            id: PasswordResets.emailField, label: "E-mail address", type: "email",
            error: errors[PasswordResets.emailField], value: email, autocomplete: "username")
        self.problem = problem
    }

    static let fields: [Field<Self>] = [
        .view("email") { $0.email },
        .text("problem") { $0.problem },
    ]
}
