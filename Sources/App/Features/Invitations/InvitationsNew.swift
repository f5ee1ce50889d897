import FoundationEssentials
import Templates
import Web

/// The form by which an admin invites somebody.
struct InvitationsNew: SitePage {
    static let template = "invitations/new"

    let email, name: InputField
    let role, creator, advertiser: Select
    let creatorError, advertiserError: String?
    let problems: ErrorSummary?

    init(_ form: InvitationForm, _ parties: Parties, _ errors: FormErrors) {
        email = InputField(
            id: InvitationForm.emailField, label: "E-mail address", type: "email",
            error: errors[InvitationForm.emailField], value: form.email, autocomplete: "off")
        name = InputField(
            id: InvitationForm.nameField, label: "Name", hint: "They may choose another.",
            error: errors[InvitationForm.nameField], value: form.name, autocomplete: "off", isOptional: true)
        role = Select(
            InvitationForm.roleField, "Role", Self.roles,
            selected: form.role.isEmpty ? Member.Role.ops.rawValue : form.role)
        creator = Self.select(
            InvitationForm.creatorField, "Creator, where the role is creator", parties.creators, form.creator)
        advertiser = Self.select(
            InvitationForm.advertiserField, "Advertiser, where the role is advertiser", parties.advertisers,
            form.advertiser)
        creatorError = errors[InvitationForm.creatorField]
        advertiserError = errors[InvitationForm.advertiserField]
        problems = ErrorSummary(errors, title: "Nobody was invited")
    }

    private static let roles: [(value: String, label: String)] = [
        ("ops", "Ops: all shows, imports and campaigns"), ("admin", "Admin: everything, and the brand and members"),
        ("creator", "Creator: the shows of one creator"),
        ("advertiser", "Advertiser: all shows, and the campaigns of one advertiser"),
    ]

    private static func select(_ id: String, _ label: String, _ parties: [Parties.Party], _ chosen: String) -> Select {
        Select(id, label, [("", "Choose one")] + parties.map { ($0.id.uuidString, $0.name) }, selected: chosen)
    }

    static let fields: [Field<Self>] = [
        .view("email") { $0.email },
        .view("name") { $0.name },
        .view("role") { $0.role },
        .view("creator") { $0.creator },
        .view("advertiser") { $0.advertiser },
        .text("creatorError") { $0.creatorError },
        .text("advertiserError") { $0.advertiserError },
        .view("problems") { $0.problems },
    ]
}
