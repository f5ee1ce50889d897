public import Hummingbird

extension RequestContext {
    /// A path parameter, percent-decoded. The router hands out the raw text; decode here and nowhere else, because
    /// decoding twice turns `%252F` into a slash. Throws 404 when it is absent or not UTF-8.
    public func decoded(_ name: String) throws(HTTPFailure) -> String {
        guard let raw = parameters.get(name), let text = PercentDecoding.decode(raw.utf8, plusIsSpace: false) else {
            throw .notFound
        }
        return text
    }
}
