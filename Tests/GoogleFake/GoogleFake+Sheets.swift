import Foundation
import LocalServer
import NIOHTTP1

extension GoogleFake.State {
    /// The spreadsheet and its cells, for whoever brings access.
    func sheets(_ head: HTTPRequestHead) -> LocalServer.Reply {
        if let outage { return outage }
        let access = head.headers["authorization"].first?.split(separator: " ") ?? []
        guard access.count == 2, access[0] == "Bearer", tokens.contains(String(access[1])) else {
            return .refusal(401, "UNAUTHENTICATED", "Request had invalid authentication credentials.")
        }
        guard let parts = URLComponents(string: head.uri) else {
            return .refusal(400, "INVALID_ARGUMENT", "No address")
        }
        let path = parts.path.split(separator: "/").map(String.init)
        guard path.count >= 3, path[0] == "v4", path[1] == "spreadsheets", path[2] == spreadsheet else {
            return .refusal(404, "NOT_FOUND", "Requested entity was not found.")
        }
        guard isShared else { return .refusal(403, "PERMISSION_DENIED", "The caller does not have permission") }
        return path.count == 5 && path[3] == "values" ? values(path[4], parts) : description
    }

    private var description: LocalServer.Reply {
        let sheets = tabs.map { #"{"properties": {"title": "\#($0.title)", "sheetType": "GRID"}}"# }
        let chart = #"{"properties": {"title": "A chart", "sheetType": "OBJECT"}}"#
        let list = (sheets + [chart]).joined(separator: ", ")
        return .json(#"{"properties": {"title": "\#(title)"}, "sheets": [\#(list)]}"#)
    }

    /// Of a range, all that the sheet has: tests say what is in it.
    private func values(_ range: String, _ parts: URLComponents) -> LocalServer.Reply {
        let tab = tabs.first { range == "'\($0.title)'" || range.hasPrefix("'\($0.title)'!") }
        guard let tab, !range.hasSuffix("!ZZZ1:ZZZ9") else {
            return .refusal(400, "INVALID_ARGUMENT", "Unable to parse range: \(range)")
        }
        let asked = Dictionary((parts.queryItems ?? []).map { ($0.name, $0.value ?? "") }) { $1 }
        if asked["fields"] == "range" { return .json(#"{"range": "\#(range)"}"#) }
        guard asked["majorDimension"] == "ROWS", asked["valueRenderOption"] == "UNFORMATTED_VALUE",
            asked["dateTimeRenderOption"] == "FORMATTED_STRING"
        else { return .refusal(400, "INVALID_ARGUMENT", "Rendered another way") }
        return .json(#"{"range": "\#(range)", "majorDimension": "ROWS", "values": \#(tab.values)}"#)
    }
}
