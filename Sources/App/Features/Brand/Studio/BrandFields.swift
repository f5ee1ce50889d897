import Branding
import Web

/// Makes fields of what was typed and what is wrong with it.
struct BrandFields {
    let form: BrandForm
    let errors: FormErrors

    func input(
        _ field: BrandForm.Field, _ label: String, type: String = "text", hint: String? = nil, isOptional: Bool = false
    ) -> InputField {
        // Never required in the browser: a preview is shown of whatever is there.
        InputField(
            id: field.rawValue, label: label, type: type, hint: hint, error: errors[field.rawValue], value: form[field],
            autocomplete: "off", isOptional: isOptional, isConditional: true)
    }

    func area(
        _ field: BrandForm.Field, _ label: String, rows: Int, hint: String? = nil, isCode: Bool = false,
        isOptional: Bool = false
    ) -> TextArea {
        TextArea(
            id: field.rawValue, label: label, hint: hint, error: errors[field.rawValue], value: form[field], rows: rows,
            isCode: isCode, isOptional: isOptional)
    }

    var choices: [Select] {
        [
            select(
                .tint, "Greys",
                [("accent", "A little of the accent"), ("warm", "Warm"), ("cool", "Cool"), ("neutral", "Neutral")]),
            select(.typeface, "Headings", [("sans", "Sans serif, the system’s"), ("serif", "Serif, a book face")]),
            select(.density, "Rows of tables", [("compact", "Close together"), ("comfortable", "With more room")]),
        ]
    }

    private func select(_ field: BrandForm.Field, _ label: String, _ options: [(String, String)]) -> Select {
        Select(field.rawValue, label, options.map { (value: $0.0, label: $0.1) }, selected: form[field])
    }
}
