import FoundationEssentials
import MailText
import Templates
import Values
import Web

/// A mail to be worded: its text, the names it may use, and how it looks.
struct MailTemplateEdit: SitePage {
    static let template = "mail-templates/edit"

    let slug, title, moment, version: String
    let subject: InputField
    let text: TextArea
    let variables: [Variable]
    let problems: ErrorSummary?
    let isOwn: Bool
    let saved: String?
    var notice: String?

    init(
        _ kind: MailKind, _ form: MailTemplateForm, _ own: OwnMailTemplate?, _ errors: FormErrors, _ formats: Formats,
        now: Date
    ) {
        (slug, title, moment) = (kind.slug, kind.title, kind.moment)
        version = String(form.seen)
        subject = InputField(
            id: MailTemplateForm.subjectField, label: "Subject", error: errors[MailTemplateForm.subjectField],
            value: form.source.subject)
        text = TextArea(
            id: MailTemplateForm.textField, label: "Text", hint: "In Markdown. A link alone on its line is a button.",
            error: errors[MailTemplateForm.textField], value: form.source.text, rows: 16)
        variables = kind.variables.map { Variable($0) }
        problems = ErrorSummary(errors, title: "The mail was not saved")
        isOwn = own != nil
        saved = own.map { own in
            let person = own.memberName.isEmpty ? "From the desk’s folder," : "Saved by \(own.memberName)"
            return "\(person) \(formats.ago(own.updatedAt, now: now).relative)"
        }
    }

    static let fields: [Field<Self>] = [
        .text("slug") { $0.slug },
        .text("mail") { $0.title },
        .text("moment") { $0.moment },
        .text("version") { $0.version },
        .view("subject") { $0.subject },
        .view("text") { $0.text },
        .list("variables") { $0.variables },
        .view("problems") { $0.problems },
        .flag("isOwn") { $0.isOwn },
        .text("saved") { $0.saved },
        .text("notice") { $0.notice },
    ]

    /// `{{file}}`, and what it stands for.
    struct Variable: View {
        let placeholder, meaning: String

        init(_ variable: MailVariable) {
            placeholder = "{{\(variable.name)}}"
            meaning =
                variable.kind == .address
                ? "\(variable.meaning). An address: [words](\(placeholder))" : variable.meaning
        }

        static let fields: [Field<Self>] = [
            .text("placeholder") { $0.placeholder },
            .text("meaning") { $0.meaning },
        ]
    }
}
