import Foundation
import Templates
import Values
import Web

/// A member's sessions, and the forms for a new password and another address.
struct AccountShow: SitePage {
    static let template = "account/show"
    static let takesStyles = false

    let email: String
    let sessions: [Row]
    let problems: ErrorSummary?
    let currentPassword: InputField
    let newPassword: InputField
    var address: AddressPanel?
    var mails: MailChoicesPanel?

    init(_ signedIn: SignedIn, _ sessions: [Session], errors: FormErrors, _ formats: Formats, now: Date) {
        email = signedIn.member.email
        self.sessions = sessions.map { Row($0, isCurrent: $0.id == signedIn.session, formats, now: now) }
        let isAboutPassword = errors[PasswordForm.currentField] != nil || errors[PasswordForm.newField] != nil
        problems = isAboutPassword ? ErrorSummary(errors, title: "Your password was not changed") : nil
        currentPassword = InputField(
            id: PasswordForm.currentField, label: "Current password", type: "password",
            error: errors[PasswordForm.currentField], autocomplete: "current-password")
        newPassword = InputField(
            id: PasswordForm.newField, label: "New password", type: "password",
            hint: "At least 12 characters. A short sentence is easy to remember and hard to guess.",
            error: errors[PasswordForm.newField], autocomplete: "new-password")
    }

    static let fields: [Field<Self>] = [
        .text("email") { $0.email },
        .list("sessions") { $0.sessions },
        .flag("hasOtherSessions") { $0.sessions.count > 1 },
        .view("problems") { $0.problems },
        .view("currentPassword") { $0.currentPassword },
        .view("newPassword") { $0.newPassword },
        .view("address") { $0.address },
        .view("mails") { $0.mails },
    ]

    struct Row: View {
        let id, browser, signedIn, lastUsed: String
        let isCurrent: Bool

        init(_ session: Session, isCurrent: Bool, _ formats: Formats, now: Date) {
            id = session.id.short
            browser = session.address.isEmpty ? session.browser : "\(session.browser), \(session.address)"
            signedIn = formats.instant(session.createdAt)
            lastUsed = isCurrent ? "Now" : formats.ago(session.seenAt, now: now).relative
            self.isCurrent = isCurrent
        }

        static let fields: [Field<Self>] = [
            .text("id") { $0.id },
            .text("browser") { $0.browser },
            .text("signedIn") { $0.signedIn },
            .text("lastUsed") { $0.lastUsed },
            .flag("isCurrent") { $0.isCurrent },
        ]
    }
}
