import Branding
import Foundation
import Stylesheets
import Web

extension BrandForm {
    /// The settings as far as what was typed makes sense, the rest as it was, and what does not make sense.
    func check(against old: BrandSettings) -> (settings: BrandSettings, errors: FormErrors) {
        var check = Check(form: self, settings: old)
        check.words()
        check.support()
        check.colours()
        check.shape()
        check.points()
        check.about()
        check.stylesheet()
        return (check.settings, check.errors)
    }
}

/// Goes through the form field by field.
private struct Check {
    let form: BrandForm
    var settings: BrandSettings
    var errors = FormErrors()

    mutating func words() {
        line(.name, BrandSettings.longestName, \.name, "Write what the desk is called.")
        if !PlainLine.isShortEnough(name: form[.name]), !errors.entries.contains(where: { $0.field == "name" }) {
            add("This is too long: an emoji can count as several characters. Write fewer of them.", .name)
        }
        line(.tagline, BrandSettings.longestLine, \.tagline, "Write what the desk is, in a few words.")
        line(.headline, BrandSettings.longestLine, \.headline, "Write the sentence that visitors read first.")
        line(.lead, BrandSettings.longestLead, \.lead, "Write two or three sentences that introduce the desk.")
        line(
            .audience, BrandSettings.longestText, \.audience, "Write a closing sentence, above the way to write to you."
        )
    }

    mutating func support() {
        let address = form[.supportEmail]
        if BrandSettings.isSupportAddress(address) {
            settings.supportEmail = address
        } else {
            add("Write an e-mail address, such as hello@example.com.", .supportEmail)
        }
        let link = form[.supportLink]
        if link.isEmpty {
            settings.supportLink = nil
        } else if BrandSettings.isSupportLink(link) {
            settings.supportLink = link
        } else {
            add("Write the address of a page that begins with https://, or leave it empty.", .supportLink)
        }
    }

    mutating func colours() {
        if let accent = colour(.accent) { settings.accent = accent } else { add(Self.noColour, .accent) }
        optionalColour(.darkAccent, \.darkAccent)
        optionalColour(.second, \.second)
    }

    private mutating func optionalColour(
        _ field: BrandForm.Field, _ path: WritableKeyPath<BrandSettings, String?>
    ) {
        if form[field].isEmpty || colour(field) != nil {
            settings[keyPath: path] = colour(field)
        } else {
            add("\(Self.noColour) Or leave it empty.", field)
        }
    }

    private static let noColour = "Write a colour as six digits or letters from a to f, such as #1453d1."

    /// With or without the sign in front, long or short, in one spelling.
    private func colour(_ field: BrandForm.Field) -> String? {
        let text = form[field].lowercased()
        return Colour(hex: text.hasPrefix("#") ? text : "#" + text)?.hex
    }

    mutating func shape() {
        if let radius = Int(form[.radius]), 0...BrandSettings.largestRadius ~= radius {
            settings.radius = radius
        } else {
            add("Write a whole number from 0 to \(BrandSettings.largestRadius).", .radius)
        }
        settings.tint = .init(rawValue: form[.tint]) ?? settings.tint
        settings.typeface = .init(rawValue: form[.typeface]) ?? settings.typeface
        settings.density = .init(rawValue: form[.density]) ?? settings.density
    }

    mutating func points() {
        let typed = form.points.enumerated().filter { !$0.element.title.isEmpty || !$0.element.text.isEmpty }
        for (place, point) in typed {
            let name = "point_\(place + 1)"
            if let fault = fault(point.title, BrandSettings.longestName, "Give the point a title, or clear its text.") {
                errors.add(fault, to: "\(name)_title")
            }
            if let fault = fault(
                point.text, BrandSettings.longestText, "Say a little more below the title, or clear it.")
            {
                errors.add(fault, to: "\(name)_text")
            }
        }
        if !errors.entries.contains(where: { $0.field.hasPrefix("point_") }) { settings.points = typed.map(\.element) }
    }

    mutating func about() {
        let text = form[.about]
        if text.allSatisfy(\.isWhitespace) {
            settings.about = nil
        } else {
            do throws(LandingTextFaults) {
                _ = try LandingText(text)
                settings.about = text
            } catch {
                add(error.words, .about)
            }
        }
    }

    mutating func stylesheet() {
        let css = form[.css]
        if css.utf8.count <= Limits.bytes {
            settings.css = css
        } else {
            add("The stylesheet is larger than \(Limits.bytes / 1024) KB. Take out what is not needed.", .css)
        }
    }

    private mutating func line(
        _ field: BrandForm.Field, _ length: Int, _ path: WritableKeyPath<BrandSettings, String>, _ missing: String
    ) {
        if let fault = fault(form[field], length, missing) {
            add(fault, field)
        } else {
            settings[keyPath: path] = form[field]
        }
    }

    private func fault(_ text: String, _ length: Int, _ missing: String) -> String? {
        if text.isEmpty { return missing }
        if text.count > length { return "This has \(text.count) characters; there is room for \(length)." }
        if !PlainLine.isClean(text) {
            return "This holds characters that cannot be seen, or too many marks on one letter. Type it anew."
        }
        return PlainLine.isSeen(text) ? nil : "Nothing of this can be seen. \(missing)"
    }

    private mutating func add(_ message: String, _ field: BrandForm.Field) {
        errors.add(message, to: field.rawValue)
    }
}
