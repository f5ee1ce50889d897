import Mail

/// The way out for mail: whose address it is from, and who takes it.
struct Mailer: Sendable {
    /// The platform's; it is also told of mail that could not be delivered.
    let sender: MailAddress
    let send: @Sendable (Message) async -> Handover
}

extension Mailer {
    init(_ settings: MailSettings) {
        let transport = SMTPTransport(settings.server)
        let (sender, signer) = (settings.sender, settings.signer)
        self.init(sender: sender) { message in
            await transport.send(message.bytes(signedBy: signer), from: sender, to: message.to.address)
        }
    }
}
