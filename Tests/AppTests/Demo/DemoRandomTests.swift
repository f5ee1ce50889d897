import Testing
import Values

@testable import App

@Suite struct `Chance in demo data` {
    @Test func `is SplitMix64`() {
        var random = DemoRandom(0, 0)
        #expect(random.next() == 0xe220_a839_7b1d_cdaf)
        #expect(random.next() == 0x6e78_9e6a_a1b9_65f4)
        #expect(random.next() == 0x06c4_5d18_8009_454f)
    }

    @Test func `is the same for the same name, and another for another`() {
        var (one, again, other) = (DemoRandom("northwind"), DemoRandom("northwind"), DemoRandom("northwinds"))
        let first = one.next()
        #expect(first == again.next())
        #expect(first != other.next())
    }

    @Test func `stays within a range and reaches both of its ends`() {
        var random = DemoRandom("range")
        let numbers = Set((0..<200).map { _ in random.number(-2...2) })
        #expect(numbers == [-2, -1, 0, 1, 2])
    }

    @Test func `makes ids that are UUIDs of version 8`() {
        let text = ID<DemoTenant>(named: "tenant", "northwind").description
        #expect(text.wholeMatch(of: /[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/) != nil)
        #expect(ID<DemoTenant>(named: "show", "northwind").description != text)
    }
}
