extension Field {
    /// A text, escaped wherever it is written: `{{title}}`.
    public static func text(_ name: String, _ get: @escaping @Sendable (Model) -> String) -> Field {
        Field(
            name: name,
            access: .text(write: { $1.appendEscaped($0.read(get)) }, isPresent: nil))
    }

    /// A text that may be absent: `{{subtitle}}` then writes nothing and
    /// `{{#subtitle}}…{{/subtitle}}` is left out. An empty text is present.
    public static func text(_ name: String, _ get: @escaping @Sendable (Model) -> String?) -> Field {
        Field(
            name: name,
            access: .text(
                write: { place, output in
                    if let text = place.read(get) { output.appendEscaped(text) }
                },
                isPresent: { $0.read(get) != nil }))
    }

    /// A whole number, written as digits without separators. Numbers for people are texts.
    public static func number(_ name: String, _ get: @escaping @Sendable (Model) -> Int) -> Field {
        Field(name: name, access: .number(write: { $1.appendDecimal($0.read(get)) }))
    }

    /// A condition: `{{#isOpen}}…{{/isOpen}}`, `{{^isOpen}}…{{/isOpen}}`.
    public static func flag(_ name: String, _ get: @escaping @Sendable (Model) -> Bool) -> Field {
        Field(name: name, access: .flag { $0.read(get) })
    }

    /// Markup, written as it stands: `{{{chart_html}}}`. The name ends in `_html`.
    public static func markup(_ name: String, _ get: @escaping @Sendable (Model) -> Markup) -> Field {
        Field(
            name: name,
            access: .markup(write: { $1.append(contentsOf: $0.read(get).bytes) }, isPresent: nil))
    }

    /// Markup that may be absent.
    public static func markup(_ name: String, _ get: @escaping @Sendable (Model) -> Markup?) -> Field {
        Field(
            name: name,
            access: .markup(
                write: { place, output in
                    if let markup = place.read(get) { output.append(contentsOf: markup.bytes) }
                },
                isPresent: { $0.read(get) != nil }))
    }
}
