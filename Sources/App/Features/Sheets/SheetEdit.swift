import Sponsorship
import Templates
import Values
import Web

/// How a sheet is read, to be changed.
struct SheetEdit: SitePage {
    static let template = "sheets/edit"

    let id, heading: String
    let problems: ErrorSummary?
    let url: InputField?
    let part: SheetPartView?
    let choices: SheetChoicesView
    /// Google did not tell which sheets there are.
    let isTabUnsure: Bool

    init(
        _ sheet: Sheet, _ link: SheetLinkForm, _ pick: SheetPickForm, tabs: [String]?, _ errors: FormErrors
    ) {
        id = sheet.id.short
        heading = sheet.name
        problems = ErrorSummary(errors, title: "Nothing was changed")
        choices = SheetChoicesView(link.choices, errors)
        if sheet.origin.spreadsheet == nil {
            url = InputField(
                id: SheetLinkForm.urlField, label: "Address of the CSV", error: errors[SheetLinkForm.urlField],
                value: link.url, autocomplete: "url")
            (part, isTabUnsure) = (nil, false)
        } else {
            url = nil
            part = SheetPartView(pick, tabs: tabs ?? [], errors)
            isTabUnsure = tabs == nil
        }
    }

    static let fields: [Field<Self>] = [
        .text("id") { $0.id },
        .text("heading") { $0.heading },
        .view("problems") { $0.problems },
        .view("url") { $0.url },
        .view("part") { $0.part },
        .view("choices") { $0.choices },
        .flag("isTabUnsure") { $0.isTabUnsure },
        .list("columns") { _ in ImportKind.metrics.columns.map(ImportsNew.Column.init) },
    ]
}
