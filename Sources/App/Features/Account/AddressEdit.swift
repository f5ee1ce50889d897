import Templates
import Web

/// The page behind the link of a mail: whether the address is the member's.
struct AddressEdit: SitePage {
    static let template = "account/address"
    static let takesStyles = false

    let token, before, after: String

    init(_ change: AddressChange, _ token: LinkToken) {
        self.token = token.text
        (before, after) = (change.before, change.after)
    }

    static let fields: [Field<Self>] = [
        .text("token") { $0.token },
        .text("before") { $0.before },
        .text("after") { $0.after },
    ]
}
