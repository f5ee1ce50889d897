extension FileError {
    /// What happened and what to do, for the person who sent the file.
    public var message: String {
        switch self {
        case .empty: "The file is empty. Check that the export finished, and send it again."
        case .headerOnly: "The file has a header line but no rows below it. Choose a period with data and export again."
        case .notText(let kind): kind.message
        case .binary(let line):
            "Line \(line) holds bytes that no text file has. Save the file as CSV in UTF-8 and send it again."
        case .headerNotText:
            "The header line is not valid UTF-8. Save the file as UTF-8, or choose Windows-1252 as its encoding."
        case .rowTooLong(let line, let limit):
            "The row that starts on line \(line) is longer than \(limit) bytes. Check that the lines are separated."
        case .tooManyColumns(let line, let limit):
            "Line \(line) has more than \(limit) columns. Remove the columns that are not needed."
        case .unclosedQuote(let line):
            "The row that starts on line \(line) opens a quote that is never closed. Close it or remove it."
        case .unknownHeader, .missingColumn, .duplicateColumn, .noFigures, .noSuchColumn, .noSuchTable: headerMessage
        }
    }

    private var headerMessage: String {
        switch self {
        case .unknownHeader(let found):
            "No column of the first line is known; it reads: \(found.joined(separator: ", ")). "
                + "The file must begin with a line of column names such as \(MetricsHeader.canonical)."
        case .missingColumn(let column):
            "The column \(column) is missing. Add it, or name the column that holds it."
        case .duplicateColumn(let column):
            "The column \(column) appears more than once. Keep the one that counts."
        case .noSuchColumn(let name):
            "The header has no column \(name), which the mapping uses. Map the columns of this file anew."
        case .noSuchTable:
            "The file has no section with the header that the mapping is for. Map the columns of this file anew."
        default:
            "The file has no column with figures. Add at least one, such as downloads."
        }
    }
}

extension FileError.Kind {
    fileprivate var message: String {
        switch self {
        case .workbook: "This is a spreadsheet workbook, not a CSV file. Save the sheet as CSV (UTF-8) and send that."
        case .compressed: "This file is compressed. Unpack it and send the CSV file inside."
        case .pdf: "This is a PDF, not a CSV file. Export the figures as CSV."
        case .image: "This is a picture, not a CSV file. Export the figures as CSV."
        }
    }
}
