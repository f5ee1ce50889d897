import HTTPTypes
public import HummingbirdCore
import NIOCore

/// A CSV file (RFC 4180) whose cells a spreadsheet takes for text, whatever people typed into them.
public struct CSVFile: Sendable {
    public private(set) var bytes: [UInt8] = []

    /// An empty file.
    public init() {}

    /// Adds a line. A cell that a spreadsheet would take for a formula gets an apostrophe in front.
    public mutating func append(_ cells: [String]) {
        for (position, cell) in cells.enumerated() {
            if position > 0 { bytes.append(UInt8(ascii: ",")) }
            append(cell)
        }
        bytes.append(contentsOf: "\r\n".utf8)
    }

    private mutating func append(_ cell: String) {
        let isFormula = cell.utf8.first.map { "=+-@\t\r\n".utf8.contains($0) } ?? false
        let text = isFormula ? "'" + cell : cell
        guard text.utf8.contains(where: { "\",\r\n".utf8.contains($0) }) else {
            bytes.append(contentsOf: text.utf8)
            return
        }
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            if byte == UInt8(ascii: "\"") { bytes.append(byte) }
            bytes.append(byte)
        }
        bytes.append(UInt8(ascii: "\""))
    }
}

extension Response {
    /// A file to keep. The name is plain ASCII without quotes.
    public static func csv(_ file: CSVFile, named name: String) -> Response {
        Response(
            status: .ok,
            headers: [
                .contentType: "text/csv; charset=utf-8",
                .contentDisposition: "attachment; filename=\"\(name)\"",
            ],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: file.bytes)))
    }
}
