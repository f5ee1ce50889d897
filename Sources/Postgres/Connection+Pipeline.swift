import CLibpq
import Synchronization

extension Connection {
    /// A statement that was sent in a pipeline, and the key under which it was prepared on the way, if it was.
    struct Posting {
        var name: StatementName?
        var preparing: PreparedStatements.Key?
    }

    /// Sends a batch of statements and reads their results: one round trip.
    ///
    /// libpq warns that a pipeline on a blocking connection can deadlock when both sides have full buffers. Results may
    /// be as large as they like here, because libpq reads whatever has arrived whenever it cannot write; what is sent
    /// at once is statements and their values, which are small. Bulk goes through COPY.
    func exchange<Value>(
        post: (Link) throws(PostgresError) -> Void, collect: (Link) throws(PostgresError) -> Value
    ) throws(PostgresError) -> Value {
        let link = try openLink()
        cancelSwitch.arm()
        let outcome = Result { () throws(PostgresError) in
            if Task.isCancelled { throw .cancelled }
            try link.enterPipeline()
            inFlight.removeAll(keepingCapacity: true)
            answered = 0
            return try complete(link, post: post, collect: collect)
        }
        let wasCancelled = cancelSwitch.disarm()
        if wasCancelled || !link.isOpen { close() }
        if wasCancelled { throw .cancelled }
        return try outcome.get()
    }

    private func complete<Value>(
        _ link: Link, post: (Link) throws(PostgresError) -> Void, collect: (Link) throws(PostgresError) -> Value
    ) throws(PostgresError) -> Value {
        var isSynced = false
        let outcome = Result { () throws(PostgresError) in
            try post(link)
            isSynced = true
            try link.sync()
            return try collect(link)
        }
        if !isSynced { try? link.sync() }
        forgetUnanswered()
        if !link.leavePipeline() { close() }
        return try outcome.get()
    }

    /// Adds a statement to the batch; prepares it on the way when it is used for the first time.
    func post(_ statement: Statement, planKey: String) throws(PostgresError) {
        if let refusal = statement.sql.refusal { throw refusal }
        // The protocol counts them in 16 bits.
        guard statement.sql.binds.types.count <= 65_535 else { throw .invalidValue("A statement has too many values.") }
        let link = try openLink()
        let key = PreparedStatements.Key(
            plan: planKey, text: statement.sql.text, types: statement.sql.binds.types)
        var posting = Posting(name: statement.location)
        let name: String
        if let known = prepared.name(for: key) {
            name = known
        } else {
            name = prepared.insert(key)
            posting.preparing = key
            let text = (statement.location?.comment ?? "") + statement.sql.text
            try link.prepare(text, as: name, types: statement.sql.binds.types)
        }
        inFlight.append(posting)
        try link.send(prepared: name, statement.sql.binds)
    }

    /// Adds a statement that is not worth preparing: it differs every time.
    func postUnprepared(_ text: String) throws(PostgresError) {
        inFlight.append(Posting())
        try openLink().send(SQL(trusted: text))
    }

    /// The result of the next statement of the batch.
    @discardableResult
    func collect() throws(PostgresError) -> QueryResult {
        let link = try openLink()
        guard answered < inFlight.count else { throw .connectionLost("a result without a statement") }
        if inFlight[answered].preparing != nil {
            _ = try result(link, of: inFlight[answered])
            inFlight[answered].preparing = nil
        }
        let result = try result(link, of: inFlight[answered])
        answered += 1
        return result
    }

    private func result(_ link: Link, of posting: Posting) throws(PostgresError) -> QueryResult {
        guard let result = link.nextResult() else { throw .connectionLost(link.errorMessage) }
        if result.failed { throw link.error(of: result, in: posting.name?.description) }
        while link.nextResult() != nil {}
        return result
    }

    /// After an error: what was not reached has not been prepared either.
    private func forgetUnanswered() {
        for posting in inFlight {
            if let key = posting.preparing { prepared.remove(key) }
        }
    }

    /// Adds the deallocation of evicted statements; after COMMIT, so that none of them is needed any more.
    func postEvictions() throws(PostgresError) {
        for name in prepared.evicted { try postUnprepared("DEALLOCATE \(name)") }
    }

    /// Comes last, when the transaction has been committed: a failure here must not look like one of the transaction.
    func collectEvictions() {
        let count = inFlight.count - answered
        do {
            for _ in 0..<count { try collect() }
            prepared.deallocated(count)
        } catch {
            isUsable.store(false, ordering: .releasing)
        }
    }
}
