import Crypto
import CryptoExtras
import Foundation
import Testing

@testable import Mail

@Suite struct `A signature` {
    private static let kinds = ["rsa", "ed25519"]

    @Test(arguments: kinds) func `holds for the message it was made for`(kind: String) throws {
        let (signer, verifier) = try pair(kind)
        let wire = String(decoding: try sample { $0.html = "<p>é</p>" }.bytes(signedBy: signer), as: UTF8.self)
        #expect(try verifier.holds(for: wire))
        #expect(Parsed(wire).lines.allSatisfy { $0.utf8.count <= 78 })
    }

    @Test(arguments: kinds) func `survives what servers do to blanks and folds`(kind: String) throws {
        let (signer, verifier) = try pair(kind)
        let wire = String(decoding: try sample().bytes(signedBy: signer), as: UTF8.self)
            .replacing("Subject: Your file", with: "SUBJECT:   Your\r\n\tfile")
            .replacing("all is well.\r\n", with: "all is well.  \r\n\r\n\r\n")
        #expect(try verifier.holds(for: wire))
    }

    @Test(arguments: [
        ("all is well", "all is lost"), ("Subject: Your", "Subject: My"), ("maria@lakeside", "mario@lakeside"),
        ("From: ", "From: boss@lakeside.example\r\nFrom: "), ("To: ", "Reply-To: thief@x.example\r\nTo: "),
        ("Subject: ", "Subject: Pay now\r\nSubject: "), ("text/plain", "text/html"),
    ])
    func `breaks when something is changed or added`(before: String, after: String) throws {
        for kind in Self.kinds {
            let (signer, verifier) = try pair(kind)
            let wire = String(decoding: try sample().bytes(signedBy: signer), as: UTF8.self)
            let parts = wire.components(separatedBy: "\r\nFrom: ")
            let changed = parts[0] + "\r\n" + "From: \(parts[1])".replacing(before, with: after)
            #expect(changed != wire)
            #expect(try !verifier.holds(for: changed), "\(kind): \(after)")
        }
    }

    @Test func `is about the forms that RFC 6376 gives in 3.4.5`() {
        let fields = [HeaderField("A", body: " X"), HeaderField("B", body: " Y\t\r\n\tZ  ")]
        #expect(fields.map(Canonical.header) == ["a:X", "b:Y Z"])
        #expect(Canonical.body(Array(" C \r\nD \t E\r\n\r\n\r\n".utf8)) == Array(" C\r\nD E\r\n".utf8))
        #expect(Canonical.body(Array("\r\n\r\n".utf8)).isEmpty)
    }

    @Test func `has the hash of the body that RFC 8463 gives in A.3`() {
        let body = "Hi.\r\n\r\nWe lost the game.  Are you hungry yet?\r\n\r\nJoe.\r\n"
        let digest = Data(SHA256.hash(data: Canonical.body(Array(body.utf8)))).base64EncodedString()
        #expect(digest == "2jUSOH9NhtVGCQWNr9BrIAPreKQjO6Sn7XIkfJVOzv8=")
    }

    @Test(arguments: ["", "no key", "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----"])
    func `is not made with what is no key`(pem: String) {
        #expect(throws: MailError.signingKey) { try DKIMKey(pem: pem) }
    }

    @Test(arguments: ["", "a b", "a;b", "-a", "a\r\nb"])
    func `is not made in a name that DNS cannot have`(name: String) throws {
        let key = try DKIMKey(pem: Verifier.ed25519PEM(Curve25519.Signing.PrivateKey()))
        #expect(throws: MailError.signingName(name)) { try DKIMSigner(domain: name, selector: "s", key: key) }
        #expect(throws: MailError.signingName(name)) { try DKIMSigner(domain: "d.example", selector: name, key: key) }
    }

    private func pair(_ kind: String) throws -> (DKIMSigner, Verifier) {
        let (pem, verifier) = try kind == "rsa" ? Verifier.rsa() : Verifier.ed25519()
        let signer = try DKIMSigner(domain: "desk.example", selector: "post", key: DKIMKey(pem: pem))
        return (signer, verifier)
    }
}
