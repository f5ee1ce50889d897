import Foundation

/// What is read of a spreadsheet: a sheet, whole or a range of it.
public struct SheetPart: Sendable, Equatable {
    let id: SpreadsheetID
    let sheet: String
    let range: CellRange?

    public init(_ id: SpreadsheetID, sheet: String, range: CellRange?) {
        (self.id, self.sheet, self.range) = (id, sheet, range)
    }

    /// Numbers as they are rather than as they are shown, dates as they are shown rather than as numbers.
    static let rendering =
        "majorDimension=ROWS&valueRenderOption=UNFORMATTED_VALUE&dateTimeRenderOption=FORMATTED_STRING"

    /// In A1 notation: the title in quotes, quotes in it doubled.
    var notation: String {
        let title = "'\(sheet.replacing("'", with: "''"))'"
        return range.map { "\(title)!\($0.text)" } ?? title
    }

    /// Below the address of spreadsheets.
    var path: String {
        let plain = CharacterSet.alphanumerics.intersection(CharacterSet(charactersIn: Unicode.Scalar(0)..<"\u{7f}"))
        return "/\(id.text)/values/\(notation.addingPercentEncoding(withAllowedCharacters: plain) ?? "")"
    }
}

/// A range of cells in A1 notation, such as `A1:H` or `B:F`.
public struct CellRange: Sendable, Equatable {
    public let text: String

    /// Nil for what is no range. One cell alone is none either: there is no table in it.
    public init?(_ text: String) {
        let upper = text.filter { $0 != " " && $0 != "$" }.uppercased()
        guard upper.wholeMatch(of: /([A-Z]{1,3})([1-9][0-9]{0,6})?:([A-Z]{1,3})([1-9][0-9]{0,6})?/) != nil else {
            return nil
        }
        self.text = upper
    }
}
