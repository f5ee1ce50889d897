import Testing

@testable import Pictures

@Suite struct `A picture of pixels` {
    /// A little ramp in which every channel differs.
    private static let ramp = Pixels(width: 5, height: 3, rgba: (0..<15).flatMap(pixel))

    private static func pixel(_ number: Int) -> [UInt8] {
        let step = UInt8(number)
        return [step * 16, 255 - step * 16, step, number == 7 ? 0 : 255]
    }

    @Test func `comes out of PNG and WebP pixel by pixel as it went in`() throws {
        #expect(try Pixels(png: Self.ramp.png).rgba == Self.ramp.rgba)
        let webp = try Pixels(webp: Self.ramp.losslessWebP)
        // Where nothing is seen, the colour may be any.
        let others = webp.rgba.indices.filter { $0 / 4 != 7 && webp.rgba[$0] != Self.ramp.rgba[$0] }
        #expect(others.isEmpty)
        #expect((webp.width, webp.height) == (5, 3))
    }

    @Test func `is kept as PNG for a logo and as WebP for a large picture, whatever came`() throws {
        for bytes in [Self.ramp.png, Self.ramp.webp, Self.ramp.losslessWebP] {
            #expect(try Picture(bytes, for: .logo).kind == .png)
            #expect(try Picture(bytes, for: .art).kind == .webp)
        }
    }

    @Test func `brings nothing with it but pixels`() throws {
        let secret = "taken at 59.3293 N"
        let bytes = Self.ramp.png.withText(secret)
        #expect(String(decoding: bytes, as: UTF8.self).contains(secret))
        let picture = try Picture(bytes, for: .logo)
        #expect(!String(decoding: picture.bytes, as: UTF8.self).contains(secret))
        #expect(try Pixels(png: picture.bytes).rgba == Self.ramp.rgba)
    }

    @Test func `is refused by its measures before it is decoded`() throws {
        var bytes = Self.ramp.png
        // The width in the header, and the checksum that goes with it.
        bytes.replaceSubrange(16..<20, with: [0, 0, 0x10, 0x01])
        bytes.replaceSubrange(29..<33, with: CRC.of(bytes[12..<29]))
        #expect(throws: PictureError.tooManyPixels(limit: 4096)) { try Picture(bytes, for: .logo) }
    }

    @Test(arguments: ["png", "webp", "jpeg"])
    func `that is cut off or garbled is refused`(kind: String) throws {
        let whole: [UInt8] =
            switch kind {
            case "png": Self.ramp.png
            case "webp": Self.ramp.webp
            default: [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xD9, 0, 0, 0, 0]
            }
        // All pixels are there before the last chunk, which says that it is the last.
        for length in stride(from: 12, to: whole.count - 16, by: 3) {
            #expect(throws: PictureError.self) { try Picture(Array(whole.prefix(length)), for: .logo) }
        }
        var random = SplitMix(state: 7)
        for _ in 0..<300 {
            var bytes = whole
            for _ in 0..<3 {
                if let place = bytes.indices.randomElement(using: &random) {
                    bytes[place] = UInt8.random(in: 0...255, using: &random)
                }
            }
            // Refused or read, and the process goes on.
            _ = try? Picture(bytes, for: .art)
        }
    }

    @Test(
        arguments: [
            ("", .empty), ("GIF89a", .otherKind("GIF")), ("%PDF-1.7", .otherKind("PDF")),
            ("....ftypavif", .otherKind("AVIF")),
            ("words", .otherKind(nil)),
        ] as [(String, PictureError)])
    func `of another kind is called by its name`(text: String, error: PictureError) {
        #expect(throws: error) { try Picture(Array(text.utf8), for: .logo) }
    }

    @Test func `of more bytes than are taken is refused`() {
        #expect(throws: PictureError.tooLarge(limit: 2 << 20)) {
            try Picture([UInt8](repeating: 0, count: (2 << 20) + 1), for: .logo)
        }
    }
}

extension [UInt8] {
    /// A PNG with a chunk of text after its header.
    fileprivate func withText(_ text: String) -> [UInt8] {
        let content = Array("tEXt".utf8) + Array("Comment\0\(text)".utf8)
        let length = UInt32(content.count - 4)
        let chunk = length.bigEndianBytes + content + CRC.of(content[...])
        return Array(prefix(33)) + chunk + dropFirst(33)
    }
}

extension UInt32 {
    fileprivate var bigEndianBytes: [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: self >> (24 - 8 * $0)) } }
}

/// The checksum of PNG's chunks.
private enum CRC {
    static func of(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        let crc = bytes.reduce(UInt32.max) { crc, byte in
            (0..<8).reduce(crc ^ UInt32(byte)) { crc, _ in crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
        }
        return (crc ^ .max).bigEndianBytes
    }
}
