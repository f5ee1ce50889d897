public import FoundationEssentials

/// What a transaction opens with: the role it acts as, and settings that row-level security reads.
///
/// `SET` takes no parameters, so the values are UUIDs that are formatted here and the names are checked: nothing else
/// can get into the text. All of it is `LOCAL` and ends with the transaction.
public struct Preamble: Sendable, Hashable {
    /// The role; also the key under which plans are cached, because a plan belongs to the role it was made for.
    public let role: Identifier?
    let settings: [String]

    /// Nothing: the transaction acts as the login role.
    public static let none = Preamble()

    public init(role: Identifier? = nil, settings: [(name: SettingName, value: UUID)] = []) {
        self.role = role
        self.settings = settings.map { "SET LOCAL \($0.name) = '\($0.value.uuidString.lowercased())'" }
    }

    var planKey: String { role?.description ?? "" }

    var setRole: String? { role.map { "SET LOCAL ROLE \($0)" } }

    /// Everything in the order it is sent.
    package var statements: [String] { [setRole].compactMap(\.self) + settings }
}
