import Foundation
import Testing

@testable import Web

@Suite struct `A ticket` {
    private let now = Date(timeIntervalSince1970: 1_000_000)

    private func tickets(_ purpose: String = "tests", secret: UInt8 = 7, later seconds: TimeInterval = 0) -> Tickets {
        let instant = now.addingTimeInterval(seconds)
        return Tickets(secret: [UInt8](repeating: secret, count: 32), purpose: purpose, now: { instant })
    }

    private var ticket: String { tickets().issue("brand of acorn é", until: now.addingTimeInterval(60)) }

    @Test func `says what it was issued for until it ends`() throws {
        #expect(try tickets().read(ticket) == "brand of acorn é")
        #expect(try tickets(later: 59).read(ticket) == "brand of acorn é")
        #expect(throws: TicketFailure.over) { try tickets(later: 60).read(ticket) }
    }

    @Test func `is worth nothing for another purpose or under another secret`() {
        #expect(throws: TicketFailure.forged) { try tickets("mails").read(ticket) }
        #expect(throws: TicketFailure.forged) { try tickets(secret: 8).read(ticket) }
    }

    @Test func `cannot be changed in any place`() {
        for place in ticket.indices {
            var changed = ticket
            changed.replaceSubrange(place...place, with: changed[place] == "A" ? "B" : "A")
            #expect(throws: TicketFailure.forged, "\(changed)") { try tickets().read(changed) }
        }
    }

    @Test(arguments: ["", ".", "a.b.c", "é.é", String(repeating: "A", count: 600)])
    func `of no shape is none`(text: String) {
        #expect(throws: TicketFailure.forged) { try tickets().read(text) }
    }
}
