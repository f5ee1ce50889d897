/// Colours as CSS writes them.
enum Colour {
    static func write(_ component: ComponentValue) -> String? {
        switch component.kind {
        case .token(.ident(let name)): names.contains(name.lowercased()) ? name.lowercased() : nil
        case .token(.hash(let digits, _)): hexadecimal(digits)
        default: PlainArguments.write(component, functions: Functions.colours)
        }
    }

    static func hexadecimal(_ digits: String) -> String? {
        let isColour = [3, 4, 6, 8].contains(digits.utf8.count) && digits.utf8.allSatisfy { $0.hexValue != nil }
        return isColour ? "#" + digits.lowercased() : nil
    }

    private static let names = Set(
        """
        transparent currentcolor canvas canvastext linktext buttonface buttontext buttonborder field fieldtext highlight
        highlighttext mark marktext graytext accentcolor accentcolortext aliceblue antiquewhite aqua aquamarine azure beige
        bisque black blanchedalmond blue blueviolet brown burlywood cadetblue chartreuse chocolate coral cornflowerblue
        cornsilk crimson cyan darkblue darkcyan darkgoldenrod darkgray darkgreen darkgrey darkkhaki darkmagenta
        darkolivegreen darkorange darkorchid darkred darksalmon darkseagreen darkslateblue darkslategray darkslategrey
        darkturquoise darkviolet deeppink deepskyblue dimgray dimgrey dodgerblue firebrick floralwhite forestgreen fuchsia
        gainsboro ghostwhite gold goldenrod gray green greenyellow grey honeydew hotpink indianred indigo ivory khaki
        lavender lavenderblush lawngreen lemonchiffon lightblue lightcoral lightcyan lightgoldenrodyellow lightgray
        lightgreen lightgrey lightpink lightsalmon lightseagreen lightskyblue lightslategray lightslategrey lightsteelblue
        lightyellow lime limegreen linen magenta maroon mediumaquamarine mediumblue mediumorchid mediumpurple mediumseagreen
        mediumslateblue mediumspringgreen mediumturquoise mediumvioletred midnightblue mintcream mistyrose moccasin
        navajowhite navy oldlace olive olivedrab orange orangered orchid palegoldenrod palegreen paleturquoise palevioletred
        papayawhip peachpuff peru pink plum powderblue purple rebeccapurple red rosybrown royalblue saddlebrown salmon
        sandybrown seagreen seashell sienna silver skyblue slateblue slategray slategrey snow springgreen steelblue tan teal
        thistle tomato turquoise violet wheat white whitesmoke yellow yellowgreen
        """.split(whereSeparator: \.isWhitespace).map(String.init))
}
