import Templates
import Web

/// The fields that every form about a sheet has.
struct SheetChoicesView: View {
    let name: InputField
    let pace, saving: Select

    init(_ choices: SheetChoices, _ errors: FormErrors) {
        name = InputField(
            id: SheetChoices.nameField, label: "Name", hint: "As its imports are called, such as Spotify by day",
            error: errors[SheetChoices.nameField], value: choices.name, autocomplete: "off")
        pace = Select(
            SheetChoices.paceField, "How often it is read",
            Sheet.Pace.allCases.map { (value: $0.rawValue, label: $0.label) }, selected: choices.pace.rawValue)
        saving = Select(
            SheetChoices.savingField, "What happens with new figures",
            [
                (value: "", label: "Wait until somebody has looked"),
                (value: SheetChoices.byItself, label: "Save, if every row can be"),
            ],
            selected: choices.savesItself ? SheetChoices.byItself : "")
    }

    static let fields: [Field<Self>] = [
        .view("name") { $0.name },
        .view("pace") { $0.pace },
        .view("saving") { $0.saving },
    ]
}

extension Sheet.Pace {
    /// As a choice.
    var label: String {
        switch self {
        case .byHand: "Only when somebody asks"
        case .hourly: "Every hour"
        case .daily: "Once a day"
        }
    }
}
