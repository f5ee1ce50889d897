import Postgres

/// What a mail is about. The texts name its template, in files, addresses and the database.
enum MailKind: String, Sendable, CaseIterable, TextColumn {
    case invite, welcome
    case verifyAddress = "verify_address"
    case addressChanged = "address_changed"
    case passwordReset = "password_reset"
    case importFinished = "import_finished"
    case importFailed = "import_failed"
    case dealAlert = "deal_alert"
    case orderSent = "io_sent"
    case orderAccepted = "io_accepted"
    case makegoodDue = "makegood_due"
    case reportReady = "report_ready"
    case receipt
    case planChanged = "plan_changed"
    case lowTokenBalance = "low_token_balance"
    case referralConverted = "referral_converted"

    /// What its template may name, and what it says for example.
    var mail: any DeskMail.Type {
        switch self {
        case .invite: InviteMail.self
        case .welcome: WelcomeMail.self
        case .verifyAddress: VerifyAddressMail.self
        case .addressChanged: AddressChangedMail.self
        case .passwordReset: PasswordResetMail.self
        case .importFinished: ImportFinishedMail.self
        case .importFailed: ImportFailedMail.self
        case .dealAlert: DealAlertMail.self
        case .orderSent: OrderSentMail.self
        case .orderAccepted: OrderAcceptedMail.self
        case .makegoodDue: MakegoodDueMail.self
        case .reportReady: ReportReadyMail.self
        case .receipt: ReceiptMail.self
        case .planChanged: PlanChangedMail.self
        case .lowTokenBalance: LowTokenBalanceMail.self
        case .referralConverted: ReferralConvertedMail.self
        }
    }

    /// As addresses spell it: `import-failed`.
    var slug: String { rawValue.replacing("_", with: "-") }

    /// By what an address says.
    init?(slug: String) {
        guard !slug.contains("_") else { return nil }
        self.init(rawValue: slug.replacing("-", with: "_"))
    }
}
