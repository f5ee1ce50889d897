/// A colour of a palette, and how it came to be.
struct Shade: Sendable, Equatable {
    var colour: Colour
    var origin: Origin
    /// What it would have been had it passed.
    var wanted: Colour?

    enum Origin: Sendable {
        /// The stylesheets derive it by themselves.
        case house
        /// Follows from the brief.
        case brief
        /// The brand's own stylesheet says so. Such a colour is judged, never changed.
        case theme
    }
}
