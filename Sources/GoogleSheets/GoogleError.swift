public import Outbound

/// Why Google gave nothing, for the person who wants the sheet.
public enum GoogleError: Error, Sendable, Equatable {
    /// Google does not take the key: it was deleted, or its account was.
    case keyRefused
    case notShared(with: String)
    case apiDisabled
    case notFound
    case badRange
    /// The document is a workbook that was uploaded, and no sheet of Google's.
    case notASheet
    case quota
    /// An answer that is not what Google's documentation says.
    case unreadable
    case outbound(OutboundError)
}

extension GoogleError {
    /// What a failed request for an access token means.
    init(token error: any Error) {
        switch error as? OutboundError {
        case .status(400...403, _, _): self = .keyRefused
        case let error?: self.init(error)
        case nil: self = .unreadable
        }
    }

    /// What a failed request for a spreadsheet means to the account that asked.
    init(_ error: any Error, asking email: String) {
        switch error as? OutboundError {
        case .status(401, _, _): self = .keyRefused
        case .status(403, _, let excerpt):
            self = excerpt.contains("SERVICE_DISABLED") ? .apiDisabled : .notShared(with: email)
        case .status(404, _, _): self = .notFound
        case .status(400, _, let excerpt): self = excerpt.contains("FAILED_PRECONDITION") ? .notASheet : .badRange
        case let error?: self.init(error)
        case nil: self = (error as? GoogleError) ?? .unreadable
        }
    }

    private init(_ error: OutboundError) {
        if case .status(429, _, _) = error { self = .quota } else { self = .outbound(error) }
    }

    /// What happened and what to do about it.
    public var message: String {
        switch self {
        case .keyRefused: "Google does not accept the key any more: it or its account was deleted. Add a new one."
        case .notShared(let email): "The sheet is not shared with \(email). Share it with that address, as a viewer."
        case .apiDisabled:
            "The Google Sheets API is not enabled in the key’s project. Enable it in Google Cloud and wait a few minutes."
        case .notFound: "Google has no spreadsheet at this address. It may have been deleted; check the address."
        case .badRange: "The spreadsheet has no such sheet or range. A sheet may have been renamed; choose it again."
        case .notASheet:
            "This is an uploaded workbook, not a Google sheet. Open it and choose File → Save as Google Sheets."
        case .quota: "Google asks for fewer requests (429). It is tried again later."
        case .unreadable: "Google’s answer could not be read. Try again later."
        case .outbound(let error): error.message
        }
    }
}
