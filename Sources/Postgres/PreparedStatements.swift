/// Which statements a connection has prepared: a plan key, a text and its types give a name. The least recently used
/// go first.
struct PreparedStatements {
    struct Key: Hashable {
        /// A plan belongs to the role it was made for; under another it would be made again at every switch.
        var plan: String
        var text: String
        var types: [UInt32] = []
    }

    private struct Entry {
        var name: String
        var lastUse: UInt64
    }

    let limit: Int
    private var entries: [Key: Entry] = [:]
    private var uses: UInt64 = 0
    /// Names that the server still holds and that are to be deallocated.
    private(set) var evicted: [String] = []

    init(limit: Int) {
        self.limit = max(1, limit)
    }

    var count: Int { entries.count }

    /// The name of a statement that is prepared.
    mutating func name(for key: Key) -> String? {
        uses &+= 1  // 2^64 uses are out of reach.
        guard let index = entries.index(forKey: key) else { return nil }
        entries.values[index].lastUse = uses
        return entries.values[index].name
    }

    /// A fresh name for a statement that is about to be prepared; names are never used twice on a connection.
    mutating func insert(_ key: Key) -> String {
        if entries.count >= limit, let oldest = entries.min(by: { $0.value.lastUse < $1.value.lastUse }) {
            evicted.append(oldest.value.name)
            entries[oldest.key] = nil
        }
        uses &+= 1
        let name = "s\(uses)"
        entries[key] = Entry(name: name, lastUse: uses)
        return name
    }

    /// The server did not prepare it after all.
    mutating func remove(_ key: Key) {
        entries[key] = nil
    }

    mutating func deallocated(_ count: Int) {
        evicted.removeFirst(min(count, evicted.count))
    }

    mutating func removeAll() {
        entries = [:]
        evicted = []
    }
}
