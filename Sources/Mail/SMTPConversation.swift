import CCurl
import Glibc

/// What is said in one exchange: the message on its way out, and the server's replies. Used on the exchange's thread only.
final class SMTPConversation {
    private let bytes: [UInt8]
    private let isCancelled: Cancellation
    private var sent = 0
    private(set) var lines: [String] = []

    /// Enough for any exchange; a server that talks on and on is not listened to.
    private static let mostLines = 200

    init(_ bytes: [UInt8], _ isCancelled: Cancellation) {
        self.bytes = bytes
        self.isCancelled = isCancelled
    }

    /// libcurl calls back with this object, which must live as long as it may.
    func attach(to handle: UnsafeMutableRawPointer, _ recipients: UnsafeMutablePointer<curl_slist>?) -> CURLcode {
        let context = Unmanaged.passUnretained(self).toOpaque()
        let codes = [
            ccurl_set_pointer(handle, CURLOPT_MAIL_RCPT, recipients),
            ccurl_set_transfer(handle, CURLOPT_READFUNCTION) { buffer, size, count, context in
                SMTPConversation.of(context)?.read(into: buffer, size * count) ?? Int(CURL_READFUNC_ABORT)
            },
            ccurl_set_pointer(handle, CURLOPT_READDATA, context),
            ccurl_set_transfer(handle, CURLOPT_HEADERFUNCTION) { buffer, size, count, context in
                SMTPConversation.of(context)?.hear(buffer, size * count)
                return size * count
            },
            ccurl_set_pointer(handle, CURLOPT_HEADERDATA, context),
            // Without one, libcurl writes to standard output.
            ccurl_set_transfer(handle, CURLOPT_WRITEFUNCTION) { _, size, count, _ in size * count },
            ccurl_set_progress(handle) { context, _, _, _, _ in
                SMTPConversation.of(context)?.isCancelled.isSet == false ? 0 : 1
            },
            ccurl_set_pointer(handle, CURLOPT_XFERINFODATA, context),
        ]
        return codes.first { $0 != CURLE_OK } ?? CURLE_OK
    }

    private static func of(_ context: UnsafeMutableRawPointer?) -> SMTPConversation? {
        context.map { Unmanaged<SMTPConversation>.fromOpaque($0).takeUnretainedValue() }
    }

    private func read(into buffer: UnsafeMutablePointer<CChar>?, _ room: Int) -> Int {
        guard let buffer else { return 0 }
        let count = min(room, bytes.count - sent)
        bytes.withUnsafeBytes { source in
            guard count > 0, let start = source.baseAddress else { return }
            memcpy(buffer, start + sent, count)
        }
        sent += count
        return count
    }

    private func hear(_ buffer: UnsafeMutablePointer<CChar>?, _ count: Int) {
        guard let buffer, lines.count < Self.mostLines else { return }
        lines.append(String(decoding: UnsafeRawBufferPointer(start: buffer, count: count), as: UTF8.self))
    }
}
