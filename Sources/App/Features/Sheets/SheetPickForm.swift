import GoogleSheets
import Web

/// Which part of a spreadsheet is read, and what to do with it.
struct SheetPickForm {
    static let addressField = "address"
    static let tabField = "tab"
    static let rangeField = "range"

    /// Of the spreadsheet, as somebody pasted it, or its id.
    let address: String
    let tab: String
    let range: String
    let choices: SheetChoices

    init(_ fields: FormFields = FormFields()) {
        address = String(fields.text(Self.addressField).prefix(2100))
        tab = String(fields.text(Self.tabField).prefix(200))
        range = String(fields.text(Self.rangeField).prefix(60))
        choices = SheetChoices(fields)
    }

    init(_ sheet: Sheet) {
        address = sheet.origin.spreadsheet?.text ?? ""
        (tab, range) = (sheet.origin.tab ?? "", sheet.origin.range?.text ?? "")
        choices = SheetChoices(sheet)
    }

    /// The spreadsheet. Throws what is wrong with the address.
    func spreadsheet() throws(FormErrors) -> SpreadsheetID {
        if let id = SpreadsheetID(address) { return id }
        let problem: String
        switch SheetLink(address.contains("://") ? address : "https://\(address)") {
        case .document(let id, _): return id
        case .published:
            problem = "This is a published link. Use it on the left, or paste the address at which you edit the sheet."
        case .file:
            problem = "This is no address of a Google sheet. Open the sheet, and copy the address from the browser."
        }
        var errors = FormErrors()
        errors.add(problem, to: Self.addressField)
        throw errors
    }

    /// The part that is meant, once Google has shown that there is one.
    func check(_ id: SpreadsheetID, _ google: Google, _ key: ServiceAccountKey) async throws(FormErrors) -> Sheet.Origin
    {
        let cells = try cells()
        do throws(GoogleError) {
            try await google.check(SheetPart(id, sheet: tab, range: cells), with: key)
        } catch {
            throw errors(error, cells)
        }
        return .google(id, tab: tab, cells)
    }

    /// The part that is read from now on. Google may be away, or the key gone: then it is taken at its word.
    func change(
        _ sheet: Sheet, _ id: SpreadsheetID, _ context: OpsContext
    ) async throws -> (origin: Sheet.Origin, doubt: SheetFailure?) {
        let cells = try cells()
        let origin = Sheet.Origin.google(id, tab: tab, cells)
        guard origin != sheet.origin else { return (origin, nil) }
        do {
            try await context.check(SheetPart(id, sheet: tab, range: cells))
            return (origin, nil)
        } catch let failure as SheetFailure {
            guard case .google(let reason) = failure, failure.isAboutAddress else { return (origin, failure) }
            throw errors(reason, cells)
        }
    }

    private func errors(_ error: GoogleError, _ cells: CellRange?) -> FormErrors {
        var errors = FormErrors()
        errors.add(error.message, to: error == .badRange && cells != nil ? Self.rangeField : Self.tabField)
        return errors
    }

    /// Nil for all cells. Throws what is wrong with the form.
    private func cells() throws(FormErrors) -> CellRange? {
        var errors = FormErrors()
        choices.check(&errors)
        if tab.isEmpty { errors.add("Choose a sheet.", to: Self.tabField) }
        let cells = CellRange(range)
        if !range.isEmpty, cells == nil {
            errors.add("A range looks like A1:H or B:F. Leave it empty for the whole sheet.", to: Self.rangeField)
        }
        try errors.check()
        return cells
    }
}
