/// An opaque sRGB colour of 8 bits a channel: exactly what a screen, a mail or a PDF is told.
///
/// Every colour that is computed ends as one of these before its contrast is judged, so that rounding can never turn a
/// pair that passed into one that fails.
public struct Colour: Sendable, Hashable {
    public let red, green, blue: UInt8

    public init(red: UInt8, green: UInt8, blue: UInt8) {
        self.red = red
        self.green = green
        self.blue = blue
    }

    public static let black = Colour(red: 0, green: 0, blue: 0)
    public static let white = Colour(red: 255, green: 255, blue: 255)

    /// `#1453d1`, in lower case.
    public var hex: String {
        "#" + [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    var linear: LinearRGB {
        let light = Self.light
        return LinearRGB(red: light[Int(red)], green: light[Int(green)], blue: light[Int(blue)])
    }

    /// For each of the 256 values that a channel can have: powers are what takes time.
    private static let light = (0...255).map { LinearRGB.decoded(Double($0) / 255) }
}

extension Colour: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let colour = Colour(hex: try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "Not a colour such as #1453d1.")
        }
        self = colour
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(hex)
    }
}
