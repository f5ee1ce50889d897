import Foundation
import JWTKit

/// The key of a service account, as Google hands it out: a JSON file. Whoever holds it reads every sheet that is shared
/// with the account.
public struct ServiceAccountKey: Sendable, Equatable {
    /// With whom people share their sheets.
    public let email: String
    /// By which Google lists the key, so that people find it there; no secret.
    public let keyID: String
    let privateKey: String

    /// Why a file is no such key.
    public enum Fault: Error, Sendable, Equatable {
        case notJSON, otherKind(String), incomplete, unusableKey
    }

    /// Of a file, in bytes. They have 2 to 3 KB.
    public static let longest = 64_000

    /// Reads the file and tries the key that is in it.
    public init(json: [UInt8]) throws(Fault) {
        guard let file = try? JSONDecoder().decode(File.self, from: Data(json)) else { throw .notJSON }
        guard file.type == "service_account" else { throw .otherKind(file.type ?? "") }
        guard let email = file.email, email.contains("@"), email.utf8.count <= 320,
            let keyID = file.keyID, 1...100 ~= keyID.utf8.count, let privateKey = file.privateKey
        else { throw .incomplete }
        guard (try? Insecure.RSA.PrivateKey(pem: privateKey)) != nil else { throw .unusableKey }
        (self.email, self.keyID, self.privateKey) = (email, keyID, privateKey)
    }

    /// What is used of the file. Its own addresses are not: a forged file would have us sign for somebody else's server.
    private struct File: Decodable {
        let type, email, keyID, privateKey: String?

        private enum CodingKeys: String, CodingKey {
            case type
            case email = "client_email"
            case keyID = "private_key_id"
            case privateKey = "private_key"
        }
    }
}

extension ServiceAccountKey.Fault {
    /// What is wrong and what to do, for whoever chose the file.
    public var message: String {
        switch self {
        case .notJSON: "This is not a JSON file. Choose the file that Google Cloud gave you when the key was made."
        case .otherKind("authorized_user"), .otherKind(""):
            "This is JSON, but not the key of a service account. Make one in Google Cloud under Service accounts → Keys."
        case .otherKind(let type):
            "This key is of the type “\(type.prefix(40))”. Make one of a service account, under Service accounts → Keys."
        case .incomplete:
            "The key of a service account has more in it than this file. Download it again from Google Cloud."
        case .unusableKey:
            "The private key in this file cannot be used: it is no RSA key of 2048 bits or more. Make a new key."
        }
    }
}
