/// One name a template may use and the value of the model it stands for.
///
/// ```swift
/// static let fields: [Field<Self>] = [
///     .text("title") { $0.title },
///     .list("rows") { $0.rows },
/// ]
/// ```
public struct Field<Model: Sendable>: Sendable {
    let name: String
    let access: Access
}
