import Branding
import Web

/// How a tenant looks and what it says of itself.
struct Brand: Sendable {
    let tagline: String
    /// Every colour, with the choices that it follows from.
    let colours: CompiledBrand
    let headline: String
    let lead: String
    let points: [Point]
    let audience: String
    /// The compiled colours, and after them the tenant's own stylesheet, which has the last word.
    let theme: BrandFile
    let logo: BrandFile
    let logoDark: BrandFile
    let mark: BrandFile
    let art: BrandFile?

    /// One of the things a tenant says for itself on its landing page.
    struct Point: Sendable {
        let title: String
        let text: String
    }

    func file(at path: String) -> StoredFile? {
        [theme, logo, logoDark, mark, art].first { $0?.path == path }??.file
    }
}
