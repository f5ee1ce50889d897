import FoundationEssentials
import Templates
import Web

/// The form for another address, and the one that waits to be confirmed.
struct AddressPanel: View {
    let newAddress, ownPassword: InputField
    let waiting: String?
    let problems: ErrorSummary?

    init(_ form: AddressForm?, _ change: AddressChange?, _ errors: FormErrors, _ formats: Formats, now: Date) {
        newAddress = InputField(
            id: AddressForm.emailField, label: "New address", type: "email",
            hint: "A mail goes there. The address is yours once you follow its link.",
            error: errors[AddressForm.emailField], value: form?.email ?? "", autocomplete: "email")
        ownPassword = InputField(
            id: AddressForm.passwordField, label: "Your password", type: "password",
            error: errors[AddressForm.passwordField], autocomplete: "current-password")
        waiting = change.map {
            "\($0.after) waits to be confirmed. The mail was sent \(formats.ago($0.sentAt, now: now).relative)."
        }
        problems = form == nil ? nil : ErrorSummary(errors, title: "Your address was not changed")
    }

    static let fields: [Field<Self>] = [
        .view("newAddress") { $0.newAddress },
        .view("ownPassword") { $0.ownPassword },
        .text("waiting") { $0.waiting },
        .view("problems") { $0.problems },
    ]
}
