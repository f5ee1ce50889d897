import Foundation

/// What people read.
enum Output {
    /// Written at once: a whole run takes minutes.
    static func say(_ line: String) {
        FileHandle.standardOutput.write(Data((line + "\n").utf8))
    }

    /// `12,345`
    static func whole(_ number: Double) -> String {
        let digits = String(Int64(clamping: Int128(number.isFinite ? number.rounded() : 0)))
        var grouped = ""
        for (position, digit) in digits.reversed().enumerated() {
            if position > 0, position.isMultiple(of: 3), digit != "-" { grouped.append(",") }
            grouped.append(digit)
        }
        return String(grouped.reversed())
    }

    /// With so many decimals.
    static func decimal(_ number: Double, _ places: Int) -> String {
        String(format: "%.\(places)f", number)
    }
}
