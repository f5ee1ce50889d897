import Sponsorship

/// A row of a file by its columns' names, with what an empty cell does.
struct RecordCells {
    let record: ImportRecord
    let mapping: ImportMapping
    private let positions: [String: Int]

    init(_ record: ImportRecord, _ mapping: ImportMapping, _ positions: [String: Int]) {
        (self.record, self.mapping, self.positions) = (record, mapping, positions)
    }

    subscript(name: String) -> String? {
        guard let position = positions[name], record.values.indices.contains(position) else { return nil }
        return record.values[position].map(Self.plain)
    }

    /// Without the apostrophe by which our own files keep a spreadsheet from taking a cell for a formula.
    private static func plain(_ text: String) -> String {
        let bytes = text.utf8.prefix(2)
        guard bytes.count == 2, bytes.first == UInt8(ascii: "'"), bytes.last.map("=+-@".utf8.contains) == true else {
            return text
        }
        return String(text.dropFirst())
    }

    /// The cell; for an empty one what stands there already, or what an empty field holds.
    func text(_ name: String, or held: RecordValue?, empty: String = "") -> RecordValue {
        if let text = self[name] { return .text(text) }
        return mapping.blankPolicy(of: name) == .erase ? .text(empty) : held ?? .text(empty)
    }

    func number(_ name: String, or held: RecordValue?, empty: Int64) -> RecordValue {
        if let number = self[name].flatMap({ Int64($0) }) { return .number(number) }
        return mapping.blankPolicy(of: name) == .erase ? .number(empty) : held ?? .number(empty)
    }

    /// Whether the row says what the field holds, be it nothing.
    func says(_ name: String) -> Bool {
        self[name] != nil || mapping.blankPolicy(of: name) == .erase
    }
}
