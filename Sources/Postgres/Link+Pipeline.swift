import CLibpq

extension Link {
    func enterPipeline() throws(PostgresError) {
        guard PQenterPipelineMode(handle) == 1 else { throw .connectionLost(errorMessage) }
    }

    /// Ends the batch and flushes it.
    func sync() throws(PostgresError) {
        guard PQpipelineSync(handle) == 1 else { throw .connectionLost(errorMessage) }
    }

    /// Reads whatever is left of the batch, so that the connection can be used again; false when it cannot.
    func leavePipeline() -> Bool {
        var consecutiveEnds = 0
        // Two ends in a row and no sync: there is nothing more to come.
        while isOpen, consecutiveEnds < 2 {
            guard let result = nextResult() else {
                consecutiveEnds += 1
                continue
            }
            consecutiveEnds = 0
            if result.status == PGRES_PIPELINE_SYNC { return PQexitPipelineMode(handle) == 1 }
        }
        return false
    }
}
