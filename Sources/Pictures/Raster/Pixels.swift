/// The pixels of a picture and nothing else: no place, no camera, no profile.
struct Pixels {
    let width, height: Int
    /// Red, green, blue and opacity, a byte each, line by line.
    var rgba: [UInt8]

    /// Refuses a picture before any of it is decoded, however small its file is.
    static func check(_ width: Int, _ height: Int) throws(PictureError) {
        guard width > 0, height > 0 else { throw .noPixels }
        guard width <= PictureLimits.side, height <= PictureLimits.side else {
            throw .tooManyPixels(limit: PictureLimits.side)
        }
    }
}
