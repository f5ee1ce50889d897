extension String {
    /// Plain text of a rendered template: the five characters that were replaced for HTML's sake are themselves again.
    /// The template's own text must have no character references.
    public init(unescaping bytes: [UInt8]) {
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count)
        var rest = bytes[...]
        while let byte = rest.first {
            let reference = byte == UInt8(ascii: "&") ? references.first { rest.starts(with: $0.text.utf8) } : nil
            output.append(reference?.byte ?? byte)
            rest = rest.dropFirst(reference?.text.utf8.count ?? 1)
        }
        self.init(decoding: output, as: UTF8.self)
    }
}

private let references: [(text: String, byte: UInt8)] = [
    ("&amp;", UInt8(ascii: "&")), ("&lt;", UInt8(ascii: "<")), ("&gt;", UInt8(ascii: ">")),
    ("&quot;", UInt8(ascii: "\"")), ("&#39;", UInt8(ascii: "'")),
]
