import Foundation
import Testing

@testable import Domains

@Suite struct `A host's life` {
    private static let noon = Date(timeIntervalSince1970: 1_780_000_000)
    private static let day: TimeInterval = 86_400

    /// One that stands somewhere, with all the dates it has by then.
    private static func life(_ status: DomainStatus, failingFor: TimeInterval? = nil) -> DomainLife {
        var life = DomainLife(status)
        if status != .claimed, status != .given { life.provenAt = noon - 40 * day }
        if [.routed, .live, .drifting].contains(status) { life.routedAt = noon - 39 * day }
        if [.live, .drifting].contains(status) { life.seenAt = noon - 39 * day }
        if status == .released { life.releasedAt = noon - day }
        life.failingSince = failingFor.map { noon - $0 }
        return life
    }

    private static func checked(
        _ proof: DomainFinding, _ route: DomainFinding, isFree: Bool = true
    ) -> DomainEvent {
        .checked(proof: proof, route: route, isFree: isFree)
    }

    /// Every status, by every pair of findings: the status after one look, for a host that has not failed before.
    @Test(arguments: DomainStatus.allCases) func `after one look is as the table has it`(status: DomainStatus) {
        for proof in DomainFinding.allCases {
            for route in DomainFinding.allCases {
                let after = Self.life(status).after(Self.checked(proof, route), at: Self.noon)
                let expected: DomainStatus =
                    switch (status, proof, route) {
                    case (.claimed, .present, .present), (.proven, .present, .present): .routed
                    case (.claimed, .present, _): .proven
                    // Without a date since when, it is only beginning to fail; found again, it is back.
                    case (.drifting, .present, .present): .live
                    default: status
                    }
                #expect(after.status == expected, "\(status) \(proof) \(route)")
            }
        }
    }

    /// A server that does not answer must never take a host from anybody, nor give it to anybody.
    @Test(arguments: DomainStatus.allCases) func `is not moved by what nobody could say`(status: DomainStatus) {
        for days in [0.0, 2, 5, 30, 400] {
            let life = Self.life(
                status, failingFor: [.routed, .live, .drifting, .proven].contains(status) ? days * Self.day : nil)
            #expect(life.after(Self.checked(.unknown, .unknown), at: Self.noon) == life)
        }
        if [.routed, .live, .drifting].contains(status) {
            let failing = Self.life(status, failingFor: Self.day)
            #expect(failing.after(Self.checked(.present, .unknown), at: Self.noon) == failing)
            #expect(failing.after(Self.checked(.unknown, .present), at: Self.noon) == failing)
        }
    }

    @Test(arguments: [
        (DomainFinding.absent, DomainFinding.present), (.present, .absent), (.absent, .absent), (.absent, .unknown),
        (.unknown, .absent),
    ])
    func `drifts after three days without its records and ends after ten`(proof: DomainFinding, route: DomainFinding) {
        var life = Self.life(.live)
        var statuses: [DomainStatus] = []
        for number in 0...12 {
            life = life.after(Self.checked(proof, route), at: Self.noon + Double(number) * Self.day)
            statuses.append(life.status)
        }
        let expected =
            Array(repeating: DomainStatus.live, count: 3) + Array(repeating: .drifting, count: 7)
            + Array(repeating: .released, count: 3)
        #expect(statuses == expected)
        #expect(life.releasedAt == Self.noon + 10 * Self.day)
    }

    /// However long nobody looked, a host is said to drift before it is lost.
    @Test func `is never lost at the first look`() {
        let long = Self.life(.live, failingFor: 400 * Self.day).after(Self.checked(.absent, .absent), at: Self.noon)
        #expect(long.status == .drifting)
        #expect(Self.life(.live).after(Self.checked(.absent, .absent), at: Self.noon).status == .live)
    }

    @Test func `comes back to where it was when its records do`() {
        for (seen, routed, status) in [
            (true, true, DomainStatus.live), (false, true, .routed), (false, false, .proven),
        ] {
            var life = Self.life(.drifting, failingFor: 5 * Self.day)
            if !seen { life.seenAt = nil }
            if !routed { life.routedAt = nil }
            let back = life.after(Self.checked(.present, routed ? .present : .absent), at: Self.noon)
            #expect(back.status == status && back.failingSince == nil)
        }
    }

    @Test func `counts its failing from the first of the looks in a row that failed`() {
        let failing = Self.life(.live).after(Self.checked(.absent, .present), at: Self.noon)
        #expect(failing.failingSince == Self.noon)
        let still = failing.after(Self.checked(.absent, .present), at: Self.noon + Self.day)
        #expect(still.failingSince == Self.noon)
        let back = still.after(Self.checked(.present, .present), at: Self.noon + 2 * Self.day)
        #expect(back.failingSince == nil && back.status == .live)
        let again = back.after(Self.checked(.absent, .present), at: Self.noon + 4 * Self.day)
        #expect(again.failingSince == Self.noon + 4 * Self.day && again.status == .live)
    }

    /// A claim proves nothing, and proof gives nothing that somebody else has.
    @Test func `is not begun by proof of what somebody else has`() {
        let claim = Self.life(.claimed)
        #expect(claim.after(Self.checked(.present, .present, isFree: false), at: Self.noon) == claim)
        for proof in [DomainFinding.absent, .unknown] {
            #expect(claim.after(Self.checked(proof, .present), at: Self.noon) == claim)
        }
    }

    @Test(arguments: DomainStatus.allCases) func `is noted as seen only where it was not before`(status: DomainStatus) {
        let life = Self.life(status)
        let after = life.after(.seen, at: Self.noon)
        if status == .routed {
            #expect(after.status == .live && after.seenAt == Self.noon)
        } else {
            #expect(after == life)
        }
    }

    @Test(arguments: DomainStatus.allCases) func `ends when its people remove it, unless it is the operator's`(
        status: DomainStatus
    ) {
        let life = Self.life(status)
        let after = life.after(.removed, at: Self.noon)
        switch status {
        case .given, .released: #expect(after == life)
        default: #expect(after.status == .released && after.releasedAt == Self.noon)
        }
        #expect(!after.status.isServed || status == .given)
    }

    /// Whatever happens, in whatever order: nothing is served that was never proven, and what was given stays.
    @Test func `never leads to being served without proof`() {
        var random = SystemRandomNumberGenerator()
        for _ in 0..<2000 {
            var life = DomainLife(.claimed)
            var given = DomainLife(.given)
            var wasProven = false
            var now = Self.noon
            for _ in 0..<40 {
                now += Double.random(in: 0...(4 * Self.day), using: &random)
                let finding = { DomainFinding.allCases.randomElement(using: &random) ?? .unknown }
                let events: [DomainEvent] = [
                    Self.checked(finding(), finding(), isFree: .random(using: &random)), .seen, .removed,
                ]
                let event = events[
                    Int.random(in: 0..<20, using: &random) == 0 ? 2 : Int.random(in: 0..<2, using: &random)]
                if case .checked(.present, _, true) = event { wasProven = true }
                life = life.after(event, at: now)
                given = given.after(event, at: now)
                #expect(!life.status.isHeld || wasProven && life.provenAt != nil)
                #expect((life.status == .released) == (life.releasedAt != nil))
                #expect(given == DomainLife(.given))
            }
        }
    }

    @Test func `is served and held as each status says`() {
        #expect(Set(DomainStatus.allCases.filter(\.isServed)) == [.given, .routed, .live, .drifting])
        #expect(Set(DomainStatus.allCases.filter(\.isHeld)) == [.given, .proven, .routed, .live, .drifting])
    }
}
