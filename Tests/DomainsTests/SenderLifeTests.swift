import Foundation
import Testing

@testable import Domains

@Suite struct `A sender's life` {
    private static let noon = Date(timeIntervalSince1970: 1_780_000_000)
    private static let day: TimeInterval = 86_400

    private func life(_ status: SenderStatus, failingFor: TimeInterval? = nil) -> SenderLife {
        var life = SenderLife(status)
        if status != .claimed { life.verifiedAt = Self.noon - 40 * Self.day }
        life.failingSince = failingFor.map { Self.noon - $0 }
        return life
    }

    @Test(arguments: SenderStatus.allCases) func `is not moved by what nobody could say`(status: SenderStatus) {
        let before = life(status, failingFor: status == .claimed ? nil : 40 * Self.day)
        #expect(before.after(.unknown, at: Self.noon) == before)
    }

    @Test(arguments: SenderStatus.allCases) func `is verified once all is found, and stays so since the first time`(
        status: SenderStatus
    ) {
        let after = life(status, failingFor: status == .claimed ? nil : 5 * Self.day).after(.present, at: Self.noon)
        #expect(after.status == .verified && after.failingSince == nil)
        #expect(after.verifiedAt == (status == .claimed ? Self.noon : Self.noon - 40 * Self.day))
    }

    @Test func `lapses three days after its records are gone, and not before`() {
        let first = life(.verified).after(.absent, at: Self.noon)
        #expect(first.status == .verified && first.failingSince == Self.noon)
        #expect(first.after(.absent, at: Self.noon + 3 * Self.day - 1).status == .verified)
        let last = first.after(.absent, at: Self.noon + 3 * Self.day)
        #expect(last.status == .lapsed && last.failingSince == Self.noon)
        #expect(last.after(.absent, at: Self.noon + 9 * Self.day) == last)
    }

    @Test func `never fails before it was verified`() {
        #expect(life(.claimed).after(.absent, at: Self.noon) == life(.claimed))
    }
}
