import HTTPTypes
import Hummingbird
import Web

extension Request {
    /// The script's own name for what it asks: asked again under the same name, it is done once. Throws a 400 when the
    /// header is there and no name.
    func idempotencyKey() throws(HTTPFailure) -> String? {
        guard let name = HTTPField.Name("Idempotency-Key"), let key = headers[name] else { return nil }
        guard 1...200 ~= key.utf8.count, key.utf8.allSatisfy({ 0x21...0x7e ~= $0 }) else {
            throw .malformed("Idempotency-Key is 1 to 200 visible ASCII characters.")
        }
        return key
    }
}
