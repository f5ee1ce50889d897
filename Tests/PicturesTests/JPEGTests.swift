import CTurboJPEG
import Testing

@testable import Pictures

@Suite struct `A photograph` {
    /// Upright, its corners are these, clockwise from the left top.
    private static let corners = [Corner.red, .green, .white, .blue]

    /// Where the first stored line and the first stored column are in the picture (EXIF 2.3, table of orientations).
    @Test(arguments: [
        (UInt8(1), Side.top, Side.left), (2, .top, .right), (3, .bottom, .right), (4, .bottom, .left), (5, .left, .top),
        (6, .right, .top), (7, .right, .bottom), (8, .left, .bottom),
    ])
    func `stands as it was taken, however the camera was held`(tag: UInt8, line: Side, column: Side) throws {
        let stored = Self.stored(line, column)
        for isLittle in [true, false] {
            let file = stored.jpeg.withOrientation(tag, isLittle: isLittle)
            #expect(EXIFOrientation(jpeg: file).rawValue == UInt16(tag))
            for (purpose, read) in [(Picture.Purpose.logo, Pixels.init(png:)), (.art, Pixels.init(webp:))] {
                let pixels = try read(try Picture(file, for: purpose).bytes)
                #expect((pixels.width, pixels.height) == (32, 16))
                #expect(pixels.corners == Self.corners, "\(tag)")
            }
        }
    }

    @Test func `that says nothing of it, or nothing that makes sense, stands as it is stored`() throws {
        let stored = Self.stored(.top, .left)
        for tag: UInt8 in [0, 9, 255] {
            #expect(EXIFOrientation(jpeg: stored.jpeg.withOrientation(tag, isLittle: true)) == .upright)
        }
        #expect(EXIFOrientation(jpeg: stored.jpeg) == .upright)
    }

    @Test func `whose EXIF is cut off or garbled is read all the same`() {
        let file = Self.stored(.top, .left).jpeg.withOrientation(6, isLittle: false)
        for length in 0..<64 { _ = EXIFOrientation(jpeg: Array(file.prefix(length))) }
        for place in 2..<44 {
            for value: UInt8 in [0, 1, 0x7F, 0xFF] {
                var bytes = file
                bytes[place] = value
                _ = EXIFOrientation(jpeg: bytes)
            }
        }
    }

    @Test(arguments: [(3200, 64, 1600, 32), (64, 2048, 16, 512), (1600, 512, 1600, 512), (4000, 1, 1600, 1)])
    func `for a logo is no larger than a logo is shown`(width: Int, height: Int, across: Int, down: Int) throws {
        let pixels = Pixels(width: width, height: height, rgba: Array(repeating: 200, count: width * height * 4))
        let kept = try Pixels(png: try Picture(pixels.png, for: .logo).bytes)
        #expect((kept.width, kept.height) == (across, down))
        #expect(kept.rgba.allSatisfy { 198...202 ~= $0 })
    }

    @Test func `keeps the colour of what can hardly be seen when it is made smaller`() throws {
        let line: [UInt8] = [255, 0, 0, 255, 0, 255, 0, 0]
        let pixels = Pixels(width: 3200, height: 2, rgba: Array(repeating: line, count: 3200).flatMap(\.self))
        let small = try pixels.fitting(1600, 512)
        #expect((small.width, small.height) == (1600, 1))
        // Red beside nothing is red, half of it seen; nobody sees the green.
        let middle = Array(small.rgba[3200..<3204])
        #expect(middle[0] > 250 && middle[1] < 5 && 120...136 ~= middle[3])
    }

    enum Side { case top, bottom, left, right }

    private static func stored(_ line: Side, _ column: Side) -> Pixels {
        let isSideways = line == .left || line == .right
        let (width, height) = isSideways ? (16, 32) : (32, 16)
        let opposite: [Side: Side] = [.top: .bottom, .bottom: .top, .left: .right, .right: .left]
        let rgba = (0..<width * height).flatMap { place in
            let row = place / width < height / 2 ? line : opposite[line, default: line]
            let side = place % width < width / 2 ? column : opposite[column, default: column]
            return corner([row, side]).rgba
        }
        return Pixels(width: width, height: height, rgba: rgba)
    }

    private static func corner(_ sides: Set<Side>) -> Corner {
        sides.contains(.top) ? sides.contains(.left) ? .red : .green : sides.contains(.left) ? .blue : .white
    }
}

private enum Corner: CaseIterable {
    case red, green, blue, white

    var rgba: [UInt8] {
        switch self {
        case .red: [255, 0, 0, 255]
        case .green: [0, 255, 0, 255]
        case .blue: [0, 0, 255, 255]
        case .white: [255, 255, 255, 255]
        }
    }
}

extension Pixels {
    /// What stands in the middle of each quarter, clockwise from the left top; JPEG changes colours a little.
    fileprivate var corners: [Corner?] {
        [(1, 1), (3, 1), (3, 3), (1, 3)].map { x, y in
            let place = (height * y / 4 * width + width * x / 4) * 4
            return Corner.allCases.first { zip($0.rgba, rgba[place...]).allSatisfy { abs(Int($0) - Int($1)) < 40 } }
        }
    }

    fileprivate var jpeg: [UInt8] {
        guard let encoder = tjInitCompress() else { return [] }
        defer { tjDestroy(encoder) }
        var (output, size) = (UnsafeMutablePointer<UInt8>?.none, UInt(0))
        let status = rgba.withUnsafeBufferPointer {
            tjCompress2(
                encoder, $0.baseAddress, Int32(width), 0, Int32(height), Int32(TJPF_RGBA.rawValue), &output, &size,
                Int32(TJSAMP_444.rawValue), 95, 0)
        }
        defer { tjFree(output) }
        return status == 0 ? Array(UnsafeBufferPointer(start: output, count: Int(size))) : []
    }
}

extension [UInt8] {
    /// A JPEG that says how the camera was held, as cameras write it: a segment of EXIF with one tag.
    fileprivate func withOrientation(_ tag: UInt8, isLittle: Bool) -> [UInt8] {
        func number(_ value: UInt8, _ size: Int) -> [UInt8] {
            let zeros = [UInt8](repeating: 0, count: size - 1)
            return isLittle ? [value] + zeros : zeros + [value]
        }
        let type: [UInt8] = isLittle ? [0x12, 0x01, 3, 0] : [0x01, 0x12, 0, 3]
        let list = number(1, 2) + type + number(1, 4) + number(tag, 2) + [0, 0] + number(0, 4)
        let tiff = Array((isLittle ? "II" : "MM").utf8) + number(42, 2) + number(8, 4) + list
        let content = Array("Exif\0\0".utf8) + tiff
        return prefix(2) + [0xFF, 0xE1, 0, UInt8(content.count + 2)] + content + dropFirst(2)
    }
}
