/// The rows of several queries on their way from a connection's thread to the caller.
///
/// Unchecked because the compiler does not see that a tuple pack of Sendable arrays is Sendable.
struct Batch<each Row: Sendable>: @unchecked Sendable {
    let rows: (repeat [each Row])
}
