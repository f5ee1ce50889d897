import Crypto
import Foundation

/// What a message says, and the headers that tell how to read it.
struct Content: Sendable {
    let headers: [HeaderField]
    let body: [UInt8]

    init(_ text: String, subtype: String) {
        headers = [
            HeaderField("Content-Type", words: ["text/\(subtype);", "charset=utf-8"]),
            HeaderField("Content-Transfer-Encoding", words: ["quoted-printable"]),
        ]
        body = QuotedPrintable.encode(text)
    }

    /// The same in several forms, the best last.
    init(alternatives: [Content], of id: MessageID) {
        let boundary = Self.boundary(id)
        headers = [HeaderField("Content-Type", words: ["multipart/alternative;", "boundary=\"\(boundary)\""])]
        var body: [UInt8] = []
        for part in alternatives {
            let head = part.headers.map { $0.line + "\r\n" }.joined()
            body += "--\(boundary)\r\n\(head)\r\n".utf8
            body += part.body
        }
        self.body = body + Array("--\(boundary)--\r\n".utf8)
    }

    /// Quoted-printable text never has `=_`, so no text can hold it; of the id, so that the bytes are the same each time.
    private static func boundary(_ id: MessageID) -> String {
        let digest = SHA256.hash(data: Data(id.description.utf8))
        return "=_" + digest.prefix(15).map { String($0, radix: 16) }.joined()
    }
}
