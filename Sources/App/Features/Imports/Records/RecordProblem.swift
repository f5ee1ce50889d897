/// Why a row of a file cannot become a record, in words for people. It is about a column of the kind, by canonical name.
struct RecordProblem: Error, Equatable {
    let column: String
    let value: String
    let reason: String
    var suggestion: String?
}

/// A rejected row as import_rejections keeps it.
struct RecordRejection: Encodable, Sendable, Equatable {
    let line: Int
    let column: String
    let value: String
    let reason: String
    let suggestion: String?
    let cells: [String]

    enum CodingKeys: String, CodingKey {
        case column = "column_name"
        case line, value, reason, suggestion, cells
    }
}
