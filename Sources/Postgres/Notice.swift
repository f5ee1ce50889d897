/// A message of the server that is not an error, such as a WARNING.
public struct Notice: Sendable, Equatable {
    public var severity: String
    public var sqlState: String
    public var message: String
}
