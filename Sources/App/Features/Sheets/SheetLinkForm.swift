import GoogleSheets
import Outbound
import Web

/// The address of a CSV file, as somebody pasted it, and what to do with it.
struct SheetLinkForm {
    static let urlField = "url"

    let url: String
    let choices: SheetChoices

    init(_ fields: FormFields = FormFields()) {
        url = String(fields.text(Self.urlField).prefix(2100))
        choices = SheetChoices(fields)
    }

    init(_ sheet: Sheet) {
        (url, choices) = (sheet.origin.url ?? "", SheetChoices(sheet))
    }

    /// The address from which a sheet is read from now on, and why it could not be read just now, if so: its server may be
    /// away for a while.
    func change(_ sheet: Sheet, _ fetcher: Fetcher) async throws(FormErrors) -> (url: String, doubt: SheetFailure?) {
        var errors = FormErrors()
        choices.check(&errors)
        if url == sheet.origin.url {
            try errors.check()
            return (url, nil)
        }
        do throws(SheetFailure) {
            let address = try SheetAddress(url, fetcher)
            let doubt = await address.doubt(fetcher)
            if let doubt, doubt.isAboutAddress { throw doubt }
            if errors.isEmpty { return (address.url, doubt) }
        } catch {
            errors.add(error.message, to: Self.urlField)
        }
        throw errors
    }

    /// The address to read, once its server has shown that a file is there.
    func check(_ fetcher: Fetcher) async throws(FormErrors) -> SheetAddress {
        var errors = FormErrors()
        choices.check(&errors)
        do throws(SheetFailure) {
            let address = try SheetAddress(url, fetcher)
            try await address.probe(fetcher)
            if errors.isEmpty { return address }
        } catch {
            errors.add(error.message, to: Self.urlField)
        }
        throw errors
    }
}
