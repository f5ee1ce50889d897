import Branding
import Values

/// What a preview is of, as it stands in its address: `draft`, `sketch-dark`, `version_01j…`.
struct PreviewSource: Sendable, Equatable {
    let subject: Subject
    /// As if the reader's device were set to it; nil leaves it to the device.
    var scheme: Scheme?

    enum Subject: Sendable, Equatable {
        case draft
        /// What an admin has typed and not saved.
        case sketch
        case version(ID<BrandVersion>)
    }

    init(_ subject: Subject, in scheme: Scheme? = nil) {
        self.subject = subject
        self.scheme = scheme
    }

    init?(_ text: String) {
        let parts = text.split(separator: "-", maxSplits: 1)
        guard let first = parts.first else { return nil }
        if parts.count == 2 {
            guard let scheme = Scheme(rawValue: String(parts[1])) else { return nil }
            self.scheme = scheme
        }
        switch first {
        case "draft": subject = .draft
        case "sketch": subject = .sketch
        default:
            guard let id = ID<BrandVersion>(short: String(first)) else { return nil }
            subject = .version(id)
        }
    }

    var text: String {
        let name =
            switch subject {
            case .draft: "draft"
            case .sketch: "sketch"
            case .version(let id): id.short
            }
        return scheme.map { "\(name)-\($0.rawValue)" } ?? name
    }

    /// Where its pages are.
    var path: String { "/brand/previews/\(text)" }
    /// Where its files are.
    var base: String { "\(path)/files/" }
}

/// Which page a preview shows.
enum PreviewView: String, Sendable, CaseIterable {
    case landing, desk
}
