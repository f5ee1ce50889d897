import Foundation

/// What an address that somebody pasted leads to.
public enum SheetLink: Sendable, Equatable {
    /// A sheet that was published to the web, at its CSV.
    case published(url: String)
    /// A spreadsheet as people open it, and the number of the sheet that is shown.
    case document(SpreadsheetID, sheet: Int?)
    /// Any other address.
    case file(url: String)

    public init(_ url: String) {
        self = Self.google(url) ?? .file(url: url)
    }

    /// The CSV of a document that anybody with its link may view.
    public static func export(_ id: SpreadsheetID, sheet: Int?) -> String {
        let base = "https://docs.google.com/spreadsheets/d/\(id.text)/export?format=csv"
        return sheet.map { "\(base)&gid=\($0)" } ?? base
    }

    private static func google(_ url: String) -> SheetLink? {
        guard let parts = URLComponents(string: url), parts.host?.lowercased() == "docs.google.com" else { return nil }
        // Who is signed in to several accounts has /u/1 in all addresses.
        let path = parts.path.replacing(/\/u\/[0-9]+\//, with: "/")
        if let match = path.wholeMatch(of: /\/spreadsheets\/d\/e\/([A-Za-z0-9_-]+)\/pub(html)?/) {
            return .published(url: published(String(match.1), parts))
        }
        guard let match = path.prefixMatch(of: /\/spreadsheets\/d\/([A-Za-z0-9_-]+)/),
            let id = SpreadsheetID(match.1)
        else { return nil }
        // Where it says itself which file it gives, people know what they paste.
        if path.hasSuffix("/export") || path.hasSuffix("/gviz/tq") { return .file(url: url) }
        return .document(id, sheet: number(in: parts))
    }

    private static func published(_ id: String, _ parts: URLComponents) -> String {
        let sheet = number(in: parts).map { "gid=\($0)&single=true&" } ?? ""
        return "https://docs.google.com/spreadsheets/d/e/\(id)/pub?\(sheet)output=csv"
    }

    private static func number(in parts: URLComponents) -> Int? {
        let query = parts.queryItems?.first { $0.name == "gid" }?.value
        let fragment = parts.fragment?.wholeMatch(of: /gid=([0-9]+).*/).map { String($0.1) }
        return (fragment ?? query).flatMap { Int($0) }
    }
}
