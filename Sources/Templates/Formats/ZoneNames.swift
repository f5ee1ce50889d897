import Foundation

/// What a locale calls a time zone in winter and in summer: `CET`, `CEST`.
struct ZoneNames: Sendable {
    private let standard: String
    private let daylight: String

    init(_ zone: TimeZone, locale: Locale) {
        standard = zone.localizedName(for: .shortStandard, locale: locale) ?? zone.identifier
        daylight = zone.localizedName(for: .shortDaylightSaving, locale: locale) ?? standard
    }

    func name(_ zone: TimeZone, at instant: Date) -> String {
        zone.isDaylightSavingTime(for: instant) ? daylight : standard
    }
}
