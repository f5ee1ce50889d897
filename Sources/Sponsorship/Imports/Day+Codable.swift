public import Values

extension Day: Codable {
    /// `"2026-05-04"`.
    public init(from decoder: any Decoder) throws {
        self = try decoder.lossless("a day such as 2026-05-04")
    }

    public func encode(to encoder: any Encoder) throws {
        try encoder.encodeText(description)
    }
}

extension Decoder {
    /// A value that is written as one piece of text.
    func lossless<Value: LosslessStringConvertible>(_ expected: String) throws -> Value {
        let container = try singleValueContainer()
        let text = try container.decode(String.self)
        guard let value = Value(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "\(text) is not \(expected).")
        }
        return value
    }
}

extension Encoder {
    func encodeText(_ text: String) throws {
        var container = singleValueContainer()
        try container.encode(text)
    }
}
