import Crypto
public import NIOCore

/// A file held in memory, hashed and compressed once, ready to be served any number of times.
public struct StoredFile: Sendable {
    public let bytes: ByteBuffer
    /// The Content-Type.
    public let type: String
    /// SHA-256 of the bytes in hexadecimal.
    public let fingerprint: String
    /// A second copy for visitors who take gzip; nil when it would not be smaller.
    public let gzip: ByteBuffer?

    /// Hashes the bytes, and compresses them when the Content-Type is of text.
    public init(_ bytes: ByteBuffer, type: String) {
        self.bytes = bytes
        self.type = type
        fingerprint = SHA256.hash(data: bytes.readableBytesView).hexadecimal
        gzip = MediaType.isCompressible(type) && bytes.readableBytes > 256 ? Gzip.compress(bytes, level: 9) : nil
    }

    /// The strong ETag of the bytes as they are.
    public var eTag: String { "\"\(fingerprint.prefix(32))\"" }
    /// Other bytes, other tag: that is what makes it strong.
    var gzipETag: String { "\"\(fingerprint.prefix(32))-gzip\"" }
}

extension Sequence<UInt8> {
    /// Two lower-case digits for each byte.
    var hexadecimal: String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}
