import Templates
import Web

/// The two ways to add a sheet: the link of its CSV, or from Google with a key.
struct SheetsNew: SitePage {
    static let template = "sheets/new"

    let problems: ErrorSummary?
    let url: InputField
    let choices: SheetChoicesView
    let address: InputField
    let account: String?

    init(_ link: SheetLinkForm, _ pick: SheetPickForm, _ errors: FormErrors, _ key: SheetKey?) {
        problems = ErrorSummary(errors, title: "The sheet was not added")
        url = InputField(
            id: SheetLinkForm.urlField, label: "Address of the CSV",
            hint: "From Google Sheets: File → Share → Publish to web, one sheet, Comma-separated values (.csv)",
            error: errors[SheetLinkForm.urlField], value: link.url, autocomplete: "url")
        choices = SheetChoicesView(link.choices, errors)
        address = InputField(
            id: SheetPickForm.addressField, label: "Address of the spreadsheet",
            hint: "As the browser shows it, such as https://docs.google.com/spreadsheets/d/…/edit",
            error: errors[SheetPickForm.addressField], value: pick.address, autocomplete: "url")
        account = key?.email
    }

    static let fields: [Field<Self>] = [
        .view("problems") { $0.problems },
        .view("url") { $0.url },
        .view("choices") { $0.choices },
        .view("address") { $0.address },
        .text("account") { $0.account },
    ]
}
