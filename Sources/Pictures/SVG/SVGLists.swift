/// What may be in an SVG picture of a brand. A list of what may be, not of what may not: what nobody has thought of is left
/// out.
enum SVGLists {
    static let elements = words(
        """
        svg g path rect circle ellipse line polyline polygon text tspan defs linearGradient radialGradient stop clipPath
        mask title desc symbol use
        """)

    /// Of no meaning in a picture, so nobody has to hear that they are gone.
    static let silent = words("metadata namedview sodipodi:namedview")

    static let attributes = words(
        """
        id viewBox preserveAspectRatio width height x y x1 y1 x2 y2 cx cy r rx ry d points transform version
        fill fill-rule fill-opacity stroke stroke-width stroke-linecap stroke-linejoin stroke-miterlimit stroke-dasharray
        stroke-dashoffset stroke-opacity opacity color clip-path clip-rule clipPathUnits mask mask-type maskUnits
        maskContentUnits gradientUnits gradientTransform spreadMethod fx fy fr offset stop-color stop-opacity
        font-family font-size font-weight font-style text-anchor letter-spacing word-spacing dominant-baseline dx dy rotate
        textLength lengthAdjust href role aria-hidden aria-label aria-labelledby paint-order shape-rendering vector-effect
        text-rendering
        """)

    /// Attributes that name another part of the picture, or a paint of it.
    static let references = words("fill stroke clip-path mask")

    static let reasons: [String: PictureRemoval.Reason] = [
        "script": .script, "style": .style, "animate": .animation, "animateTransform": .animation,
        "animateMotion": .animation, "set": .animation, "image": .request, "feImage": .request,
        "foreignObject": .foreign,
        "a": .link,
    ]

    private static func words(_ text: String) -> Set<String> {
        Set(text.split(whereSeparator: \.isWhitespace).map(String.init))
    }
}
