/// An ISO 4217 currency code of three capital letters, such as `USD`.
public struct Currency: Sendable, Hashable, CustomStringConvertible {
    /// Three ASCII capitals.
    public let code: String

    public static let usd = Currency(trusted: "USD")
    public static let eur = Currency(trusted: "EUR")
    public static let gbp = Currency(trusted: "GBP")

    /// Accepts any three ASCII letters, in either case; nil otherwise.
    public init?(_ code: String) {
        let letters = code.utf8.allSatisfy { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0 & 0b1101_1111) }
        guard code.utf8.count == 3, letters else { return nil }
        self.init(trusted: code.uppercased())
    }

    private init(trusted code: String) {
        self.code = code
    }

    /// Decimal digits between the minor and the major unit, by ISO 4217: 2 for the dollar, 0 for the yen.
    public var fractionDigits: Int {
        switch code {
        case "BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "VND", "VUV", "XAF", "XOF",
            "XPF":
            0
        case "BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND": 3
        default: 2
        }
    }

    public var description: String { code }
}
