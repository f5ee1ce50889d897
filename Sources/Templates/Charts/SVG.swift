/// SVG under construction. What the programmer types stands as it is; every `String` put into it is escaped.
struct SVG: ExpressibleByStringInterpolation {
    private(set) var bytes: [UInt8]

    init(reserving capacity: Int = 0) {
        bytes = []
        bytes.reserveCapacity(capacity)
    }

    init(stringLiteral literal: StaticString) {
        bytes = []
        bytes.appendLiteral(literal)
    }

    init(stringInterpolation: StringInterpolation) {
        bytes = stringInterpolation.bytes
    }

    var markup: Markup { Markup(trusted: bytes) }

    static func += (drawing: inout SVG, more: SVG) {
        drawing.bytes += more.bytes
    }

    struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var bytes: [UInt8] = []

        init(literalCapacity: Int, interpolationCount: Int) {
            bytes.reserveCapacity(literalCapacity + interpolationCount * 12)
        }

        mutating func appendLiteral(_ literal: StaticString) { bytes.appendLiteral(literal) }
        mutating func appendInterpolation(_ text: String) { bytes.appendEscaped(text) }
        mutating func appendInterpolation(_ number: Int) { bytes.appendDecimal(number) }
        mutating func appendInterpolation(_ number: Tenths) { bytes.append(number) }
        mutating func appendInterpolation(_ part: SVG) { bytes += part.bytes }
        mutating func appendInterpolation(_ path: SVGPath) { bytes += path.bytes }
    }
}
