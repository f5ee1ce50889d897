import Values

/// Lets a tenant import a few files at a time; the next waits, in the order they came. So one tenant's uploads, however
/// slow, never hold all connections for imports.
actor ImportTurns {
    private let width: Int
    private var running: [ID<Tenant>: Int] = [:]
    private var waiting: [ID<Tenant>: [CheckedContinuation<Void, Never>]] = [:]

    init(width: Int) {
        self.width = width
    }

    /// Returns when it is the caller's turn, which lasts until `leave`.
    func enter(_ tenant: ID<Tenant>) async {
        guard running[tenant, default: 0] >= width else {
            running[tenant, default: 0] += 1
            return
        }
        await withCheckedContinuation { waiting[tenant, default: []].append($0) }
    }

    /// The turn goes straight to the next in line, so nobody can overtake.
    func leave(_ tenant: ID<Tenant>) {
        guard waiting[tenant]?.isEmpty ?? true else {
            waiting[tenant]?.removeFirst().resume()
            return
        }
        waiting[tenant] = nil
        let others = (running[tenant] ?? 1) - 1
        running[tenant] = others > 0 ? others : nil
    }
}
