import Branding
import Foundation
import Stylesheets
import Web

/// The form of the studio as somebody filled it in. It keeps what was typed, whether or not it makes sense.
struct BrandForm: Sendable {
    /// What the form was made from.
    static let stampField = "seen"
    /// A stylesheet of the largest size takes up to three times the room on its way.
    static let limits = FormFields.Limits(bytes: 4 * Limits.bytes)

    var stamp: String
    private var values: [Field: String] = [:]

    enum Field: String, CaseIterable, Sendable {
        case name, tagline
        case supportEmail = "support_email"
        case supportLink = "support_link"
        case accent
        case darkAccent = "dark_accent"
        case second, tint, radius, typeface, density, headline, lead, about, audience, css
    }

    let points: [BrandSettings.Point]

    init(_ fields: FormFields) {
        stamp = fields.text(Self.stampField)
        points = (1...BrandSettings.mostPoints).map {
            .init(title: fields.text("point_\($0)_title"), text: fields.text("point_\($0)_text").oneLine)
        }
        for field in Field.allCases {
            let text = fields.text(field.rawValue)
            values[field] = [.lead, .audience].contains(field) ? text.oneLine : text
        }
        // Such a text ends with a line's end, and must not seem to have changed for want of it.
        for field in [Field.about, .css] {
            values[field] = (fields[field.rawValue] ?? "").replacing("\r\n", with: "\n")
        }
    }

    init(_ settings: BrandSettings, stamp: String) {
        self.stamp = stamp
        let empty = BrandSettings.Point(title: "", text: "")
        points = (settings.points + Array(repeating: empty, count: BrandSettings.mostPoints)).prefix(
            BrandSettings.mostPoints
        )
        .map(\.self)
        values = [
            .name: settings.name, .tagline: settings.tagline, .supportEmail: settings.supportEmail,
            .supportLink: settings.supportLink ?? "", .accent: settings.accent, .darkAccent: settings.darkAccent ?? "",
            .second: settings.second ?? "", .tint: settings.tint.rawValue, .radius: "\(settings.radius)",
            .typeface: settings.typeface.rawValue, .density: settings.density.rawValue, .headline: settings.headline,
            .lead: settings.lead, .about: settings.about ?? "", .audience: settings.audience, .css: settings.css,
        ]
    }

    subscript(_ field: Field) -> String { values[field] ?? "" }
}

extension String {
    /// With a space for every line's end.
    fileprivate var oneLine: String { split(whereSeparator: \.isNewline).joined(separator: " ") }
}
