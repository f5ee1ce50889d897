/// Why there is no answer. The message is for the person who named the server.
public enum OutboundError: Error, Sendable, Equatable {
    case unusableURL(URLFault)
    case port(Int)
    /// The name leads to an address that is not public, at least once.
    case notPublic(host: String)
    case unknownHost(String)
    case unreachable(host: String, isSecure: Bool)
    case badRedirect(host: String)
    case tooManyRedirects(host: String)
    case tooSlow(host: String)
    case tooLarge(host: String, limit: Int)
    /// Any status but success and "not modified", with the beginning of what came with it.
    case status(Int, host: String, excerpt: String)
    case wrongType(String, host: String)
    /// The answer breaks off or does not follow the rules of HTTP or of its compression.
    case broken(host: String)

    public enum URLFault: Sendable, Equatable {
        case malformed, tooLong, scheme, credentials, host
    }
}

extension OutboundError {
    /// What happened and what to do about it.
    public var message: String {
        switch self {
        case .unusableURL(let fault): fault.message
        case .port(let port): "Port \(port) is not used for web addresses. Use one on port 80, 443, 8080 or 8443."
        case .notPublic(let host): "\(host) is not on the public Internet, so it cannot be fetched from here."
        case .unknownHost(let host): "There is no server called \(host). Check the spelling."
        case .unreachable(let host, true):
            "\(host) could not be reached, or its certificate is not valid. Try again later."
        case .unreachable(let host, false): "\(host) could not be reached. Try again later."
        case .badRedirect(let host): "\(host) leads on to an address that cannot be read."
        case .tooManyRedirects(let host): "\(host) leads on and on without an answer. Look for the final address."
        case .tooSlow(let host): "\(host) took too long to answer. Try again later."
        case .tooLarge(let host, let limit):
            "What \(host) sent is larger than \(limit / 1_000_000) MB, so it was not read on."
        case .status(let status, let host, _): Self.words(status, host)
        case .wrongType(let type, let host): "\(host) sent \(type), which is not what is expected here."
        case .broken(let host): "The answer of \(host) broke off or could not be read. Try again later."
        }
    }

    private static func words(_ status: Int, _ host: String) -> String {
        switch status {
        case 401, 403: "\(host) does not let us read this address (\(status)). It may need a sign-in."
        case 404, 410: "\(host) has nothing at this address (\(status)). It may have moved."
        case 429: "\(host) asks for fewer requests (429). Try again later."
        case 500...: "\(host) has a problem of its own (\(status)). Try again later."
        default: "\(host) answered with status \(status), which does not help here."
        }
    }
}

extension OutboundError.URLFault {
    fileprivate var message: String {
        switch self {
        case .malformed: "This is not a web address. It begins with https:// and has no spaces."
        case .tooLong: "This address is longer than 2,000 characters, which servers do not take."
        case .scheme: "The address must begin with https:// or http://."
        case .credentials: "The address holds a user name or a password. Use one without."
        case .host: "The address has no server name that can be read."
        }
    }
}
