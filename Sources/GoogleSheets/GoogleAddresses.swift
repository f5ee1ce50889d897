/// Where Google is asked.
public struct GoogleAddresses: Sendable, Equatable {
    /// Gives access for a signed claim; also the audience of that claim.
    public let token: String
    /// What addresses of spreadsheets begin with.
    public let spreadsheets: String

    public static let google = Self(
        token: "https://oauth2.googleapis.com/token",
        spreadsheets: "https://sheets.googleapis.com/v4/spreadsheets")

    public init(token: String, spreadsheets: String) {
        (self.token, self.spreadsheets) = (token, spreadsheets)
    }

    /// One server that plays both, for tests and development.
    public init(base: String) {
        self.init(token: "\(base)/token", spreadsheets: "\(base)/v4/spreadsheets")
    }
}
