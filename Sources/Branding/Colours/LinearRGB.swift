import Foundation

/// Light of the three sRGB primaries, 0 to 1 each; outside of that it is a colour that sRGB does not have.
struct LinearRGB: Sendable, Equatable {
    var red, green, blue: Double

    /// CSS Color 4, section 10.2: from the value that is stored to light.
    static func decoded(_ value: Double) -> Double {
        value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }

    /// The way back.
    static func encoded(_ light: Double) -> Double {
        light <= 0.003_130_8 ? light * 12.92 : 1.055 * pow(light, 1 / 2.4) - 0.055
    }

    /// Whether sRGB has it, give or take what arithmetic loses.
    var isInGamut: Bool {
        let range = -0.000_01...1.000_01
        return range.contains(red) && range.contains(green) && range.contains(blue)
    }

    /// The nearest 8-bit colour, each channel cut off by itself.
    var clipped: Colour {
        Colour(red: Self.byte(red), green: Self.byte(green), blue: Self.byte(blue))
    }

    /// Each channel within 0 and 1.
    var clamped: LinearRGB {
        LinearRGB(red: red.clamped, green: green.clamped, blue: blue.clamped)
    }

    private static func byte(_ light: Double) -> UInt8 {
        UInt8(exactly: (encoded(light.clamped) * 255).rounded()) ?? 0
    }
}

extension Double {
    /// Within 0 and 1; what is no number is 0.
    var clamped: Double {
        isNaN ? 0 : Swift.min(1, Swift.max(0, self))
    }
}
