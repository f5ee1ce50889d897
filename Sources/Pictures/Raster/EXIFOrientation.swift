/// How a camera was held, as a JPEG says it (EXIF 2.3, 4.6.4, tag 0x0112). Pixels are stored as the sensor has them.
enum EXIFOrientation: UInt16 {
    case upright = 1
    case mirrored, upsideDown, mirroredUpsideDown, mirroredLeft, right, mirroredRight, left

    /// Whether the stored lines are the columns of the picture.
    var turnsSideways: Bool { rawValue >= 5 }

    /// Of a whole JPEG file. What says nothing that can be understood is upright.
    init(jpeg bytes: [UInt8]) {
        self = EXIFReader(bytes).orientation ?? .upright
    }
}

/// Looks through the segments before the pixels for the one of EXIF, and through its first list of tags.
private struct EXIFReader {
    private let bytes: [UInt8]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    var orientation: EXIFOrientation? {
        var place = 2
        while let marker = number(at: place, 2, isLittle: false), marker >= 0xFF01, marker != 0xFFDA,
            let length = number(at: place + 2, 2, isLittle: false), length >= 2
        {
            if marker == 0xFFE1, let found = tiff(at: place + 10, begins: place + 4) { return found }
            place += 2 + length
        }
        return nil
    }

    private func tiff(at start: Int, begins name: Int) -> EXIFOrientation? {
        guard bytes.dropFirst(name).starts(with: Array("Exif\0\0".utf8)) else { return nil }
        let isLittle = bytes.dropFirst(start).starts(with: Array("II".utf8))
        guard let list = number(at: start + 4, 4, isLittle: isLittle),
            let count = number(at: start + list, 2, isLittle: isLittle)
        else { return nil }
        for entry in 0..<count {
            let place = start + list + 2 + entry * 12
            guard let tag = number(at: place, 2, isLittle: isLittle) else { return nil }
            if tag == 0x0112 {
                return number(at: place + 8, 2, isLittle: isLittle).flatMap { EXIFOrientation(rawValue: UInt16($0)) }
            }
        }
        return nil
    }

    /// Nil beyond the end. Four bytes at most, so that no sum of a few can overflow.
    private func number(at place: Int, _ size: Int, isLittle: Bool) -> Int? {
        let part = bytes.dropFirst(place).prefix(size)
        guard part.count == size else { return nil }
        let inOrder = isLittle ? Array(part.reversed()) : Array(part)
        return inOrder.reduce(0) { $0 << 8 | Int($1) }
    }
}
