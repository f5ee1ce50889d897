import CLibpq

extension Link {
    static let copyPiece = 256 * 1024

    func expectCopyIn() throws(PostgresError) {
        guard let result = nextResult() else { throw .connectionLost(errorMessage) }
        if result.status == PGRES_COPY_IN { return }
        while nextResult() != nil {}
        if result.failed { throw error(of: result, in: "COPY") }
        throw .invalidValue("The statement is not a COPY … FROM STDIN.")
    }

    func putCopy(_ bytes: ArraySlice<UInt8>) throws(PostgresError) {
        let sent = bytes.withUnsafeBytes { buffer in
            PQputCopyData(
                handle, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(clamping: buffer.count))
        }
        guard sent == 1 else { throw .connectionLost(errorMessage) }
    }

    /// The number of rows that were copied.
    func endCopy(aborting reason: String?) throws(PostgresError) -> Int {
        guard PQputCopyEnd(handle, reason) == 1 else { throw .connectionLost(errorMessage) }
        guard let result = nextResult() else { throw .connectionLost(errorMessage) }
        while nextResult() != nil {}
        if result.failed { throw error(of: result, in: "COPY") }
        return result.affectedRows
    }
}
