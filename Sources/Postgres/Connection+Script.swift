extension Connection {
    /// Runs one or several statements of a trusted text.
    func execute(_ text: String) throws(PostgresError) {
        try openLink().execute(text)
    }

    /// Runs a trusted text and then the record of it, in one transaction. Throws `transactionNotAvailable` when the
    /// text itself ended the transaction.
    func runInTransaction(_ text: String, recording record: Command) throws(PostgresError) {
        let options = TransactionOptions(preamble: .none, isReadOnly: false, isolation: .readCommitted)
        let id = begin(options)
        do throws(PostgresError) {
            try perform([], in: id) { (_) throws(PostgresError) in }
            try execute(text)
            guard try openLink().isInTransaction else { throw .transactionNotAvailable }
            _ = try run([record.statement], in: id)
            try commit(id)
        } catch {
            try? rollBack(id)
            throw error
        }
    }
}
