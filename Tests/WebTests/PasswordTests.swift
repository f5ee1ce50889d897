import Synchronization
import Testing

@testable import Web

@Suite struct Passwords {
    @Test func `a password matches its hash and no other`() async throws {
        let stored = try await Password("correct horse battery").hash()
        #expect(stored.hasPrefix("$scrypt$ln=14,r=8,p=1$"))
        #expect(try await Password("correct horse battery").matches(stored))
        #expect(try await !Password("correct horse batterz").matches(stored))
        #expect(try await Password("correct horse battery").hash() != stored)
    }

    @Test func `the way an accent is typed makes no difference`() async throws {
        let stored = try await Password("caf\u{e9} au lait, please").hash()
        #expect(try await Password("cafe\u{301} au lait, please").matches(stored))
    }

    /// RFC 7914 §12, the vector for N=16384, r=8, p=1.
    @Test func `the derivation is scrypt`() throws {
        let stored =
            "$scrypt$ln=14,r=8,p=1$U29kaXVtQ2hsb3JpZGU$"
            + "cCO9yzr9c0hGHAbNgf046/2o+7qQT44+qbVD9lRdofLVQylVYT8Pz2LUlwUkKpr55h6F3A1lHkDfzwF7RVdYhw"
        let hash = try #require(ScryptHash(stored))
        #expect(hash.text == stored)
        #expect(try hash.matches(Array("pleaseletmein".utf8)))
        #expect(try !hash.matches(Array("pleaseletmeout".utf8)))
    }

    @Test(arguments: [
        "", "plain", "$scrypt$", "$scrypt$ln=14,r=8,p=1$$", "$scrypt$ln=40,r=8,p=1$c2FsdHNhbHQ$c2FsdHNhbHRzYWx0c2FsdA",
        "$scrypt$ln=14,r=8,p=1$c2FsdHNhbHQ$x", "$argon2id$v=19$m=1,t=1,p=1$c2FsdHNhbHQ$c2FsdHNhbHRzYWx0c2FsdA",
        "$scrypt$ln=-1,r=8,p=1$c2FsdHNhbHQ$c2FsdHNhbHRzYWx0c2FsdA",
    ])
    func `a stored form that cannot be read matches nothing`(_ stored: String) async throws {
        #expect(ScryptHash(stored) == nil)
        #expect(try await !Password("whatever it may be").matches(stored))
    }

    @Test(
        arguments: [
            ("eleven char", PasswordWeakness.tooShort), ("twelve chars", nil),
            (String(repeating: "a", count: 201), .tooLong),
            ("MARIA@example.com", .isEmail), (String(repeating: "é", count: 101), .tooLong),
        ] as [(String, PasswordWeakness?)])
    func `length decides, and the address is no password`(_ text: String, _ weakness: PasswordWeakness?) {
        #expect(Password(text).weakness(email: "maria@example.com") == weakness)
    }

    @Test func `passwords do not show in logs`() {
        #expect(!"\(Password("correct horse battery"))".contains("horse"))
    }

    struct Passage: Sendable {
        var inside = 0, most = 0, refused = 0
    }

    final class Passages: Sendable {
        let counts = Mutex(Passage())
    }

    @Test func `the turnstile lets two through, keeps the order and refuses a longer queue`() async throws {
        let turnstile = Turnstile(width: 2, longestQueue: 3)
        let passages = Passages()
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<20 {
                group.addTask {
                    do {
                        try await turnstile.pass { await Self.stay(passages) }
                    } catch {
                        passages.counts.withLock { $0.refused += 1 }
                    }
                }
            }
        }
        let counts = passages.counts.withLock { $0 }
        #expect(counts.inside == 0 && counts.most == 2 && counts.refused > 0)
        try await turnstile.pass {}
    }

    static func stay(_ passages: Passages) async {
        passages.counts.withLock {
            $0.inside += 1
            $0.most = max($0.most, $0.inside)
        }
        try? await Task.sleep(for: .milliseconds(20))
        passages.counts.withLock { $0.inside -= 1 }
    }
}
