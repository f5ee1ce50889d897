import HTTPTypes

/// Why a form could not be read; no browser of ours sends these.
public enum FormFailure: Error, Refusal, Equatable {
    /// Not `application/x-www-form-urlencoded`.
    case wrongType
    case tooManyFields
    /// A stray percent sign, invalid UTF-8, or NUL.
    case malformed

    public var failure: HTTPFailure {
        switch self {
        case .wrongType:
            HTTPFailure(
                .unsupportedMediaType, title: "This kind of form is not accepted",
                detail: "Send the form as the page does, or as application/x-www-form-urlencoded.")
        case .tooManyFields: .tooLarge
        case .malformed: .malformed("The form has characters that are not valid text. Type them again and send it.")
        }
    }
}
