public import Foundation

/// A tenant as a folder of files, `tenants/<slug>`: what it is called and says in tenant.yml, and how it looks.
public struct TenantFolder: Sendable {
    public var slug: String { file.slug }
    let file: TenantFile
    /// Empty when the tenant leaves its looks to what follows from tenant.yml.
    let themeCSS: String
    /// More of the landing page, in Markdown.
    let about: String?
    let pictures: Pictures
    var mails = TenantMails()

    struct Pictures: Sendable {
        let logo: BrandFile
        var logoDark, mark, art: BrandFile?
    }

    /// Where its days begin.
    var zone: TimeZone { TimeZone(identifier: file.timeZone) ?? .gmt }
}

extension TenantFolder {
    static let (themeName, aboutName) = ("theme.css", "about.md")

    /// Reads and checks every file. The slug must be the folder's name, so that a copied folder cannot pass for another
    /// tenant unnoticed.
    public init(at folder: URL) throws(TenantFolderError) {
        let reader = TenantFolderReader(folder: folder)
        guard let yaml = try reader.text(TenantFile.name) else {
            throw TenantFolderError(file: TenantFile.name, .unreadable)
        }
        file = try TenantFile(yaml: yaml)
        guard file.slug == folder.lastPathComponent else {
            let problem = TenantFolderError.Problem.notTheFolder(slug: file.slug, folder: folder.lastPathComponent)
            throw TenantFolderError(file: TenantFile.name, problem)
        }
        themeCSS = try reader.text(Self.themeName) ?? ""
        about = try reader.landingText()
        guard let logo = try reader.picture(.logo) else { throw TenantFolderError(file: "logo.svg", .unreadable) }
        pictures = Pictures(
            logo: logo, logoDark: try reader.picture(.logoDark), mark: try reader.picture(.mark),
            art: try reader.picture(.art))
        mails = try reader.mails()
    }
}

extension TenantFolder.Pictures {
    /// The pictures that there are, each in its place.
    var all: [(place: BrandPicture, file: BrandFile)] {
        let places: [(BrandPicture, BrandFile?)] = [(.logo, logo), (.logoDark, logoDark), (.mark, mark), (.art, art)]
        return places.compactMap { place, file in file.map { (place, $0) } }
    }
}
