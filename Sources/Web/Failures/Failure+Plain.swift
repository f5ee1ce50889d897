import HummingbirdCore

extension Failure {
    /// A page without brand, for when the site's own page cannot be drawn.
    var plainResponse: Response {
        .html(
            """
            <!DOCTYPE html>
            <html lang="en">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(title.htmlEscaped)</title>
            <main>
            <h1>\(title.htmlEscaped)</h1>
            <p>\(detail.htmlEscaped)</p>
            <p>Request id: <code>\(requestID.htmlEscaped)</code></p>
            </main>
            </html>

            """, status: status)
    }
}

extension String {
    /// Byte by byte: a quote joined to a combining mark is one `Character`, and would slip through.
    fileprivate var htmlEscaped: String {
        var escaped: [UInt8] = []
        for byte in utf8 {
            switch byte {
            case UInt8(ascii: "&"): escaped += "&amp;".utf8
            case UInt8(ascii: "<"): escaped += "&lt;".utf8
            case UInt8(ascii: ">"): escaped += "&gt;".utf8
            case UInt8(ascii: "\""): escaped += "&quot;".utf8
            case UInt8(ascii: "'"): escaped += "&#39;".utf8
            default: escaped.append(byte)
            }
        }
        return String(decoding: escaped, as: UTF8.self)
    }
}
