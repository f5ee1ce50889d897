import NIOCore

/// Gathers the plain fields of an upload as their pieces arrive.
struct LeadingFields {
    private var finished: [FormFields.Field] = []
    private var part: MultipartPart?
    private var value = ByteBuffer()

    mutating func begin(_ next: MultipartPart) throws(MultipartFailure) {
        try finish()
        part = next
    }

    mutating func append(_ bytes: ByteBuffer) {
        guard part?.filename == nil else { return }
        value.writeImmutableBuffer(bytes)
    }

    /// All of them; throws for one that is not text.
    mutating func fields() throws(MultipartFailure) -> FormFields {
        try finish()
        return FormFields(finished)
    }

    private mutating func finish() throws(MultipartFailure) {
        defer { (part, value) = (nil, ByteBuffer()) }
        guard let part, part.filename == nil else { return }
        let bytes = value.readableBytesView
        guard !bytes.contains(0), let text = String(validating: bytes, as: UTF8.self) else { throw .malformed }
        finished.append(FormFields.Field(name: part.name, value: text))
    }
}
