import Foundation
import Testing
import Values

private enum Show: Identified {
    static let idPrefix = "show"
}

private struct Counting: RandomNumberGenerator {
    var state: UInt64 = 0
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        return state
    }
}

@Suite struct `An id` {
    @Test(arguments: [
        ("00000000-0000-0000-0000-000000000000", "00000000000000000000000000"),
        ("00000000-0000-0000-0000-000000000020", "00000000000000000000000010"),
        ("ffffffff-ffff-ffff-ffff-ffffffffffff", "7zzzzzzzzzzzzzzzzzzzzzzzzz"),
        ("01890a5d-ac96-774b-bcce-b302099a8057", "01h455vb4pex5vsknk084sn02q"),  // the TypeID specification's example
    ])
    func `has a short form`(text: String, digits: String) throws {
        let id = try #require(ID<Show>(text))
        #expect(id.description == text)
        #expect(id.short == "show_\(digits)")
        #expect(ID<Show>(short: "show_\(digits)") == id)
        #expect(ID<Show>(id.uuid) == id)
    }

    @Test(arguments: [
        "", "show_", "show_01h455vb4pex5vsknk084sn02", "show_01h455vb4pex5vsknk084sn02qq",
        "shows01h455vb4pex5vsknk084sn02q", "deal_01h455vb4pex5vsknk084sn02q", "show_01H455VB4PEX5VSKNK084SN02Q",
        "show_81h455vb4pex5vsknk084sn02q", "show_01h455vb4pex5vsknk084sn0lq", "show-01h455vb4pex5vsknk084sn02q",
        " show_01h455vb4pex5vsknk084sn02q", "show_01h455vb4pex5vsknk084sn0é",
    ])
    func `refuses other short forms`(text: String) {
        #expect(ID<Show>(short: text) == nil)
    }

    @Test(arguments: ["", "01890a5dac96774bbcceb302099a8057", "{01890a5d-ac96-774b-bcce-b302099a8057}", "x"])
    func `refuses other long forms`(text: String) {
        #expect(ID<Show>(text) == nil)
    }

    @Test func `is a UUID of version 7 that carries its time`() {
        var random = Counting()
        let id = ID<Show>.new(at: Date(timeIntervalSince1970: 1_645_557_742.5), using: &random)
        #expect(id.description.hasPrefix("017f22e2-7ba4-7"))
        #expect(id.bits >> 62 & 0b11 == 0b10)
    }

    @Test func `sorts by time, also within a millisecond`() {
        let instant = Date(timeIntervalSince1970: 1_645_557_742)
        let later = instant.addingTimeInterval(0.0005)
        #expect(ID<Show>.new(at: instant) < ID<Show>.new(at: later))
        #expect(ID<Show>.new(at: instant) != ID<Show>.new(at: instant))
    }

    @Test(arguments: [-1e18, 1e18, -.infinity, .infinity, .nan])
    func `is made at impossible times too`(seconds: Double) {
        let id = ID<Show>.new(at: Date(timeIntervalSince1970: seconds))
        #expect(id.bits >> 76 & 0xF == 7)
    }
}
