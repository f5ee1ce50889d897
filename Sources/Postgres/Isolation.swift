/// How far concurrent transactions see each other.
public enum Isolation: String, Sendable {
    case readCommitted = "READ COMMITTED"
    case repeatableRead = "REPEATABLE READ"
    /// Conflicts fail with 40001: use it with `retryOnConflict`.
    case serializable = "SERIALIZABLE"
}
