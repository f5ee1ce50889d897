import CLibpq

extension Connection {
    /// Starts a COPY … FROM STDIN in the transaction. Not possible in a pipeline, hence a round trip of its own.
    func beginCopy(_ sql: SQL, in id: UInt64) throws(PostgresError) {
        if let refusal = sql.refusal { throw refusal }
        guard sql.binds.slots.isEmpty else { throw .invalidValue("COPY takes no parameters.") }
        if try !current(id).isOpen { try perform([], in: id) { (_) throws(PostgresError) in } }
        try copying { (link) throws(PostgresError) in
            try link.send(sql)
            try link.expectCopyIn()
            transaction?.isCopying = true
        }
    }

    /// Sends a piece; blocks this thread, and so holds the caller, while the server is behind.
    func copy(_ bytes: [UInt8], in id: UInt64) throws(PostgresError) {
        guard transaction?.id == id, transaction?.isCopying == true else { throw .transactionNotAvailable }
        try copying { (link) throws(PostgresError) in
            if Task.isCancelled { throw .cancelled }
            // libpq takes an Int32 length and copies what it cannot send, so pieces are kept modest.
            for start in stride(from: 0, to: bytes.count, by: Link.copyPiece) {
                try link.putCopy(bytes[start..<min(start + Link.copyPiece, bytes.count)])
            }
        }
    }

    /// Ends the COPY and gives the number of rows; with a reason, the server throws all of them away.
    func endCopy(aborting reason: String?, in id: UInt64) throws(PostgresError) -> Int {
        guard transaction?.id == id, transaction?.isCopying == true else { throw .transactionNotAvailable }
        transaction?.isCopying = false
        return try copying { (link) throws(PostgresError) in try link.endCopy(aborting: reason) }
    }

    /// Any error ends the transaction; a cancelled task or a lost connection ends the connection too.
    private func copying<Value>(_ body: (Link) throws(PostgresError) -> Value) throws(PostgresError) -> Value {
        let link = try openLink()
        cancelSwitch.arm()
        let outcome = Result { () throws(PostgresError) in try body(link) }
        let wasCancelled = cancelSwitch.disarm()
        if wasCancelled || !link.isOpen { close() }
        do throws(PostgresError) {
            if wasCancelled { throw .cancelled }
            return try outcome.get()
        } catch {
            if transaction?.failure == nil { transaction?.failure = error }
            throw error
        }
    }
}
