import GoogleSheets
import Outbound

/// Why a sheet could not be read.
enum SheetFailure: Error, Sendable, Equatable {
    case outbound(OutboundError)
    case google(GoogleError)
    /// Google is to be asked, and the desk has no key.
    case noKey
    /// There is a key, and nothing that opens it.
    case keyLost
    case empty
    /// The address to edit a sheet was given, and strangers may not view it.
    case closedDocument

    /// For the person who wants the figures, and short enough for its column.
    var message: String {
        let message =
            switch self {
            case .outbound(.wrongType("text/html", let host)): Self.page(host)
            case .outbound(let error): error.message
            case .google(let error): error.message
            case .noKey: "The desk has no key for Google Sheets any more. Add one under Sheets → Key."
            case .keyLost:
                "The key for Google Sheets cannot be opened, since this server’s secret changed. Add it again."
            case .closedDocument:
                "This is the address to edit the sheet, and it is not open to everybody with the link. Publish the sheet "
                    + "(File → Share → Publish to web → Comma-separated values) and paste that link, or read it with a key."
            case .empty: "There is nothing in it: no cell of the sheet or range has a value."
            }
        return String(String.UnicodeScalarView(message.unicodeScalars.prefix(500)))
    }

    /// Whether it fails because of what was typed, and will fail as long as that stands.
    var isAboutAddress: Bool {
        switch self {
        case .outbound(.unusableURL), .outbound(.port), .outbound(.notPublic), .google(.badRange), .google(.notFound),
            .google(.notASheet):
            true
        default: false
        }
    }

    private static func page(_ host: String) -> String {
        guard host.hasSuffix("google.com") else {
            return "\(host) sent a web page, not a CSV file. Look for the address of the file itself."
        }
        return
            "Google shows a page instead of the figures: the sheet is not published. In the sheet choose File → Share → "
            + "Publish to web, then Comma-separated values (.csv), and use that link."
    }
}
