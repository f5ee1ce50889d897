/// A picture that can be shown to anybody: its bytes were written here, from what was understood of the ones that came.
public struct Picture: Sendable, Equatable {
    public let kind: Kind
    public let bytes: [UInt8]
    /// What of an SVG was left out, in its order.
    public let removals: [PictureRemoval]

    public enum Kind: String, Sendable {
        case svg, png, webp
    }

    /// What a picture is for decides how its pixels are kept.
    public enum Purpose: Sendable {
        /// A logo: sharp edges, and in mails too, so PNG.
        case logo
        /// A photograph or a drawing of the size of a page, so WebP.
        case art
    }

    /// Reads a file of any kind that is taken: by its first bytes, whatever it is called.
    public init(_ bytes: [UInt8], for purpose: Purpose) throws(PictureError) {
        guard !bytes.isEmpty else { throw .empty }
        guard bytes.count <= PictureLimits.bytes else { throw .tooLarge(limit: PictureLimits.bytes) }
        switch FileSignature(bytes) {
        case .png: try self.init(try Pixels(png: bytes), for: purpose, isPhoto: false)
        case .jpeg:
            let pixels = try Pixels(jpeg: bytes).turned(EXIFOrientation(jpeg: bytes))
            try self.init(pixels, for: purpose, isPhoto: true)
        case .webp: try self.init(try Pixels(webp: bytes), for: purpose, isPhoto: true)
        case .markup:
            let svg = try SVGSieve.clean(bytes)
            try self.init(.svg, Array(svg.text.utf8), svg.removals)
        case .other(let name): throw .otherKind(name)
        }
    }

    private init(_ pixels: Pixels, for purpose: Purpose, isPhoto: Bool) throws(PictureError) {
        switch purpose {
        case .logo: try self.init(.png, try pixels.fitting(PictureLimits.logoWidth, PictureLimits.logoHeight).png)
        case .art:
            let fitting = try pixels.fitting(PictureLimits.art, PictureLimits.art)
            try self.init(.webp, isPhoto ? fitting.webp : fitting.losslessWebP)
        }
    }

    /// Nothing was written where there was not enough memory for it.
    private init(_ kind: Kind, _ bytes: [UInt8], _ removals: [PictureRemoval] = []) throws(PictureError) {
        guard 1...PictureLimits.kept ~= bytes.count else { throw .tooHeavy(limit: PictureLimits.kept) }
        self.kind = kind
        self.bytes = bytes
        self.removals = removals
    }
}

/// How much of a picture is taken.
public enum PictureLimits {
    /// Of a file that is uploaded.
    public static let bytes = 2 << 20
    /// Of what is kept of it.
    public static let kept = 2 << 20
    /// Pixels each way.
    public static let side = 4096
    /// Pixels of what is kept: a logo is shown 32 pixels high, an icon a few hundred at most, the large picture over half a
    /// page, each on screens that have three pixels for one.
    public static let (logoWidth, logoHeight, art) = (1600, 512, 2400)
    /// Of an SVG, which every page loads.
    public static let svg = 256 << 10
}
