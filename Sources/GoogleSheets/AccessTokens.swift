import Foundation

/// Access that Google gave out, kept until shortly before it ends.
actor AccessTokens {
    private var held: [ServiceAccountKey.Name: AccessToken] = [:]

    func token(of key: ServiceAccountKey, at now: Date) -> String? {
        held = held.filter { $0.value.endsAt > now }
        return held[key.name]?.text
    }

    func keep(_ token: AccessToken, of key: ServiceAccountKey) {
        held[key.name] = token
    }

    /// Google has taken it back.
    func forget(_ key: ServiceAccountKey) {
        held[key.name] = nil
    }
}

/// What requests carry to be let in, and until when.
struct AccessToken: Sendable {
    let text: String
    let endsAt: Date
}

extension ServiceAccountKey {
    /// Whose access it is. With the private key, for the rest of a file can be made up.
    struct Name: Hashable {
        let email, privateKey: String
    }

    var name: Name { Name(email: email, privateKey: privateKey) }
}
