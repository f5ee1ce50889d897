import CTurboJPEG

extension Pixels {
    /// By TurboJPEG, which keeps its errors to itself.
    init(jpeg bytes: [UInt8]) throws(PictureError) {
        guard let decoder = tjInitDecompress() else { throw .broken("JPEG") }
        defer { tjDestroy(decoder) }
        var (width, height, sampling, space) = (Int32(0), Int32(0), Int32(0), Int32(0))
        let size = UInt(bytes.count)
        let header = bytes.withUnsafeBufferPointer {
            tjDecompressHeader3(decoder, $0.baseAddress, size, &width, &height, &sampling, &space)
        }
        guard header == 0 else { throw .broken("JPEG") }
        (self.width, self.height) = (Int(width), Int(height))
        try Self.check(self.width, self.height)
        rgba = [UInt8](repeating: 0, count: self.width * self.height * 4)
        let flags = Int32(TJFLAG_STOPONWARNING | TJFLAG_LIMITSCANS)
        let status = rgba.withUnsafeMutableBufferPointer { room in
            bytes.withUnsafeBufferPointer {
                tjDecompress2(
                    decoder, $0.baseAddress, size, room.baseAddress, width, 0, height, Int32(TJPF_RGBA.rawValue), flags)
            }
        }
        guard status == 0 else { throw .broken("JPEG") }
    }
}
