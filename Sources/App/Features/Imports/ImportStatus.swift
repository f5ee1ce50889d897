import Postgres

extension Import {
    /// Where an import is in its life (migrations/0015).
    enum Status: String, TextColumn {
        case receiving, checking, mapping, ready, running, done, failed, cancelled, undoing, undone, redoing

        /// Whether something works on it right now, and a page about it will soon be out of date.
        var isMoving: Bool {
            switch self {
            case .receiving, .checking, .running, .undoing, .redoing: true
            case .mapping, .ready, .done, .failed, .cancelled, .undone: false
            }
        }

        /// Whether it waits for somebody's decision.
        var isUndecided: Bool { self == .mapping || self == .ready }

        /// Whether it can still be called off.
        var isOpen: Bool { [.receiving, .checking, .mapping, .ready, .running].contains(self) }
    }
}
