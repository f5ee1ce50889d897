/// What a name server is asked: the records of one kind of one name.
public struct DNSQuestion: Sendable, Hashable {
    public let name: String
    public let kind: Kind

    /// The number is the type's in the protocol.
    public enum Kind: Int32, Sendable, CaseIterable {
        case a = 1
        case txt = 16
        case aaaa = 28
        case caa = 257
    }

    /// - Parameters:
    ///   - kind: Of which records.
    ///   - name: In its ASCII form, complete: no search list is tried.
    public init(_ kind: Kind, of name: String) {
        self.kind = kind
        self.name = name
    }
}
