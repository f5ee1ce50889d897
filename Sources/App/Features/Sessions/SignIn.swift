import Templates

/// The sign-in form.
struct SignIn: SitePage {
    static let template = "sessions/new"
    static let takesStyles = false

    let email: InputField
    let password: InputField
    /// Where the person wanted to go.
    let next: String?
    let problem: String?
    let art: String?

    init(_ tenant: Tenant, email: String = "", next: String?, problem: String? = nil) {
        self.email = InputField(
            id: "email", label: "E-mail address", type: "email", value: email, autocomplete: "username")
        password = InputField(id: "password", label: "Password", type: "password", autocomplete: "current-password")
        self.next = next
        self.problem = problem
        art = tenant.brand.art.map(tenant.brand.path)
    }

    static let fields: [Field<Self>] = [
        .view("email") { $0.email },
        .view("password") { $0.password },
        .text("next") { $0.next },
        .text("problem") { $0.problem },
        .text("art") { $0.art },
    ]
}
