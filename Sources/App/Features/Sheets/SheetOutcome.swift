import Outbound
import Values

/// What came of reading a sheet.
enum SheetOutcome: Sendable {
    /// All of it is kept as an import that arrives.
    case kept(Arrival)
    /// Its server says that nothing changed.
    case same
    case failed(SheetFailure)

    struct Arrival: Sendable {
        let id: ID<Import>
        let bytes: Int
        let sha256: [UInt8]
        let known: Validators
    }
}
