/// The transaction that a connection is in.
struct TransactionState {
    let id: UInt64
    let options: TransactionOptions
    /// BEGIN and the preamble travel with the first statement.
    var isOpen = false
    var isCopying = false
    /// The first error; the server refuses everything after it, and COMMIT would quietly roll back.
    var failure: PostgresError?
}

extension Connection {
    /// Begins a transaction, without a word to the server yet. The id proves later calls to belong to it.
    func begin(_ options: TransactionOptions) -> UInt64 {
        let id = cancelSwitch.beginTurn()
        transaction = TransactionState(id: id, options: options)
        return id
    }

    func rows<Row>(_ query: Query<Row>, in id: UInt64) throws(PostgresError) -> [Row] {
        try perform([query.statement], in: id) { (_) throws(PostgresError) in
            try query.rows(of: try collect())
        }
    }

    /// Runs the statements in one round trip; gives the number of rows each affected.
    func run(_ statements: [Statement], in id: UInt64) throws(PostgresError) -> [Int] {
        try perform(statements, in: id) { (_) throws(PostgresError) in
            var counts: [Int] = []
            for _ in statements { counts.append(try collect().affectedRows) }
            return counts
        }
    }

    /// Sends BEGIN and the preamble if that has not happened, then the statements.
    func perform<Value>(
        _ statements: [Statement], in id: UInt64, collect body: (Link) throws(PostgresError) -> Value
    ) throws(PostgresError) -> Value {
        let state = try current(id)
        let options = state.options
        do throws(PostgresError) {
            let value = try exchange { (_) throws(PostgresError) in
                if !state.isOpen { try postOpening(options.begin, options.preamble) }
                for statement in statements { try post(statement, planKey: options.preamble.planKey) }
            } collect: { (link) throws(PostgresError) in
                if !state.isOpen { try collectOpening(options.preamble) }
                transaction?.isOpen = true
                return try body(link)
            }
            // Someone ran a COMMIT or ROLLBACK: what followed would have neither role nor settings.
            guard try openLink().isInTransaction else { throw .server(.transactionEnded) }
            return value
        } catch {
            transaction?.failure = error
            throw error
        }
    }

    /// The transaction with this id, if it is the running one and can take a statement.
    func current(_ id: UInt64) throws(PostgresError) -> TransactionState {
        guard let transaction, transaction.id == id, !transaction.isCopying else { throw .transactionNotAvailable }
        if let failure = transaction.failure { throw failure }
        return transaction
    }

    /// Commits. An error that the closure has swallowed is thrown here: the server has undone everything.
    func commit(_ id: UInt64) throws(PostgresError) {
        defer { restore() }
        let state = try current(id)
        guard state.isOpen else { return }
        do {
            try sendCommit()
        } catch .connectionLost(let reason) where !state.options.isReadOnly {
            throw .commitUnknown(reason)
        }
    }

    /// Undoes the transaction, whatever state it is in.
    func rollBack(_ id: UInt64) throws(PostgresError) {
        guard transaction?.id == id else { return }
        let failure = transaction?.failure
        if transaction?.isCopying == true { close() }
        restore()
        if failure?.isStalePlan == true { try forgetPrepared() }
    }

    private func sendCommit() throws(PostgresError) {
        let tag = try exchange { (_) throws(PostgresError) in
            try post(Statement("COMMIT"), planKey: "")
            try postEvictions()
        } collect: { (_) throws(PostgresError) in
            let tag = try collect().commandTag
            collectEvictions()
            return tag
        }
        guard tag == "COMMIT" else { throw .server(.transactionEnded) }
    }
}
