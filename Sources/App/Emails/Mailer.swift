import Mail

/// The way out for mail: whose address it is from, and who takes it.
struct Mailer: Sendable {
    /// The platform's; it is also told of mail that could not be delivered.
    let sender: MailAddress
    /// Signed by whoever is given, or else by the platform.
    let send: @Sendable (Message, DKIMSigner?) async -> Handover
}

extension Mailer {
    init(_ settings: MailSettings) {
        let transport = SMTPTransport(settings.server)
        let (sender, signer) = (settings.sender, settings.signer)
        self.init(sender: sender) { message, own in
            // The envelope stays the platform's whoever the mail is from: what comes back has the links in it that let its
            // reader in, and whoever reads a desk's own mailbox is not to have them.
            await transport.send(message.bytes(signedBy: own ?? signer), from: sender, to: message.to.address)
        }
    }
}
