import CPNG

extension Pixels {
    /// By libpng's simplified interface, which keeps its errors to itself.
    init(png bytes: [UInt8]) throws(PictureError) {
        var image = png_image()
        image.version = png_uint_32(PNG_IMAGE_VERSION)
        defer { png_image_free(&image) }
        let begun = bytes.withUnsafeBytes { png_image_begin_read_from_memory(&image, $0.baseAddress, $0.count) }
        guard begun != 0 else { throw .broken("PNG") }
        (width, height) = (Int(image.width), Int(image.height))
        try Self.check(width, height)
        image.format = png_uint_32(Self.format)
        rgba = [UInt8](repeating: 0, count: width * height * 4)
        let finished = rgba.withUnsafeMutableBytes { png_image_finish_read(&image, nil, $0.baseAddress, 0, nil) }
        // A warning is a picture that was cut off, among other things.
        guard finished != 0, image.warning_or_error == 0 else { throw .broken("PNG") }
    }

    /// Empty when there is not enough memory.
    var png: [UInt8] {
        var image = png_image()
        image.version = png_uint_32(PNG_IMAGE_VERSION)
        (image.width, image.height) = (png_uint_32(width), png_uint_32(height))
        image.format = png_uint_32(Self.format)
        defer { png_image_free(&image) }
        var size = Int(Self.largest(width, height))
        var written = [UInt8](repeating: 0, count: size)
        let status = written.withUnsafeMutableBytes { room in
            rgba.withUnsafeBytes {
                png_image_write_to_memory(&image, room.baseAddress, &size, 0, $0.baseAddress, 0, nil)
            }
        }
        return status == 0 ? [] : Array(written.prefix(size))
    }

    /// RGBA of 8 bits: PNG_FORMAT_RGBA, whose macro Swift does not see.
    private static let format = 0x03

    /// More than any PNG of that size takes: deflate at its worst, a byte for each line, and the chunks around them.
    private static func largest(_ width: Int, _ height: Int) -> Int {
        let raw = (width * 4 + 1) * height
        return raw + raw / 1000 * 6 + 4096 + height * 16
    }
}
