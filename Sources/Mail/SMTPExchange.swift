import CCurl

/// One message handed over by libcurl. Blocks.
struct SMTPExchange: Sendable {
    let server: SMTPServer
    let sender, recipient: MailAddress
    let bytes: [UInt8]
    let isCancelled: Cancellation

    enum Outcome: Sendable, Equatable {
        case taken(SMTPReply)
        case failed(SMTPReply?, String, isAboutMessage: Bool)
    }

    private static let isReady: Bool = ccurl_initialise() == CURLE_OK

    func run() -> Outcome {
        guard Self.isReady, let handle = curl_easy_init() else {
            return .failed(nil, "Mail cannot be sent from here: libcurl does not start.", isAboutMessage: false)
        }
        defer { curl_easy_cleanup(handle) }
        let recipients = curl_slist_append(nil, recipient.description)
        defer { curl_slist_free_all(recipients) }
        let conversation = SMTPConversation(bytes, isCancelled)
        return withExtendedLifetime(conversation) {
            let settings = [configure(handle), conversation.attach(to: handle, recipients)]
            let code = settings.first { $0 != CURLE_OK } ?? curl_easy_perform(handle)
            return outcome(code, handle, conversation)
        }
    }

    private func outcome(_ code: CURLcode, _ handle: UnsafeMutableRawPointer, _ conversation: SMTPConversation)
        -> Outcome
    {
        let number = ccurl_response_code(handle)
        let reply = number > 0 ? SMTPReply(number, from: conversation.lines) : nil
        if code == CURLE_OK, let reply { return .taken(reply) }
        // Of these two, libcurl says that MAIL, RCPT, DATA or what was sent after it had the wrong answer.
        let isAboutMessage = code == CURLE_SEND_ERROR || code == CURLE_WEIRD_SERVER_REPLY
        return .failed(reply, problem(code), isAboutMessage: isAboutMessage)
    }

    /// For whoever runs the server.
    private func problem(_ code: CURLcode) -> String {
        if isCancelled.isSet { return "It was broken off." }
        return "\(server.host):\(server.port): \(String(cString: curl_easy_strerror(code)))."
    }
}

// libcurl's options.
extension SMTPExchange {
    /// The first that cannot be set counts, so that nothing is sent with less protection than was asked for.
    private func configure(_ handle: UnsafeMutableRawPointer) -> CURLcode {
        let texts: [(CURLoption, String?)] = [
            (CURLOPT_URL, server.url(greetingAs: sender.domain)), (CURLOPT_PROTOCOLS_STR, "smtp,smtps"),
            (CURLOPT_PROXY, ""), (CURLOPT_MAIL_FROM, sender.description),
            (CURLOPT_USERNAME, server.credentials?.user), (CURLOPT_PASSWORD, server.credentials?.password),
            (CURLOPT_LOGIN_OPTIONS, server.credentials.map { _ in "AUTH=PLAIN;AUTH=LOGIN" }),
            (CURLOPT_CAINFO, server.authorities),
        ]
        for case (let option, let text?) in texts {
            let code = ccurl_set_text(handle, option, text)
            guard code == CURLE_OK else { return code }
        }
        for (option, number) in numbers {
            let code = ccurl_set_number(handle, option, number)
            guard code == CURLE_OK else { return code }
        }
        return ccurl_set_size(handle, CURLOPT_INFILESIZE_LARGE, curl_off_t(bytes.count))
    }

    /// NOSIGNAL, because other threads run and must not be interrupted by a time-out of ours.
    private var numbers: [(CURLoption, Int)] {
        [
            (CURLOPT_NOSIGNAL, 1), (CURLOPT_UPLOAD, 1), (CURLOPT_NOPROGRESS, 0),
            (CURLOPT_USE_SSL, encryption), (CURLOPT_SSL_VERIFYPEER, 1), (CURLOPT_SSL_VERIFYHOST, 2),
            (CURLOPT_SSLVERSION, Int(CURL_SSLVERSION_TLSv1_2)),
            (CURLOPT_CONNECTTIMEOUT, server.limits.connecting),
            (CURLOPT_SERVER_RESPONSE_TIMEOUT, server.limits.answer), (CURLOPT_TIMEOUT, server.limits.whole),
        ]
    }

    private var encryption: Int {
        switch server.security {
        case .startTLS, .implicit: Int(CURLUSESSL_ALL.rawValue)
        case .opportunistic: Int(CURLUSESSL_TRY.rawValue)
        case .none: Int(CURLUSESSL_NONE.rawValue)
        }
    }
}
