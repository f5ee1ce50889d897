public import FoundationEssentials

/// One step of the schema: a pair of files, `0007_insertion_orders.up.sql` and `.down.sql`.
public struct Migration: Sendable, Equatable {
    public let version: Int
    public let name: String
    /// The text of the up file and of the down file, if there is one.
    public let up: String
    public let down: String?

    /// A migration and whether it has been applied.
    public struct Status: Sendable, Equatable {
        public let version: Int
        public let name: String
        /// Nil while it is pending.
        public let appliedAt: Date?
    }
}

extension Migration {
    /// All migrations of a directory in the order of their versions.
    static func all(in directory: String) throws(MigrationError) -> [Migration] {
        let files = try sqlFiles(in: directory)
        var migrations: [Migration] = []
        for file in files where file.hasSuffix(upSuffix) {
            let base = String(file.dropLast(upSuffix.count))
            let (version, name) = try parse(base, file: file)
            let down = base + downSuffix
            migrations.append(
                Migration(
                    version: version, name: name, up: try text(of: file, in: directory),
                    down: files.contains(down) ? try text(of: down, in: directory) : nil))
        }
        let sorted = migrations.sorted { $0.version < $1.version }
        for (one, next) in zip(sorted, sorted.dropFirst()) where one.version == next.version {
            throw .duplicateVersion(one.version)
        }
        return sorted
    }

    /// The numbers of a directory's migrations; none when it cannot be read.
    public static func numbers(in directory: String) -> [Int] {
        ((try? all(in: directory)) ?? []).map(\.version)
    }

    /// Whether the text asks to run outside a transaction, as CREATE INDEX CONCURRENTLY must.
    static func isOutsideTransaction(_ text: String) -> Bool {
        text.prefix { !$0.isNewline }.trimmed == "-- no transaction"
    }

    private static let upSuffix = ".up.sql"
    private static let downSuffix = ".down.sql"

    private static func sqlFiles(in directory: String) throws(MigrationError) -> [String] {
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: directory) else {
            throw .unreadable(directory)
        }
        // Others, such as the script that makes roles and the dump of the schema, may lie beside them.
        let files = names.filter { $0.hasSuffix(".sql") && $0.first?.isNumber ?? false }.sorted()
        for file in files where !file.hasSuffix(upSuffix) && !file.hasSuffix(downSuffix) { throw .badName(file) }
        for file in files where file.hasSuffix(downSuffix) {
            guard files.contains(file.dropLast(downSuffix.count) + upSuffix) else { throw .badName(file) }
        }
        return files
    }

    private static func parse(_ base: String, file: String) throws(MigrationError) -> (Int, String) {
        let parts = base.split(separator: "_", maxSplits: 1)
        guard parts.count == 2, parts[0].count == 4, parts[0].utf8.allSatisfy({ (48...57).contains($0) }),
            let version = Int(parts[0])
        else { throw .badName(file) }
        return (version, String(parts[1]))
    }

    /// Reads a file, which must begin with a comment that says why it exists.
    private static func text(of file: String, in directory: String) throws(MigrationError) -> String {
        guard let text = try? String(contentsOfFile: directory + "/" + file, encoding: .utf8) else {
            throw .unreadable(file)
        }
        let lines = text.split(whereSeparator: \.isNewline).map(\.trimmed)
        let first = isOutsideTransaction(text) ? lines.dropFirst().first : lines.first
        guard let first, first.hasPrefix("--"), first.count > 3 else { throw .reasonMissing(file) }
        return text
    }
}

extension StringProtocol {
    fileprivate var trimmed: String {
        String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    }
}
