extension Removal.SelectorFault {
    var sentence: String {
        switch self {
        case .malformed: "This is no selector that can be read."
        case .id: "An id names one field or one record of a page, and a theme is about all of them."
        case .attribute(let name): "Whether there is an attribute `\(name.shown())` is not for a theme to ask."
        case .attributeValue: "What an attribute says may not be asked: so a sheet could read what people have typed."
        case .type(let name): "There is no element `\(name.shown())` that a theme could dress."
        case .pseudoClass(let name): Self.pseudoClass(name)
        case .pseudoElement(let name): "`::\(name.shown())` is not a part that a theme may dress."
        case .namespace: "Namespaces have no use here."
        case .long(let limit): "A selector has at most \(limit) parts."
        case .many(let limit): "A rule has at most \(limit) selectors."
        case .deep: "Selectors inside selectors inside selectors are not read."
        }
    }

    var suggestion: String? {
        switch self {
        case .id: "Use a class, or the name of the element."
        case .attributeValue(let name) where name == "type": "Use the classes that fields have."
        case .attributeValue(let name) where SelectorList.attributes.contains(name): "`[\(name)]` alone may be used."
        case .pseudoClass("visited"), .pseudoClass("link"): "Use `:any-link`."
        case .many: "Divide it into several rules."
        case .long: "Begin nearer to what is meant."
        default: nil
        }
    }

    private static func pseudoClass(_ name: String) -> String {
        switch name {
        case "visited", "link": "`:\(name)` tells where somebody has been."
        case "has": "`:has()` asks what is inside of other things, form fields among them."
        case "valid", "invalid", "user-valid", "user-invalid", "in-range", "out-of-range", "placeholder-shown",
            "autofill":
            "`:\(name)` changes with what somebody types."
        default: "`:\(name.shown())` is not among the states that a theme may ask about."
        }
    }
}
