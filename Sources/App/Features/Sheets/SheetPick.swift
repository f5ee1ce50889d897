import GoogleSheets
import Sponsorship
import Templates
import Web

/// What Google says of a spreadsheet, and which part of it is read.
struct SheetPick: SitePage {
    static let template = "sheets/pick"

    let heading: String
    let address: String
    let problems: ErrorSummary?
    let part: SheetPartView
    let choices: SheetChoicesView
    let hasSheets: Bool

    init(_ found: Spreadsheet, _ form: SheetPickForm, _ errors: FormErrors) {
        heading = found.title
        address = form.address
        problems = ErrorSummary(errors, title: "The sheet was not added")
        part = SheetPartView(form, tabs: found.sheets, errors)
        choices = SheetChoicesView(form.choices, errors)
        hasSheets = !found.sheets.isEmpty
    }

    static let fields: [Field<Self>] = [
        .text("heading") { $0.heading },
        .text("address") { $0.address },
        .view("problems") { $0.problems },
        .view("part") { $0.part },
        .view("choices") { $0.choices },
        .flag("hasSheets") { $0.hasSheets },
        .list("columns") { _ in ImportKind.metrics.columns.map(ImportsNew.Column.init) },
    ]
}

/// The fields that say which cells are read.
struct SheetPartView: View {
    let tab: Select
    let tabError: String?
    let range: InputField

    init(_ form: SheetPickForm, tabs: [String], _ errors: FormErrors) {
        let chosen = form.tab.isEmpty ? tabs.first ?? "" : form.tab
        // One that is gone since stays to be seen, or another would be chosen silently.
        let shown = tabs.contains(chosen) || chosen.isEmpty ? tabs : tabs + [chosen]
        tab = Select(SheetPickForm.tabField, "Sheet", shown.map { (value: $0, label: $0) }, selected: chosen)
        tabError = errors[SheetPickForm.tabField]
        range = InputField(
            id: SheetPickForm.rangeField, label: "Range",
            hint: "Such as A1:H; the first row names the columns. Empty for the whole sheet",
            error: errors[SheetPickForm.rangeField], value: form.range, autocomplete: "off", isOptional: true)
    }

    static let fields: [Field<Self>] = [
        .view("tab") { $0.tab },
        .text("tabError") { $0.tabError },
        .view("range") { $0.range },
    ]
}
