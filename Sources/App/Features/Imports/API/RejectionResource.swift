/// A rejected row as scripts read it.
struct RejectionResource: Encodable, Sendable {
    let row: Int
    let column, value, error: String
    let suggestion: String?
    let cells: [String]

    init(_ rejection: ImportRejection) {
        (row, column, value) = (rejection.line, rejection.column, rejection.value)
        (error, suggestion, cells) = (rejection.reason, rejection.suggestion, rejection.cells)
    }
}
