import Foundation

/// A spreadsheet as Google describes it.
public struct Spreadsheet: Sendable, Equatable {
    public let title: String
    /// Of sheets that have cells, in the order of their tabs.
    public let sheets: [String]
}

extension Spreadsheet: Decodable {
    public init(from decoder: any Decoder) throws {
        let answer = try Answer(from: decoder)
        title = answer.properties.title
        sheets = (answer.sheets ?? []).map(\.properties).filter { $0.sheetType ?? "GRID" == "GRID" }.map(\.title)
    }

    private struct Answer: Decodable {
        let properties: Title
        let sheets: [Sheet]?
    }

    private struct Title: Decodable {
        let title: String
    }

    private struct Sheet: Decodable {
        let properties: Properties
    }

    private struct Properties: Decodable {
        let title: String
        let sheetType: String?
    }
}

/// By which Google knows a spreadsheet: the long word in its address.
public struct SpreadsheetID: Sendable, Equatable {
    public let text: String

    /// Nil for what cannot be one; nothing in it needs escaping.
    public init?(_ text: some StringProtocol) {
        let isPlain = text.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
                true
            default: false
            }
        }
        guard isPlain, 20...100 ~= text.utf8.count else { return nil }
        self.text = String(text)
    }
}
