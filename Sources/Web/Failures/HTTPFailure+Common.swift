import HTTPTypes

extension HTTPFailure {
    /// 404, the same for what is not there and for what belongs to someone else.
    public static let notFound = HTTPFailure(
        .notFound, title: "There is nothing here",
        detail: "The page was moved or removed, or the address has a typing error.")

    /// 500. Says nothing about the cause; the log has it under the request id.
    public static let unexpected = HTTPFailure(
        .internalServerError, title: "Something went wrong here",
        detail: "It was our mistake, and it has been recorded. Try again; if it stays, tell us the request id below.")

    /// 401, for a script whose person has been signed out.
    public static let signInNeeded = HTTPFailure(
        .unauthorized, title: "You are signed out", detail: "Nothing was saved. Sign in again and repeat it.")

    /// 413.
    public static let tooLarge = HTTPFailure(
        .contentTooLarge, title: "This is too large",
        detail: "What was sent is larger than this page accepts. Send less, or split it.")

    /// 503.
    public static func unavailable(retryAfter seconds: Int) -> HTTPFailure {
        HTTPFailure(
            .serviceUnavailable, title: "Not available at the moment",
            detail: "We are busy or restarting. Nothing was saved by this request. Try again in a few seconds.",
            headers: [.retryAfter: String(max(1, seconds))])
    }

    /// 400, for input no browser of ours would send.
    public static func malformed(_ detail: String) -> HTTPFailure {
        HTTPFailure(.badRequest, title: "This request cannot be read", detail: detail)
    }

    /// 405 with the methods that would work.
    public static func methodNotAllowed(_ allowed: String) -> HTTPFailure {
        HTTPFailure(
            .methodNotAllowed, title: "This address does not do that",
            detail: "It answers to \(allowed). Go back and use the links and buttons of the page.",
            headers: [.allow: allowed])
    }
}
