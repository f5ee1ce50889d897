/// Why the schema could not be moved.
public enum MigrationError: Error, Sendable {
    case unreadable(String)
    /// A file is not called `NNNN_name.up.sql` or `.down.sql`, or a down file has no up file.
    case badName(String)
    case duplicateVersion(Int)
    /// The file does not begin with a comment that says why it exists.
    case reasonMissing(String)
    /// An applied migration has another text now.
    case changed(version: Int, name: String)
    /// An applied migration has no file any more.
    case fileMissing(version: Int, name: String)
    /// A pending migration is older than one that is applied.
    case outOfOrder(version: Int, name: String)
    case downMissing(version: Int, name: String)
    /// The file ended the transaction that was opened for it.
    case endedTransaction(String)
    case failed(String, PostgresError)
}

extension MigrationError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .unreadable(let path): "\(path) cannot be read."
        case .badName(let file): "\(file) should be called NNNN_name.up.sql, with NNNN_name.down.sql beside it."
        case .duplicateVersion(let version): "Two migrations have the version \(version). Renumber the newer one."
        case .reasonMissing(let file): "\(file) should begin with a comment that says why it exists."
        case .changed(let version, let name):
            "Migration \(version) \(name) has changed since it was applied. Restore it and write a new migration."
        case .fileMissing(let version, let name):
            "Migration \(version) \(name) has been applied, but its file is missing. Restore the file."
        case .outOfOrder(let version, let name):
            "Migration \(version) \(name) is older than the last one applied. Give it a higher number."
        case .downMissing(let version, let name): "Migration \(version) \(name) has no down file."
        case .endedTransaction(let name):
            "\(name) ended its transaction. Leave BEGIN and COMMIT out of it, or begin it with -- no transaction."
        case .failed(let name, let error): "\(name) failed: \(error)"
        }
    }
}
