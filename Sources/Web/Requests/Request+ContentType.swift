import HTTPTypes
public import HummingbirdCore

extension Request {
    /// What the body is, such as `text/csv`, in lower case and without parameters.
    public var contentType: String? { headers[.contentType].map(MediaType.essence) }
}
