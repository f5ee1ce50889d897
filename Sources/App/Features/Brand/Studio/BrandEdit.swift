import Branding
import Templates
import Web

/// The form of the studio, beside a preview of what it says.
struct BrandEdit: SitePage {
    static let template = "brand/edit"
    /// A stylesheet that hides things must not hide where it is changed.
    static let takesStyles = false

    let stamp: String
    let problems: ErrorSummary?
    /// Something that is not about one field.
    let remark: String?
    let words, landing, support: [InputField]
    let lead, about, audience: TextArea
    let points: [Point]
    let colours: [ColourField]
    let shape: InputField
    let choices: [Select]
    let css: TextArea
    let removals: RemovalList?
    let preview: PreviewFrame

    init(
        _ form: BrandForm, _ brand: Brand, _ desk: BrandDesk, preview source: PreviewSource,
        _ errors: FormErrors = FormErrors()
    ) {
        stamp = form.stamp
        let fields = BrandFields(form: form, errors: errors)
        let ofFields = errors.ofFields
        problems = ErrorSummary(ofFields, title: "The draft was not saved")
        remark = errors[""]
        words = [
            fields.input(.name, "Name", hint: "On every page, and what mails come from"),
            fields.input(.tagline, "Tagline", hint: "Beside the sign-in form and in the title of the landing page"),
        ]
        landing = [fields.input(.headline, "Headline")]
        lead = fields.area(.lead, "Introduction", rows: 4)
        about = fields.area(
            .about, "More text", rows: 10,
            hint: """
                Markdown: # for a heading, **bold**, *slanted*, [words](https://example.com), - for a list, > for a quote. \
                Links lead to pages and mail addresses; there are no pictures and no HTML.
                """, isOptional: true)
        audience = fields.area(.audience, "Closing words", rows: 2)
        support = [
            fields.input(.supportEmail, "Support address", type: "email"),
            fields.input(.supportLink, "Support page", hint: "Begins with https://", isOptional: true),
        ]
        points = form.points.enumerated().map { Point($0.offset + 1, $0.element, errors) }
        colours = ColourField.all(fields, brand.colours)
        shape = fields.input(.radius, "Corner radius", hint: "In pixels, from 0 to \(BrandSettings.largestRadius)")
        choices = fields.choices
        css = fields.area(
            .css, "Stylesheet", rows: 14,
            hint: "CSS. Whatever could hide or disguise something is left out, and listed below.", isCode: true)
        removals = RemovalList(brand.removals)
        preview = PreviewFrame(source)
    }

    static let fields: [Field<Self>] = [
        .text("stamp") { $0.stamp },
        .view("problems") { $0.problems },
        .text("remark") { $0.remark },
        .list("words") { $0.words },
        .list("landing") { $0.landing },
        .view("lead") { $0.lead },
        .view("about") { $0.about },
        .view("audience") { $0.audience },
        .list("support") { $0.support },
        .list("points") { $0.points },
        .list("colours") { $0.colours },
        .view("shape") { $0.shape },
        .list("choices") { $0.choices },
        .view("css") { $0.css },
        .view("removals") { $0.removals },
        .view("preview") { $0.preview },
    ]

    /// One of the points of the landing page.
    struct Point: View {
        let number: String
        let title, text: InputField

        init(_ number: Int, _ point: BrandSettings.Point, _ errors: FormErrors) {
            self.number = "\(number)"
            let (titleID, textID) = ("point_\(number)_title", "point_\(number)_text")
            title = InputField(
                id: titleID, label: "Point \(number)", error: errors[titleID], value: point.title, isOptional: true)
            text = InputField(
                id: textID, label: "What stands below it", error: errors[textID], value: point.text, isOptional: true)
        }

        static let fields: [Field<Self>] = [
            .text("number") { $0.number },
            .view("title") { $0.title },
            .view("text") { $0.text },
        ]
    }
}

extension FormErrors {
    /// Without what concerns the form as a whole.
    fileprivate var ofFields: FormErrors {
        var errors = FormErrors()
        for entry in entries where !entry.field.isEmpty { errors.add(entry.message, to: entry.field) }
        return errors
    }
}
