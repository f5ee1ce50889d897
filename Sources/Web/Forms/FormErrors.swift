/// What is wrong with a form, field by field in the order found, for showing it again with the person's input.
public struct FormErrors: Error, Sendable, Equatable {
    /// One message; an empty field name stands for the form as a whole.
    public struct Entry: Sendable, Equatable {
        public let field: String
        public let message: String
    }

    public private(set) var entries: [Entry] = []

    /// Nothing wrong yet.
    public init() {}

    public var isEmpty: Bool { entries.isEmpty }

    /// Records a message; the first one of a field is kept, since the later ones often follow from it.
    public mutating func add(_ message: String, to field: String = "") {
        guard self[field] == nil else { return }
        entries.append(Entry(field: field, message: message))
    }

    /// The message of a field.
    public subscript(_ field: String) -> String? {
        entries.first { $0.field == field }?.message
    }

    /// Throws itself when anything was recorded.
    public func check() throws(FormErrors) {
        guard isEmpty else { throw self }
    }
}
