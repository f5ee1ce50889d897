import Foundation

extension Formats {
    /// The locale as the `lang` attribute wants it (BCP 47), such as `en-US`.
    public var languageTag: String {
        String(locale.map { $0 == "_" ? "-" : $0 })
    }

    /// The name of a country by its ISO 3166 code in the locale's language; the code itself when it is unknown.
    public func country(_ code: String) -> String {
        Locale(identifier: locale).localizedString(forRegionCode: code) ?? code
    }

    /// The name of a language by its BCP 47 tag in the locale's language; the tag itself when it is unknown.
    public func language(_ tag: String) -> String {
        Locale(identifier: locale).localizedString(forIdentifier: tag) ?? tag
    }
}
