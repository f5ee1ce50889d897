/// What an upload may at most be.
public struct MultipartLimits: Sendable {
    public var parts: Int
    /// Of one part, in bytes.
    public var headerBytes: Int
    /// Of one field that is not a file.
    public var fieldBytes: Int
    /// Of one file.
    public var fileBytes: Int

    public init(
        parts: Int = 100, headerBytes: Int = 8 << 10, fieldBytes: Int = 64 << 10, fileBytes: Int = 256 << 20
    ) {
        self.parts = parts
        self.headerBytes = headerBytes
        self.fieldBytes = fieldBytes
        self.fileBytes = fileBytes
    }
}
