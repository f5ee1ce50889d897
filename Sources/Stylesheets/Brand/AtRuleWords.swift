/// What is said of at-rules that are not kept.
enum AtRuleWords {
    static func sentence(_ name: String) -> String {
        switch name {
        case "import": "`@import` fetches a sheet that nobody has checked."
        case "charset": "A sheet is UTF-8 always; `@charset` has nothing to say."
        case "namespace": "Namespaces have no use here."
        case "page": "How pages are printed is ours, so that no line is cut."
        case "property": "Tokens have their types from us."
        case "container", "scope", "starting-style": "`@\(name)` is not read."
        default:
            "`@\(name.shown())` is not among the at-rules of a theme: `@media`, `@supports`, `@keyframes`, `@font-face`."
        }
    }

    static func suggestion(_ name: String) -> String? {
        switch name {
        case "import": "Put the rules into this sheet."
        case "charset", "namespace": "Take the line out."
        case "container": "Use `@media` with a width."
        case "scope", "starting-style": "Write the rules outside of it, with a class."
        default: nil
        }
    }
}
