import Web

/// What is said about a sheet wherever it is: what to call it, how often to read it, what to do with what is read.
struct SheetChoices: Sendable, Equatable {
    let name: String
    let pace: Sheet.Pace
    let savesItself: Bool

    static let nameField = "name"
    static let paceField = "pace"
    static let savingField = "saving"
    /// The value of the choice to save without a person.
    static let byItself = "by-itself"

    /// As it was typed; what is missing is what most people want.
    init(_ fields: FormFields) {
        name = String(fields.text(Self.nameField).prefix(200))
        pace = Sheet.Pace(rawValue: fields.text(Self.paceField)) ?? .daily
        savesItself = fields.text(Self.savingField) == Self.byItself
    }

    init(_ sheet: Sheet) {
        (name, pace, savesItself) = (sheet.name, sheet.pace, sheet.savesItself)
    }

    /// What is wrong with it, beside what is wrong already.
    func check(_ errors: inout FormErrors) {
        if name.isEmpty {
            errors.add("Give it a name, so that its imports can be told from others.", to: Self.nameField)
        }
        if name.unicodeScalars.count > 120 { errors.add("The name has more than 120 characters.", to: Self.nameField) }
    }
}
