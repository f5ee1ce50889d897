extension Access {
    /// What the field is, for errors.
    var kind: TemplateError.Kind {
        switch self {
        case .text(_, let isPresent): isPresent == nil ? .text : .optionalText
        case .number: .number
        case .markup(_, let isPresent): isPresent == nil ? .markup : .optionalMarkup
        case .flag: .flag
        case .list: .list
        case .texts: .texts
        case .view(_, let isPresent, _): isPresent == nil ? .view : .optionalView
        }
    }

    /// Whether there is something to show, `nil` for what always is.
    var test: Test? {
        switch self {
        case .text(_, let isPresent), .markup(_, let isPresent), .view(_, let isPresent, _): isPresent
        case .flag(let isSet): isSet
        case .list(_, let hasItems, _), .texts(_, let hasItems): hasItems
        case .number: nil
        }
    }
}
