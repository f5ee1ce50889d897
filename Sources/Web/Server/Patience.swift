import NIOCore
import NIOHTTPTypes

/// How long one connection has kept us waiting, and for what. Pure: `EarlyAnswers` does what it says.
struct Patience {
    enum Verdict: Equatable {
        case fine
        /// A request was begun, or never begun at all, and does not come: 408.
        case late
        /// Nothing to do on this connection: close it.
        case unused
    }

    private enum Phase {
        case connected, receiving, answering, kept
    }

    private let head: TimeAmount
    private let idle: TimeAmount
    private var phase = Phase.connected
    private var since: NIODeadline
    private var isWaiting = true
    private var requests = 0
    /// For bytes of this request, not counting the wait that is going on.
    private var waited = TimeAmount.zero
    private var received = 0
    private let slowest: Int

    /// `slowest` is the bytes a second a body must come at on average, after `idle` of grace.
    init(head: TimeAmount, idle: TimeAmount, slowest: Int, now: NIODeadline) {
        self.head = head
        self.idle = idle
        self.slowest = max(1, slowest)
        since = now
    }

    /// True while a request waits for the end of its response.
    var isAnswering: Bool { requests > 0 }

    /// The clock starts when we begin to want bytes, not when the last ones came.
    mutating func wantsData(_ now: NIODeadline) {
        guard !isWaiting else { return }
        isWaiting = true
        if phase == .receiving { since = now }
    }

    mutating func read(_ part: HTTPRequestPart, _ now: NIODeadline) {
        if isWaiting, phase == .receiving { waited = waited + (now - since) }
        (since, isWaiting) = (now, false)
        switch part {
        case .head: (phase, requests, waited, received) = (.receiving, requests + 1, .zero, 0)
        case .body(let bytes): received &+= bytes.readableBytes
        case .end: phase = .answering
        }
    }

    mutating func written(_ part: HTTPResponsePart, _ now: NIODeadline) {
        guard case .end = part else { return }
        requests = max(0, requests - 1)
        if requests == 0 { (phase, since) = (.kept, now) }
    }

    func verdict(_ now: NIODeadline) -> Verdict {
        switch phase {
        case .connected: now - since >= head ? .late : .fine
        case .receiving: isWaiting && isLate(now) ? .late : .fine
        case .kept: now - since >= idle ? .unused : .fine
        case .answering: .fine
        }
    }

    /// A stall, or a trickle: one byte at a time would otherwise hold a connection for ever.
    private func isLate(_ now: NIODeadline) -> Bool {
        let wait = now - since
        return wait >= idle || waited + wait >= idle + .seconds(Int64(received / slowest))
    }

    /// How often to look. A verdict comes late by this much at most.
    var interval: TimeAmount {
        .nanoseconds(max(min(head, idle).nanoseconds / 4, TimeAmount.milliseconds(10).nanoseconds))
    }
}
