import HTTPTypes

/// Why a request that would change something was refused.
public enum CSRFFailure: Error, Refusal, Equatable {
    /// The browser says, or does not deny, that another site sent it.
    case crossSite
    /// The token is missing, of another session, or forged.
    case staleForm
    /// A script sent no token, or one of another session.
    case noToken

    public var failure: HTTPFailure {
        switch self {
        case .crossSite:
            HTTPFailure(
                .forbidden, title: "This did not come from our own page",
                detail: "Another site sent this request, so nothing was done. Open the page here and try again.")
        case .staleForm:
            HTTPFailure(
                .forbidden, title: "This form is out of date",
                detail: "You signed in or out since the page was opened. Go back, reload it and send it again.")
        case .noToken:
            HTTPFailure(
                .forbidden, title: "This request carries no valid token",
                detail: "Send the token of the page, from its element meta[name=csrf-token], in \(CSRF.header).")
        }
    }
}
