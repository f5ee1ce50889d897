import Testing
import Values

@testable import Sponsorship

/// Not a fuzzer but its cheap cousin: the same thousands of broken files on every run.
@Suite struct `Hostile files` {
    /// SplitMix64: the same numbers on every machine.
    struct Seeded: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
    }

    static let limits = CSVLimits(rowBytes: 400, columns: 12)

    static let good: String = {
        var text = MetricsHeader.canonical + ",note\r\n"
        for number in 0..<12 {
            text +=
                "2026-05-\(10 + number),guid-1,spotify,\(number),\(number * 7),0.\(number),1e-3,,\(number * 1000),\n"
            text += "2026-05-\(10 + number),\"Night Shift: Pilot\",Apple,\"\(number)\",,,,,,\"a \"\"b\"\"\r\n🎙\"\r\n"
        }
        return text
    }()

    static let fragments: [[UInt8]] = [
        [0x22], [0x22, 0x22], [0x0D], [0x0A], [0x0D, 0x0A], [0x2C], [0x3B], [0x09], [0x00], [0xFF], [0xC3],
        [0xE2, 0x80],
        [0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF], [0x2D], [0x2E], [0x65], [0x25], Array("2026-13-45".utf8),
        Array(repeating: 0x39, count: 45), Array(repeating: 0x2C, count: 15), Array(repeating: 0x61, count: 450),
        Array(repeating: 0x22, count: 33), Array(repeating: 0x0D, count: 17), Array(repeating: 0x30, count: 70),
    ]

    static func mutated(_ bytes: [UInt8], using random: inout Seeded) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<Int.random(in: 1...6, using: &random) {
            let place = Int.random(in: 0...bytes.count, using: &random)
            let end = min(bytes.count, place + Int.random(in: 0...20, using: &random))
            switch Int.random(in: 0..<4, using: &random) {
            case 0: bytes.removeSubrange(place..<end)
            case 1: bytes.insert(contentsOf: fragments.randomElement(using: &random) ?? [], at: place)
            case 2: bytes.replaceSubrange(place..<end, with: fragments.randomElement(using: &random) ?? [])
            default:
                if place < bytes.count { bytes[place] = UInt8.random(in: 0...255, using: &random) }
            }
        }
        return bytes
    }

    static func randomChunks(_ bytes: [UInt8], using random: inout Seeded) -> [[UInt8]] {
        let longest = [1, 3, 17, 100, 1000].randomElement(using: &random) ?? 1
        var (chunks, start) = ([[UInt8]](), 0)
        while start < bytes.count {
            let end = min(bytes.count, start + Int.random(in: 0...longest, using: &random))
            chunks.append(Array(bytes[start..<end]))
            start = end
        }
        return chunks
    }

    @Test(arguments: 0..<8)
    func `mutations never trap, and chunks never change what is read`(seed: UInt64) {
        var random = Seeded(state: seed)
        for _ in 0..<300 {
            let encoding: CSVEncoding = Bool.random(using: &random) ? .detected : .windows1252
            var bytes = Array(Self.good.utf8)
            if Int.random(in: 0..<5, using: &random) == 0 {
                bytes = `CSV encodings`.utf16(Self.good, littleEndian: Bool.random(using: &random))
            }
            bytes = Self.mutated(bytes, using: &random)
            let whole = MetricsReading([bytes], encoding: encoding, limits: Self.limits)
            let parts = Self.randomChunks(bytes, using: &random)
            #expect(MetricsReading(parts, encoding: encoding, limits: Self.limits) == whole)
            #expect(whole.counts == .init(accepted: whole.rows.count, rejected: whole.rejections.count))
        }
    }

    @Test(arguments: 0..<4)
    func `noise never traps`(seed: UInt64) {
        var random = Seeded(state: 1000 + seed)
        for _ in 0..<500 {
            let alphabet = Array("\",;\t\r\n ax09.-eé".utf8) + [0xFF, 0x00]
            let noise = (0..<Int.random(in: 0...300, using: &random)).map { _ in
                alphabet.randomElement(using: &random) ?? 0
            }
            let whole = CSVReading(noise, limits: Self.limits)
            #expect(CSVReading(noise, chunk: Int.random(in: 1...20, using: &random), limits: Self.limits) == whole)
        }
    }

    @Test func `the good file is read whole`() {
        let reading = MetricsReading([Array(Self.good.utf8)], limits: Self.limits)
        #expect(reading.rows.count == 24)
        #expect(reading.rejections == [])
        #expect(reading.error == nil)
    }
}
