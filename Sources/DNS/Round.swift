import CAres
import Foundation

/// Questions that are under way together, on one thread from the first packet to the last.
final class Round {
    private let channel: ares_channel
    private let end: ContinuousClock.Instant
    private var answers: [DNSQuestion: DNSAnswer] = [:]
    private var open = 0

    /// c-ares wants this once, before any thread uses it.
    private static let library = ares_library_init(ARES_LIB_INIT_ALL)

    /// Nil when c-ares cannot be set up, as with a server that is no address.
    init?(server: String?, patience: Duration) {
        var options = ares_options()
        options.flags = ARES_FLAG_EDNS
        options.timeout = 1500
        options.tries = 2
        options.ednspsz = 1232
        let mask = ARES_OPT_FLAGS | ARES_OPT_TIMEOUTMS | ARES_OPT_TRIES | ARES_OPT_EDNSPSZ
        var made: ares_channel?
        guard Self.library == 0, ares_init_options(&made, &options, mask) == 0, let made else { return nil }
        if let server, ares_set_servers_ports_csv(made, server) != 0 {
            ares_destroy(made)
            return nil
        }
        channel = made
        end = .now + patience
    }

    deinit {
        ares_destroy(channel)
    }

    /// Blocks until each is answered, or time is up.
    func answers(to questions: Set<DNSQuestion>) -> [DNSQuestion: DNSAnswer] {
        for question in questions { ask(question) }
        while open > 0 {
            if ContinuousClock.now >= end { ares_cancel(channel) } else { wait() }
        }
        return answers
    }

    private func ask(_ question: DNSQuestion) {
        open += 1
        let pending = Unmanaged.passRetained(Pending(question, self)).toOpaque()
        ares_query(channel, question.name, Self.internet, question.kind.rawValue, Self.heard, pending)
    }

    /// The class IN.
    private static let internet: Int32 = 1

    private static let heard: ares_callback = { pending, status, _, bytes, count in
        guard let pending else { return }
        let (question, round) = Unmanaged<Pending>.fromOpaque(pending).takeRetainedValue().parts
        round.open -= 1
        let reply = UnsafeBufferPointer(start: bytes, count: Int(max(0, count)))
        round.answers[question] = DNSAnswer(status: status, reply, to: question)
    }

    /// Until a socket is ready, a try has timed out, or time is up.
    private func wait() {
        var sockets = [ares_socket_t](repeating: -1, count: Int(ARES_GETSOCK_MAXNUM))
        let wanted = ares_getsock(channel, &sockets, Int32(sockets.count))
        var watched = sockets.indices.compactMap { index -> pollfd? in
            let reads = desk_ares_reads(wanted, Int32(index)) != 0 ? POLLIN : 0
            let writes = desk_ares_writes(wanted, Int32(index)) != 0 ? POLLOUT : 0
            return reads | writes == 0 ? nil : pollfd(fd: sockets[index], events: Int16(reads | writes), revents: 0)
        }
        poll(&watched, nfds_t(watched.count), milliseconds)
        let ready = watched.filter { $0.revents != 0 }
        if ready.isEmpty { ares_process_fd(channel, Self.none, Self.none) }
        for socket in ready {
            // An error shows itself when the socket is read.
            let writes = socket.revents & Int16(POLLOUT) != 0
            let reads = socket.revents & ~Int16(POLLOUT) != 0
            ares_process_fd(channel, reads ? socket.fd : Self.none, writes ? socket.fd : Self.none)
        }
    }

    /// ARES_SOCKET_BAD.
    private static let none: ares_socket_t = -1

    private var milliseconds: Int32 {
        let left = max(.zero, end - .now).components
        var longest = timeval(tv_sec: Int(left.seconds), tv_usec: Int(left.attoseconds / 1_000_000_000_000))
        var next = timeval()
        let chosen = ares_timeout(channel, &longest, &next)?.pointee ?? longest
        return Int32(clamping: chosen.tv_sec * 1000 + Int(chosen.tv_usec) / 1000 + 1)
    }
}

/// A question and the round that asked it, on their way through C.
private final class Pending {
    let parts: (question: DNSQuestion, round: Round)

    init(_ question: DNSQuestion, _ round: Round) {
        parts = (question, round)
    }
}
