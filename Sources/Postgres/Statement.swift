/// What is sent: a query or a command without the way its rows are read.
struct Statement: Sendable {
    let sql: SQL
    let location: StatementName?

    init(sql: SQL, location: StatementName? = nil) {
        self.sql = sql
        self.location = location
    }

    /// One of the client's own, such as BEGIN.
    init(_ text: String) {
        self.init(sql: SQL(trusted: text))
    }
}
