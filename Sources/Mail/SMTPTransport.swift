import Foundation
import Synchronization

/// Hands messages to a server, each over a connection and on a thread of its own: libcurl blocks for as long as the server
/// takes, and must not hold a thread of the cooperative pool. How many at a time is for the caller to limit.
public struct SMTPTransport: Sendable {
    private let server: SMTPServer

    public init(_ server: SMTPServer) {
        self.server = server
    }

    /// The whole message in bytes, from the address that is told of failures. A cancelled task breaks it off; whether the
    /// server has taken the message then is not known, and the answer is `postponed`.
    public func send(_ bytes: [UInt8], from sender: MailAddress, to recipient: MailAddress) async -> Handover {
        let isCancelled = Cancellation()
        let exchange = SMTPExchange(
            server: server, sender: sender, recipient: recipient, bytes: bytes, isCancelled: isCancelled)
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                Thread.detachNewThread { continuation.resume(returning: Handover(exchange.run())) }
            }
        } onCancel: {
            isCancelled.set()
        }
    }
}

/// A wish that the thread looks at now and then.
final class Cancellation: Sendable {
    private let flag = Atomic(false)

    var isSet: Bool { flag.load(ordering: .relaxed) }

    func set() { flag.store(true, ordering: .relaxed) }
}
