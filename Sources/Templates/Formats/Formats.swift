public import Foundation
public import Values

/// Numbers, money, days and moments as the people of one tenant write them.
///
/// The conventions of the locale are looked up once, here; formatting afterwards is plain byte work. Make one per
/// tenant and keep it.
public struct Formats: Sendable {
    /// Such as `en_GB`.
    public let locale: String
    /// The zone in which moments are shown and days begin.
    public let zone: TimeZone
    /// The currency whose symbol is written as the locale writes it; other currencies show their code.
    public let currency: Currency

    let numbers: NumberConventions
    let money: MoneyConventions
    let percent: Affixes
    let dates: DateConventions
    let zoneNames: ZoneNames
    let words: Vocabulary

    /// Shown where there is no figure.
    public static let absent = "–"

    /// Looks the conventions up; takes milliseconds. An unknown locale gets the root conventions of Unicode CLDR.
    public init(locale identifier: String, zone: TimeZone, currency: Currency) {
        // Figures are written in European digits in every locale: tabular, and what the imports contain.
        let locale = Locale(identifier: identifier.contains("@") ? identifier : identifier + "@numbers=latn")
        self.locale = identifier
        self.zone = zone
        self.currency = currency
        numbers = NumberConventions(locale)
        money = MoneyConventions(locale, currency: currency)
        percent = Affixes(around: "1", in: 0.01.formatted(.percent.locale(locale)))
        dates = DateConventions(locale)
        zoneNames = ZoneNames(zone, locale: locale)
        words = Vocabulary.matching(identifier)
    }
}
