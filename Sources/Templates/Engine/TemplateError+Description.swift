extension TemplateError: CustomStringConvertible {
    /// `file:line: what is wrong and what to do`, and how the file was reached.
    public var description: String {
        includedFrom.isEmpty ? summary : "\(summary) (included from \(includedFrom.joined(separator: ", ")))"
    }

    /// The description without the way to the file: the same mistake has the same summary whichever
    /// page runs into it.
    var summary: String {
        line.map { "\(file):\($0): \(reason)" } ?? "\(file): \(reason)"
    }
}

extension TemplateError.Reason: CustomStringConvertible {
    /// What is wrong and what to do about it.
    public var description: String {
        switch self {
        case .unreadable: "cannot be read"
        case .notUTF8: "is not UTF-8; save it as UTF-8"
        case .mayNotOverride: "replaces a template that may not be replaced; remove it"
        case .unclosedTag: "“{{” is not followed by “}}” on the same line"
        case .unsupportedTag(let tag): "“\(tag)” is not supported"
        case .malformedName(let name): "“\(name)” is not a name; use letters, digits and “_”"
        case .unclosed(let name): "“\(name)” is opened here and never closed; write {{/\(name)}}"
        case .strayClose(let name): "{{/\(name)}} closes nothing; no “\(name)” is open here"
        case .contentOutsideBlock(let layout):
            "content of {{<\(layout)}} outside of its blocks is never shown; put it into a {{$block}}"
        case .duplicateBlock(let name): "block “\(name)” is given twice; keep one"
        case .outsideQuotes(let name):
            "“\(name)” stands in a tag outside of quotes or in a script, where escaping does not protect; "
                + "write it into a quoted attribute"
        case .tooDeep: "is nested too deeply; move a part into another template"
        case .missingPageTemplate(let page): "does not exist, but \(page) names it as its template"
        case .missingPartial(let path, let suggestion): "partial “\(path)” does not exist\(hint(suggestion))"
        case .missingLayout(let path, let suggestion): "layout “\(path)” does not exist\(hint(suggestion))"
        case .unknownBlock(let name, let layout, let suggestion):
            "“\(layout)” has no block “\(name)”\(hint(suggestion))"
        case .cycle(let paths): "templates include each other without end: \(paths.joined(separator: " → "))"
        case .tooLarge(let page): "\(page) becomes too large with everything its templates include"
        case .unknownName(let name, let types, let suggestion):
            "no field “\(name)” in \(types.joined(separator: ", "))\(hint(suggestion))"
        case .noCurrentText: "{{.}} is an item of a list of texts and stands inside its section"
        case .wrongUse(let name, let kind, let use):
            "“\(name)” is \(kind.noun) and cannot be \(use.predicate); \(kind.advice(for: name))"
        case .markupName(let name): "field “\(name)” is markup; end its name in “_html”"
        case .repeatedField(let name, let type): "\(type) declares “\(name)” twice; keep one"
        }
    }

    private func hint(_ suggestion: String?) -> String {
        suggestion.map { "; did you mean “\($0)”?" } ?? ""
    }
}

extension TemplateError.Kind {
    fileprivate var noun: String {
        switch self {
        case .text: "a text that is always there"
        case .optionalText: "a text"
        case .number: "a number"
        case .markup: "markup that is always there"
        case .optionalMarkup: "markup"
        case .flag: "a flag"
        case .list: "a list"
        case .texts: "a list of texts"
        case .view: "a view that is always there"
        case .optionalView: "a view"
        }
    }

    fileprivate func advice(for name: String) -> String {
        switch self {
        case .text, .number: "write {{\(name)}}"
        case .optionalText: "write {{\(name)}} or {{#\(name)}}…{{/\(name)}}"
        case .markup: "write {{{\(name)}}}"
        case .optionalMarkup: "write {{{\(name)}}} or {{#\(name)}}…{{/\(name)}}"
        case .flag, .list, .optionalView: "write {{#\(name)}}…{{/\(name)}}"
        case .texts: "write {{#\(name)}}{{.}}{{/\(name)}}"
        case .view: "write {{#\(name)}}…{{/\(name)}} or name one of its fields"
        }
    }
}

extension TemplateError.Use {
    fileprivate var predicate: String {
        switch self {
        case .interpolation: "written"
        case .rawInterpolation: "written raw"
        case .section: "a section"
        case .invertedSection: "an inverted section"
        case .dottedPath: "followed by a dot"
        }
    }
}
