import Foundation
import Logging
import Templates

/// The templates of each tenant: the house's, and over them what `tenants/<slug>/templates` replaces.
///
/// A tenant may replace what visitors read and what is mailed in its name, never the tools behind the sign-in.
struct TenantTemplates: Sendable {
    static let replaceable: Set = ["landing/", "emails/"]

    private let house: TemplateStore
    private let own: [String: TemplateStore]

    /// Compiles them all. Throws `TemplateErrors` for one that does not fit its page or may not be replaced.
    init(root: URL, reloading: Bool, logger: Logger) throws {
        let complain = { @Sendable (errors: TemplateErrors) in
            logger.error("A template does not fit its page; the page stays as it was", metadata: ["error": "\(errors)"])
        }
        let base = root.appending(path: "templates").path
        house = try TemplateStore(TemplateDirectories(base), pages: Pages.all, reloading: reloading, complain: complain)
        own = try Dictionary(
            uniqueKeysWithValues: Self.overrides(in: root.appending(path: "tenants")).map { slug, folder in
                let directories = TemplateDirectories(base, overrides: folder, allowed: Self.replaceable)
                return (
                    slug, try TemplateStore(directories, pages: Pages.all, reloading: reloading, complain: complain)
                )
            })
    }

    /// Those of the house, where no tenant is known.
    var current: TemplateSet { house.current }

    func current(for tenant: Tenant) -> TemplateSet {
        (own[tenant.slug] ?? house).current
    }

    /// Tenants that replace something, with the folder they do it in.
    private static func overrides(in tenants: URL) -> [(slug: String, folder: String)] {
        let slugs = (try? FileManager.default.contentsOfDirectory(atPath: tenants.path)) ?? []
        return slugs.sorted().compactMap { slug in
            let folder = tenants.appending(path: slug).appending(path: "templates").path
            return FileManager.default.fileExists(atPath: folder) ? (slug, folder) : nil
        }
    }
}
