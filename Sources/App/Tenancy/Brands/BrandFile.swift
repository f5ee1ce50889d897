import NIOCore
import Postgres
import Web

/// A file of a tenant's brand, served on the tenant's hosts under a name that changes with its content.
struct BrandFile: Sendable {
    let name: String
    let file: StoredFile

    init(css: String) {
        self.init(ByteBuffer(string: css), type: "text/css; charset=utf-8", ending: "css")
    }

    init(svg: String) {
        self.init(ByteBuffer(string: svg), type: Kind.svg.rawValue, ending: Kind.svg.ending)
    }

    init(_ bytes: [UInt8], _ kind: Kind) {
        self.init(ByteBuffer(bytes: bytes), type: kind.rawValue, ending: kind.ending)
    }

    private init(_ bytes: ByteBuffer, type: String, ending: String) {
        file = StoredFile(bytes, type: type)
        name = "\(file.fingerprint.prefix(32)).\(ending)"
    }

    /// Where it is served, unless it is part of a preview.
    var path: String { "/brand/\(name)" }

    /// SHA-256 of the bytes in hexadecimal: what versions of a brand know a picture by.
    var digest: String { file.fingerprint }

    /// Of a picture.
    var kind: Kind { Kind(rawValue: file.type) ?? .svg }

    /// What pictures are kept as.
    enum Kind: String, TextColumn, CaseIterable {
        case svg = "image/svg+xml"
        case png = "image/png"
        case webp = "image/webp"

        var ending: String {
            switch self {
            case .svg: "svg"
            case .png: "png"
            case .webp: "webp"
            }
        }
    }
}
