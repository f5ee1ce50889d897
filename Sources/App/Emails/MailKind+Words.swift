extension MailKind {
    /// As a list names it.
    var title: String {
        switch self {
        case .invite: "Invitation"
        case .welcome: "Welcome"
        case .verifyAddress: "Confirm an address"
        case .addressChanged: "Address changed"
        case .passwordReset: "New password"
        case .importFinished: "Import finished"
        case .importFailed: "Import failed"
        case .dealAlert: "Deal waits"
        case .orderSent: "Insertion order sent"
        case .orderAccepted: "Insertion order accepted"
        case .makegoodDue: "Makegood due"
        case .reportReady: "Report ready"
        case .receipt: "Receipt"
        case .planChanged: "Plan changed"
        case .lowTokenBalance: "Low token balance"
        case .referralConverted: "Referral became a customer"
        }
    }

    /// Who gets it, and when.
    var moment: String {
        switch self {
        case .invite: "To somebody whom an admin invites"
        case .welcome: "To whoever has accepted an invitation"
        case .verifyAddress: "To the new address of a member who changes it"
        case .addressChanged: "To the old address of a member who has changed it"
        case .passwordReset: "To a member who asks for a new password"
        case .importFinished: "To whoever asked to be told when an import is saved"
        case .importFailed: "To whoever sent a file that could not be saved"
        case .dealAlert: "To ops, when a deal has waited too long in its stage"
        case .orderSent: "To an advertiser, with an insertion order to accept"
        case .orderAccepted: "To ops, when an advertiser has accepted an insertion order"
        case .makegoodDue: "To ops, when a flight has ended short of its booking"
        case .reportReady: "To whoever asked for a report"
        case .receipt: "To an admin, for a payment"
        case .planChanged: "To admins, when the plan is another"
        case .lowTokenBalance: "To admins, when few tokens are left"
        case .referralConverted: "To a partner whose referral has become a customer"
        }
    }
}
