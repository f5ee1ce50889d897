import CWebP

extension Pixels {
    /// No larger than that each way, in its own proportions; by libwebp, which weighs colours by their opacity.
    func fitting(_ mostWidth: Int, _ mostHeight: Int) throws(PictureError) -> Pixels {
        guard width > mostWidth || height > mostHeight else { return self }
        // Which side is the tighter one, without fractions.
        let isWide = width * mostHeight > height * mostWidth
        return try scaled(
            isWide ? mostWidth : max(1, width * mostHeight / height),
            isWide ? max(1, height * mostWidth / width) : mostHeight)
    }

    private func scaled(_ width: Int, _ height: Int) throws(PictureError) -> Pixels {
        var picture = WebPPicture()
        guard WebPPictureInit(&picture) != 0 else { throw .noRoom }
        defer { WebPPictureFree(&picture) }
        (picture.use_argb, picture.width, picture.height) = (1, Int32(self.width), Int32(self.height))
        let taken = rgba.withUnsafeBufferPointer {
            WebPPictureImportRGBA(&picture, $0.baseAddress, Int32(self.width * 4))
        }
        guard taken != 0, WebPPictureRescale(&picture, Int32(width), Int32(height)) != 0, let pixels = picture.argb
        else {
            throw .noRoom
        }
        var output = [UInt8]()
        output.reserveCapacity(width * height * 4)
        for y in 0..<height {
            for pixel in UnsafeBufferPointer(start: pixels + y * Int(picture.argb_stride), count: width) {
                output += [16, 8, 0, 24].map { UInt8(truncatingIfNeeded: pixel >> $0) }
            }
        }
        return Pixels(width: width, height: height, rgba: output)
    }
}
