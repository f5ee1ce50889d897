extension MailKind {
    /// Whether its reader may do without it: it only tells of something. What answers something that the reader did, lets
    /// them in, or is owed to them goes out in any case.
    var isOptional: Bool {
        switch self {
        case .importFinished, .importFailed, .dealAlert, .orderAccepted, .makegoodDue, .reportReady, .lowTokenBalance,
            .referralConverted:
            true
        case .invite, .welcome, .verifyAddress, .addressChanged, .passwordReset, .orderSent, .receipt, .planChanged:
            false
        }
    }

    /// Those of an optional kind that a member of the role may get.
    static func optional(for role: Member.Role) -> [MailKind] {
        switch role {
        case .admin: allCases.filter { $0.isOptional && $0 != .referralConverted }
        case .ops: [.importFinished, .importFailed, .dealAlert, .orderAccepted, .makegoodDue, .reportReady]
        case .creator, .advertiser: [.reportReady]
        }
    }
}
