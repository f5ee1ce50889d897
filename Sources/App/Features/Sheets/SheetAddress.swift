import GoogleSheets
import Outbound

/// Where the figures of a pasted address really are.
struct SheetAddress: Equatable {
    /// Of the file, in the one spelling that Outbound gives it.
    let url: String
    /// What was made of the address that was pasted; nil when it was right as it was.
    let remark: String?
    /// It was the address at which people edit the sheet.
    private let isDocument: Bool

    /// People leave out how an address begins; then it is the usual way.
    init(_ text: String, _ fetcher: Fetcher) throws(SheetFailure) {
        let given = try Self.spelling(of: text, fetcher)
        switch SheetLink(text.contains("://") ? text : "https://\(text)") {
        case .published(let csv):
            (url, isDocument) = (csv, false)
            remark = csv == given ? nil : "Its CSV is read, at \(csv)"
        case .document(let id, let sheet):
            (url, isDocument) = (SheetLink.export(id, sheet: sheet), true)
            remark =
                "That was the address to edit the sheet. Its CSV is read, for as long as anyone with the link may view it."
        case .file:
            (url, isDocument, remark) = (given, false, nil)
        }
    }

    private static func spelling(of text: String, _ fetcher: Fetcher) throws(SheetFailure) -> String {
        do throws(OutboundError) {
            guard !text.isEmpty else { throw .unusableURL(.malformed) }
            return try fetcher.spelling(of: text.contains("://") ? text : "https://\(text)")
        } catch {
            throw .outbound(error)
        }
    }

    /// Why the file cannot be read just now; nil when it can.
    func doubt(_ fetcher: Fetcher) async -> SheetFailure? {
        do throws(SheetFailure) {
            try await probe(fetcher)
            return nil
        } catch {
            return error
        }
    }

    /// Asks for the file and reads its beginning.
    func probe(_ fetcher: Fetcher) async throws(SheetFailure) {
        do {
            try await fetcher.open(OutboundRequest(csv: url)) { _, body in _ = try await body.next() }
        } catch {
            let failure = error as? OutboundError ?? .broken(host: url)
            guard isDocument, failure.isClosedDoor else { throw .outbound(failure) }
            throw .closedDocument
        }
    }
}

extension OutboundError {
    /// What Google says of a document that only people who sign in may view.
    fileprivate var isClosedDoor: Bool {
        switch self {
        case .wrongType("text/html", _), .status(401...404, _, _): true
        default: false
        }
    }
}
