/// Where and why a row could not be read.
public struct DecodingFailure: Sendable, Equatable {
    public var query = ""
    public var column = ""
    public var reason: String
}
