/// Any key of a JSON object, to see which ones are there.
struct AnyKey: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
}

extension Decoder {
    /// The object's container. Throws when it has a key that nobody would read: such a key is a spelling mistake, and
    /// ignoring it would quietly do something else than what was written.
    func strictContainer<Key: CodingKey & CaseIterable>(keyedBy: Key.Type) throws -> KeyedDecodingContainer<Key> {
        let known = Set(Key.allCases.map(\.stringValue))
        let keys = try container(keyedBy: AnyKey.self).allKeys
        if let stranger = keys.map(\.stringValue).sorted().first(where: { !known.contains($0) }) {
            let names = Key.allCases.map(\.stringValue).joined(separator: ", ")
            throw DecodingError.dataCorrupted(
                .init(codingPath: codingPath, debugDescription: "The key \(stranger) is unknown; known are \(names)."))
        }
        return try container(keyedBy: Key.self)
    }
}
