public import Foundation

/// A tenant as a folder of files, `tenants/<slug>`: what it is called and says in tenant.yml, and how it looks.
public struct TenantFolder: Sendable {
    public let slug: String
    let file: TenantFile
    /// Empty when the tenant leaves its looks to what follows from tenant.yml.
    let themeCSS: String
    let logoSVG: String
    let logoDarkSVG: String
    let markSVG: String
    /// The picture of the landing page, if the tenant has one.
    let artSVG: String?

    /// No file of a tenant is larger, in bytes.
    private static let largestFile = 256 * 1024

    /// Reads and checks every file. The slug must be the folder's name, so that a copied folder cannot pass for another
    /// tenant unnoticed.
    public init(at folder: URL) throws(TenantFolderError) {
        file = try TenantFile(yaml: Self.text("tenant.yml", in: folder))
        guard file.slug == folder.lastPathComponent else {
            let problem = TenantFolderError.Problem.notTheFolder(slug: file.slug, folder: folder.lastPathComponent)
            throw TenantFolderError(file: "tenant.yml", problem)
        }
        slug = file.slug
        themeCSS = try Self.optionalText("theme.css", in: folder) ?? ""
        logoSVG = try Self.text("logo.svg", in: folder)
        logoDarkSVG = try Self.text("logo-dark.svg", in: folder)
        markSVG = try Self.text("mark.svg", in: folder)
        artSVG = try Self.optionalText("art.svg", in: folder)
    }

    /// Where its days begin.
    var zone: TimeZone { TimeZone(identifier: file.timeZone) ?? .gmt }

    private static func optionalText(_ name: String, in folder: URL) throws(TenantFolderError) -> String? {
        guard FileManager.default.fileExists(atPath: folder.appending(path: name).path) else { return nil }
        return try text(name, in: folder)
    }

    private static func text(_ name: String, in folder: URL) throws(TenantFolderError) -> String {
        guard let bytes = try? Data(contentsOf: folder.appending(path: name)) else {
            throw TenantFolderError(file: name, .unreadable)
        }
        guard bytes.count <= largestFile else { throw TenantFolderError(file: name, .tooLarge(limit: largestFile)) }
        guard let text = String(data: bytes, encoding: .utf8), !bytes.contains(0) else {
            throw TenantFolderError(file: name, .notText)
        }
        return text
    }
}
