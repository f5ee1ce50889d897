/// The properties that a theme may set, each with what its value may be.
///
/// The threat is a tenant's admin, or whoever has that account, who dresses a page so that people of the desk press what they
/// did not mean to, miss what they should read, or send something elsewhere. So a theme says how things look; where they
/// stand, whether they are seen, what they say and what catches a click is ours:
/// - nothing is fetched but the tenant's own files (`Functions`, `BrandAssets`);
/// - nothing leaves its place: no `position`, `inset`, `transform`, `translate`, `float`, `order`, no placing in grids, no
///   negative margins, no size of a box. Else a control could be laid over another (click-jacking);
/// - nothing vanishes: no `display`, `visibility`, `clip-path`, `mask`, `filter`, `overflow`, `height`, `text-indent`,
///   `opacity` (which multiplies where things are nested); text has a least size. Else a warning or a price could be hidden;
/// - nothing is said: `content` is empty and stands only where it decorates (`SelectorList.decorated`), no control among
///   them; no words in `quotes` or list markers;
/// - nothing changes what a control is or does: no `appearance`, `pointer-events`, `user-select`, `-webkit-text-security`
///   (which would show a password in the clear);
/// - focus stays visible: no `outline`.
///
/// Colours can still make text hard to see; that is for the pairs of contrast that a brand is checked for.
enum PropertyList {
    static let all: [String: ValueRule] = merged(
        paint, borders, type, space, motion, each("content", ValueRule(.emptyString, isWide: false)))

    /// A stop that could name another animation, or last otherwise, would lift the bounds of motion.
    static let inKeyframes = all.filter { !$0.key.hasPrefix("animation") && $0.key != "content" }

    /// Not where a selector may match the root: all measures in rem follow its size of text, and with them every bound here.
    static let notForRoot: Set = ["font-size", "animation", "animation-name"]

    /// The one rule under many names.
    static func each(_ names: String, _ rule: ValueRule) -> [String: ValueRule] {
        names.split(separator: " ").reduce(into: [:]) { $0[String($1)] = rule }
    }

    static func merged(_ lists: [String: ValueRule]...) -> [String: ValueRule] {
        lists.reduce(into: [:]) { all, list in all.merge(list) { first, _ in first } }
    }
}
