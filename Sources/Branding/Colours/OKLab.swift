import Foundation

/// A colour as people see it: lightness 0 to 1 and two opponent axes. The matrices are those of CSS Color 4, section 10.3
/// (Björn Ottosson's OKLab).
struct OKLab: Sendable, Equatable {
    var lightness, a, b: Double

    init(lightness: Double, a: Double, b: Double) {
        self.lightness = lightness
        self.a = a
        self.b = b
    }

    init(_ light: LinearRGB) {
        let (r, g, b) = (light.red, light.green, light.blue)
        let long = cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
        let medium = cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
        let short = cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
        self.init(
            lightness: 0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short,
            a: 1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short,
            b: 0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short)
    }

    var linear: LinearRGB {
        let long = cube(lightness + 0.3963377774 * a + 0.2158037573 * b)
        let medium = cube(lightness - 0.1055613458 * a - 0.0638541728 * b)
        let short = cube(lightness - 0.0894841775 * a - 1.2914855480 * b)
        return LinearRGB(
            red: 4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
            green: -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
            blue: -0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short)
    }

    /// ΔE-OK, the plain distance. About 0.02 is the least that people notice.
    func distance(to other: OKLab) -> Double {
        let (l, a, b) = (lightness - other.lightness, a - other.a, b - other.b)
        return (l * l + a * a + b * b).squareRoot()
    }

    /// `share` of the other one, 0 to 1: what `color-mix(in oklab, …)` gives.
    func mixed(_ share: Double, with other: OKLab) -> OKLab {
        OKLab(
            lightness: lightness + (other.lightness - lightness) * share, a: a + (other.a - a) * share,
            b: b + (other.b - b) * share)
    }

    private func cube(_ value: Double) -> Double { value * value * value }
}

extension Colour {
    var oklab: OKLab { OKLab(linear) }

    /// ΔE-OK: how different two colours look, about 0.02 being the least that people notice.
    public func distance(to other: Colour) -> Double {
        oklab.distance(to: other.oklab)
    }
}
