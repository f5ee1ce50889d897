import Branding

/// What is to be said of a tenant's folder, for programs.
public struct BrandReport: Encodable, Sendable {
    let contrast: BrandTable
    /// Of theme.css.
    let unused: [BrandFinding]

    public init(_ check: BrandCheck, unused: [BrandFinding]) {
        (contrast, self.unused) = (check.table, unused)
    }
}
