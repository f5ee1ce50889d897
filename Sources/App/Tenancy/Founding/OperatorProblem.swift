/// Why the operator's wish was not done, and what to do. Nothing is changed then.
public enum OperatorProblem: Error, Sendable, Equatable, CustomStringConvertible {
    case slugTaken(String)
    /// A host belongs to the tenant of that slug.
    case hostTaken(String, by: String)
    case noTenant(String)
    case address(String)
    case longName(String)
    case member(String)
    /// Somebody at the desk changed what this file says while it was applied.
    case changedMeanwhile(String)
    /// Of what a tenant is founded with.
    case unfit(option: String, expected: String)

    public var description: String {
        switch self {
        case .slugTaken(let slug): "There is a tenant \(slug) already. Choose another slug."
        case .hostTaken(let host, let slug): "\(host) belongs to \(slug). Take it away there first."
        case .noTenant(let slug): "There is no tenant \(slug)."
        case .address(let text): "\(text) is no address that mail can be sent to."
        case .longName: "A name is one line of at most 120 characters."
        case .member(let email): "\(email) is a member already."
        case .changedMeanwhile(let file): "Somebody changed \(file) at the same moment. Look at the differences again."
        case .unfit(let option, let expected): "\(option) must be \(expected)."
        }
    }

    static func unfit(_ key: TenantFile.CodingKeys) -> Self {
        .unfit(option: key.option, expected: key.expectation)
    }
}

extension TenantFile.CodingKeys {
    /// What the command line calls it.
    fileprivate var option: String {
        switch self {
        case .slug: "The slug"
        case .hosts: "--host"
        case .accentLight: "--accent"
        default: "--\(rawValue.replacing("_", with: "-"))"
        }
    }
}
