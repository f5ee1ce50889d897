/// Somebody's address with what they are called.
public struct Mailbox: Sendable, Hashable {
    public let name: HeaderText?
    public let address: MailAddress

    public init(_ address: MailAddress, name: HeaderText? = nil) {
        self.address = address
        self.name = name
    }

    /// As words between which a header may be folded.
    func words(room: Int) -> [String] {
        guard let name, !name.isEmpty else { return [address.description] }
        return Self.phrase(name.description, room: room) + ["<\(address)>"]
    }

    /// A quoted string where ASCII will do, encoded words elsewhere.
    private static func phrase(_ name: String, room: Int) -> [String] {
        guard !EncodedWords.areNeeded(for: name) else { return EncodedWords.encode(name, room: room) }
        let escaped = name.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
        return "\"\(escaped)\"".split(separator: " ").map(String.init)
    }
}
