/// What a row of a file comes to: the record it is about, and how that and its parts should be.
struct RecordDraft {
    let table: RecordTable
    /// The record itself.
    let row: RecordRow
    /// Rows that must be there, such as a creator.
    var needs: [(table: RecordTable, row: RecordRow)] = []
    /// All parts the record should have, such as topics; nil when the file says nothing about them.
    var parts: (table: RecordTable, rows: [RecordRow], held: [RecordRow])?
    /// What people know it by, where its own columns do not say it.
    var title: String?
    /// What people see beside the title.
    var detail = ""
    /// What is shown of it: a label, what it was, what it becomes.
    var figures: [ImportPreview.Figure] = []
    /// Shown after them.
    var measures: [RecordMeasure] = []

    var key: String { table.key(of: row) }
    var name: String { title ?? table.name(of: row) }
}

/// A row of a table before and after.
struct RecordChange: Encodable, Equatable {
    let table: RecordTable
    let key: String
    let before, after: RecordRow?

    enum CodingKeys: String, CodingKey {
        case table = "table_name"
        case key, before, after
    }
}
