import NIOCore
import Web

/// A file of a tenant's brand, served on the tenant's hosts under a name that changes with its content.
struct BrandFile: Sendable {
    let path: String
    let file: StoredFile

    init(_ text: String, extension suffix: String) {
        file = StoredFile(ByteBuffer(string: text), type: suffix == "css" ? "text/css; charset=utf-8" : "image/svg+xml")
        path = "/brand/\(file.fingerprint.prefix(32)).\(suffix)"
    }
}
