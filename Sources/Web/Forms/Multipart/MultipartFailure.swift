import HTTPTypes

/// Why a multipart body was refused.
public enum MultipartFailure: Error, Refusal, Equatable {
    /// The Content-Type is not `multipart/form-data` with a boundary of 1 to 70 characters.
    case notMultipart
    case malformed
    case tooManyParts
    case headersTooLarge
    /// A field that is not a file exceeds its limit.
    case fieldTooLarge(String)
    case fileTooLarge(String)

    public var failure: HTTPFailure {
        switch self {
        case .notMultipart, .malformed: .malformed("The upload was cut off or is not a form. Send it again.")
        case .tooManyParts, .headersTooLarge, .fieldTooLarge: .tooLarge
        case .fileTooLarge:
            HTTPFailure(
                .contentTooLarge, title: "This file is too large",
                detail: "Nothing was saved. Split the file or leave out what is not needed, and upload it again.")
        }
    }
}
