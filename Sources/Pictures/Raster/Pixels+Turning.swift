extension Pixels {
    /// As the photographer saw it.
    func turned(_ orientation: EXIFOrientation) -> Pixels {
        guard orientation != .upright else { return self }
        let (across, down) = orientation.turnsSideways ? (height, width) : (width, height)
        var output = [UInt8]()
        output.reserveCapacity(rgba.count)
        for y in 0..<down {
            for x in 0..<across {
                let (column, line) = source(of: x, y, orientation)
                let place = (line * width + column) * 4
                output += rgba[place..<place + 4]
            }
        }
        return Pixels(width: across, height: down, rgba: output)
    }

    /// Where the pixel of the turned picture is stored.
    private func source(of x: Int, _ y: Int, _ orientation: EXIFOrientation) -> (column: Int, line: Int) {
        let (right, bottom) = (width - 1, height - 1)
        return switch orientation {
        case .upright: (x, y)
        case .mirrored: (right - x, y)
        case .upsideDown: (right - x, bottom - y)
        case .mirroredUpsideDown: (x, bottom - y)
        case .mirroredLeft: (y, x)
        case .right: (y, bottom - x)
        case .mirroredRight: (right - y, bottom - x)
        case .left: (right - y, x)
        }
    }
}
