import CWebP

extension Pixels {
    /// A moving picture is not read.
    init(webp bytes: [UInt8]) throws(PictureError) {
        var (width, height) = (Int32(0), Int32(0))
        let isKnown = bytes.withUnsafeBufferPointer { WebPGetInfo($0.baseAddress, $0.count, &width, &height) }
        guard isKnown != 0 else { throw .broken("WebP") }
        (self.width, self.height) = (Int(width), Int(height))
        try Self.check(self.width, self.height)
        let (count, stride) = (self.width * self.height * 4, width * 4)
        rgba = [UInt8](repeating: 0, count: count)
        let decoded = rgba.withUnsafeMutableBufferPointer { room in
            bytes.withUnsafeBufferPointer {
                WebPDecodeRGBAInto($0.baseAddress, $0.count, room.baseAddress, count, stride) != nil
            }
        }
        guard decoded else { throw .broken("WebP") }
    }

    /// For photographs; empty when there is not enough memory.
    var webp: [UInt8] {
        encoded { WebPEncodeRGBA($0, Int32(width), Int32(height), Int32(width * 4), 86, $1) }
    }

    /// For drawings, whose edges would fray.
    var losslessWebP: [UInt8] {
        encoded { WebPEncodeLosslessRGBA($0, Int32(width), Int32(height), Int32(width * 4), $1) }
    }

    private func encoded(
        _ encode: (UnsafePointer<UInt8>?, UnsafeMutablePointer<UnsafeMutablePointer<UInt8>?>) -> Int
    ) -> [UInt8] {
        var output: UnsafeMutablePointer<UInt8>?
        let size = rgba.withUnsafeBufferPointer { encode($0.baseAddress, &output) }
        defer { WebPFree(output) }
        return Array(UnsafeBufferPointer(start: output, count: output == nil ? 0 : size))
    }
}
