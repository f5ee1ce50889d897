import MailText
import Web

/// A mail as somebody words it, with what they had before them.
struct MailTemplateForm {
    static let subjectField = "subject"
    static let textField = "text"

    let source: MailSource
    /// The version that was on the page; 0 for the house's.
    let seen: Int

    init(_ fields: FormFields) {
        source = MailSource(subject: fields.text(Self.subjectField), text: fields.text(Self.textField))
        seen = max(0, min(fields.integer("version") ?? 0, 1_000_000))
    }

    init(_ own: OwnMailTemplate?, else house: MailSource) {
        source = own?.source ?? house
        seen = own?.version ?? 0
    }

    /// The template, once it fits. Throws what is wrong, beside the subject or the text.
    func check(as kind: MailKind, _ mails: HouseMails) throws(FormErrors) -> MailTemplate {
        do throws(MailTemplateErrors) {
            return try mails.compile(source, as: kind)
        } catch {
            throw Self.errors(error)
        }
    }

    /// One message for a field: the first few of what is wrong there.
    static func errors(_ faults: MailTemplateErrors) -> FormErrors {
        var errors = FormErrors()
        for (part, field) in [(MailTemplateError.Part.subject, subjectField), (.text, textField)] {
            let sentences = faults.all.filter { $0.part == part }.prefix(4).map(\.description)
            if !sentences.isEmpty { errors.add(sentences.joined(separator: " "), to: field) }
        }
        return errors
    }
}
