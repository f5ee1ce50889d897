extension MailTemplateError: CustomStringConvertible {
    /// For whoever writes the template: what is wrong, where, and what to do.
    public var description: String {
        guard part == .text, let line else { return sentence }
        return "Line \(line): \(sentence)"
    }

    /// In a file whose first line is the subject, and whose text begins on that line.
    func description(textFrom start: Int) -> String {
        switch part {
        case .subject: "Line 1: \(sentence)"
        case .text: line.map { "Line \(start - 1 + $0): \(sentence)" } ?? sentence
        }
    }

    private var sentence: String {
        switch reason {
        case .empty: part == .subject ? "Write a subject." : "Write what the mail says."
        case .tooLong: part == .subject ? "The subject is too long: 200 characters at most." : "The text is too long."
        case .tooDeep: "Lists and quotes stand in each other too many times."
        case .severalLines: "A subject is one line."
        case .unclosed: "{{ opens a placeholder, and no }} ends it on the same line."
        case .notAName(let name): "{{\(name)}} is not the name of a placeholder: those are letters without spaces."
        case .unknown(let name, let suggestion?):
            "There is no {{\(name)}} in this mail. Did you mean {{\(suggestion)}}?"
        case .unknown(let name, nil): "There is no {{\(name)}} in this mail. The list says what there is."
        case .html: "HTML is shown to nobody. Write Markdown: **bold**, [words](https://…)."
        case .picture: "A mail has no pictures but the logo, which is there by itself."
        case .address(let address): "“\(address)” cannot be a link. Links begin with https:// or mailto:."
        case .partOfAddress: "A placeholder can be the whole address of a link, not a part of one."
        case .notAnAddress(let name): "{{\(name)}} is no address, so a link cannot lead there."
        }
    }
}
