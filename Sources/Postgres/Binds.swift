/// Bound values, encoded: all bytes in one buffer, and where each value lies in it.
struct Binds: Sendable {
    struct Slot: Sendable {
        var offset: Int
        /// Nil for NULL.
        var length: Int?
        /// Where the placeholder starts in the text, in UTF-8 bytes; needed to renumber it.
        var position: Int
    }

    private(set) var bytes: [UInt8] = []
    private(set) var slots: [Slot] = []
    /// The type of each value; a statement is prepared for exactly these.
    private(set) var types: [UInt32] = []

    mutating func append<Value: SQLValue>(_ value: Value?, at position: Int) throws(PostgresError) {
        let offset = bytes.count
        defer { bytes.append(0) }  // Padding: an empty value needs an address too, nil would mean NULL.
        slots.append(Slot(offset: offset, length: nil, position: position))
        types.append(Value.type.rawValue)
        guard let value else { return }
        try value.encode(into: &bytes)
        slots[slots.count - 1].length = bytes.count - offset
    }

    /// Takes over the value of a fragment.
    mutating func append(_ index: Int, of other: Binds, at position: Int) {
        var slot = other.slots[index]
        let range = slot.offset..<(slot.offset + (slot.length ?? 0))
        slot.offset = bytes.count
        slot.position = position
        bytes.append(contentsOf: other.bytes[range])
        bytes.append(0)
        slots.append(slot)
        types.append(other.types[index])
    }

    /// The values as libpq takes them: addresses and lengths. Valid during the call only.
    func withParameters<Result>(
        _ body: (_ values: [UnsafePointer<CChar>?], _ lengths: [Int32]) -> Result
    ) -> Result {
        guard !slots.isEmpty else { return body([], []) }
        return bytes.withUnsafeBytes { buffer in
            let base = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
            return body(
                slots.map { slot in slot.length == nil ? nil : base.map { $0 + slot.offset } },
                slots.map { Int32(clamping: $0.length ?? 0) })
        }
    }
}
