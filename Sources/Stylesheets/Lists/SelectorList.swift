/// What selectors may name. A selector asks a question about a page, and what it sets is the answer that somebody can see; so it
/// asks about the look of things, never about what people typed, chose to visit, or which record is shown.
enum SelectorList {
    /// Elements with a look. `html` is the root, which takes tokens only.
    static let types = words(
        """
        html a abbr address article aside b blockquote body button caption circle cite code col colgroup data dd del details dfn
        dialog div dl dt ellipse em fieldset figcaption figure footer form g h1 h2 h3 h4 h5 h6 header hgroup hr i img input ins
        kbd label legend li line main mark menu meter nav ol optgroup option output p path picture polygon polyline pre progress
        q rect s samp search section select small span strong sub summary sup svg table tbody td text textarea tfoot th thead
        time tr u ul use var
        """)

    /// Whether an attribute is there. Of values nothing may be asked: with a rule for each beginning of a value a sheet reads
    /// it letter by letter, a token of a form or what stands in a field.
    static let attributes = words(
        "open disabled checked required readonly selected hidden aria-current aria-expanded aria-invalid aria-selected aria-sort"
    )

    /// States that come from pointing, from focus and from where a thing stands. Left out: `:visited` and `:link`, which tell
    /// where somebody has been; `:has()`, which asks about what is inside others, fields included; `:valid`, `:in-range`,
    /// `:placeholder-shown`, `:autofill` and their like, which change with what is typed; `:target`, which follows the address.
    static let pseudoClasses = words(
        """
        root any-link hover active focus focus-visible focus-within enabled disabled checked indeterminate required optional
        read-only open first-child last-child only-child first-of-type last-of-type only-of-type empty
        """)

    static let nth = words("nth-child nth-last-child nth-of-type nth-last-of-type")
    static let lists = words("is where not")

    static let pseudoElements = words(
        "before after marker selection first-line first-letter placeholder backdrop file-selector-button")
    /// Those that may be written with one colon, as they were before CSS 3.
    static let oldPseudoElements = words("before after first-line first-letter")

    /// Elements that `::before` and `::after` may decorate: none of them is or holds a control's label, and no sheet of ours
    /// says something there, which an empty `content` would erase.
    static let decorated = words("h1 h2 h3 h4 header footer main section article aside nav figure blockquote hr p")

    private static func words(_ text: String) -> Set<String> {
        Set(text.split(whereSeparator: \.isWhitespace).map(String.init))
    }
}
