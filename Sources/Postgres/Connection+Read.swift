extension Connection {
    /// All queries in one read-only transaction and one round trip.
    func read<each Row: Sendable>(
        _ preamble: Preamble, _ query: repeat Query<each Row>
    ) throws(PostgresError) -> Batch<repeat each Row> {
        do {
            return try readOnce(preamble, repeat each query)
        } catch  where error.isStalePlan {
            // A migration changed a table under a prepared statement. A read can simply be done again.
            try forgetPrepared()
            return try readOnce(preamble, repeat each query)
        }
    }

    private func readOnce<each Row: Sendable>(
        _ preamble: Preamble, _ query: repeat Query<each Row>
    ) throws(PostgresError) -> Batch<repeat each Row> {
        defer { restore() }
        return try exchange { (_) throws(PostgresError) in
            try postOpening("BEGIN READ ONLY", preamble)
            repeat try post((each query).statement, planKey: preamble.planKey)
            try post(Statement("COMMIT"), planKey: "")
            try postEvictions()
        } collect: { (_) throws(PostgresError) in
            try collectOpening(preamble)
            let batch = Batch(rows: (repeat try collectRows(of: each query)))
            try collect()
            collectEvictions()
            return batch
        }
    }

    private func collectRows<Row>(of query: Query<Row>) throws(PostgresError) -> [Row] {
        try query.rows(of: try collect())
    }

    /// BEGIN and SET ROLE are prepared, since they repeat; settings carry ids and do not.
    func postOpening(_ begin: String, _ preamble: Preamble) throws(PostgresError) {
        try post(Statement(begin), planKey: "")
        if let setRole = preamble.setRole { try post(Statement(setRole), planKey: "") }
        for setting in preamble.settings { try postUnprepared(setting) }
    }

    func collectOpening(_ preamble: Preamble) throws(PostgresError) {
        for _ in 0..<(preamble.settings.count + (preamble.setRole == nil ? 1 : 2)) { try collect() }
    }

    /// Makes the connection fit for its next user: no open transaction. An error skips the pipelined COMMIT.
    func restore() {
        transaction = nil
        guard let link else { return }
        if !link.isIdle { try? link.execute("ROLLBACK") }
        if !link.isIdle || !link.isOpen { close() }
    }

    func forgetPrepared() throws(PostgresError) {
        prepared.removeAll()
        try openLink().execute("DEALLOCATE ALL")
    }
}
