/// The `d` of a path, written command by command.
struct SVGPath {
    private(set) var bytes: [UInt8] = []

    init(reserving capacity: Int = 256) {
        bytes.reserveCapacity(capacity)
    }

    mutating func move(_ x: Tenths, _ y: Tenths) { append(UInt8(ascii: "M"), x, y) }
    mutating func line(_ x: Tenths, _ y: Tenths) { append(UInt8(ascii: "L"), x, y) }
    mutating func close() { bytes.append(UInt8(ascii: "z")) }

    /// A line of no length, which a round cap turns into a dot.
    mutating func dot() { bytes += [UInt8(ascii: "h"), UInt8(ascii: "0")] }

    /// A closed rectangle from its upper left corner.
    mutating func rectangle(_ x: Tenths, _ y: Tenths, width: Tenths, height: Tenths) {
        move(x, y)
        append(UInt8(ascii: "h"), width)
        append(UInt8(ascii: "v"), height)
        append(UInt8(ascii: "h"), Tenths(count: -width.count))
        close()
    }

    private mutating func append(_ command: UInt8, _ x: Tenths, _ y: Tenths) {
        append(command, x)
        bytes.append(UInt8(ascii: " "))
        bytes.append(y)
    }

    private mutating func append(_ command: UInt8, _ length: Tenths) {
        bytes.append(command)
        bytes.append(length)
    }
}
