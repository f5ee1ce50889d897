// SQL as another client has to be told it. The bench hands our statements to psql and pgbench this way.

extension SQL {
    /// A bound value as it goes over the wire.
    package struct Bound: Sendable {
        package let type: SQLType
        /// Nil for NULL.
        package let bytes: [UInt8]?
    }

    /// The values in the order of their placeholders.
    package var values: [Bound] {
        zip(binds.slots, binds.types).map { slot, type in
            let bytes = slot.length.map { Array(binds.bytes[slot.offset..<(slot.offset + $0)]) }
            return Bound(type: SQLType(rawValue: type), bytes: bytes)
        }
    }

    /// The text with each placeholder, counted from 0, spelled in another way.
    package func text(spelling placeholder: (Int) -> String) -> String {
        var spelled = ""
        var copied = text.startIndex
        for (index, slot) in binds.slots.enumerated() {
            let start = text.utf8.index(text.startIndex, offsetBy: slot.position)
            spelled += text[copied..<start] + placeholder(index)
            copied = text.utf8.index(start, offsetBy: "$\(index + 1)".utf8.count)
        }
        return spelled + text[copied...]
    }
}
