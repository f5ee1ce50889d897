import Testing

@testable import Web

@Suite struct `What is sealed` {
    private let secret = [UInt8](repeating: 7, count: 32)
    private let plain = Array("-----BEGIN PRIVATE KEY-----".utf8)

    @Test func `opens in its place, and is never twice the same`() throws {
        let seal = Seal(secret: secret, purpose: "tests")
        let (one, other) = (try seal.close(plain, at: "a/1"), try seal.close(plain, at: "a/1"))
        #expect(one != other && one.count == plain.count + 28)
        #expect(try seal.open(one, at: "a/1") == plain && seal.open(other, at: "a/1") == plain)
        #expect(!String(decoding: one, as: UTF8.self).contains("PRIVATE"))
    }

    @Test func `opens nowhere else, under no other secret and for no other purpose`() throws {
        let sealed = try Seal(secret: secret, purpose: "tests").close(plain, at: "a/1")
        let others = [
            (secret, "tests", "a/2"), (secret, "tests", "b/1"), (secret, "others", "a/1"),
            ([UInt8](repeating: 8, count: 32), "tests", "a/1"),
        ]
        for (secret, purpose, place) in others {
            #expect(throws: SealBroken.self) { try Seal(secret: secret, purpose: purpose).open(sealed, at: place) }
        }
    }

    @Test func `does not open once a bit of it is changed, or when it is cut off`() throws {
        let seal = Seal(secret: secret, purpose: "tests")
        let sealed = try seal.close(plain, at: "a/1")
        for position in [0, 12, sealed.count - 1] {
            var changed = sealed
            changed[position] ^= 1
            #expect(throws: SealBroken.self) { try seal.open(changed, at: "a/1") }
        }
        for length in [0, 11, 27, sealed.count - 1] {
            #expect(throws: SealBroken.self) { try seal.open(Array(sealed.prefix(length)), at: "a/1") }
        }
    }
}
