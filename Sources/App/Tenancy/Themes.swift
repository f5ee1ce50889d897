import Stylesheets

/// The theme of each tenant as it is served: what its sheet may do, and nothing else. The sheet in the database is what somebody
/// wrote, whenever and however it came there; it is gone through on its way out, by the lists of today.
struct Themes {
    private let known: [Source: BrandFile]
    /// Those that were asked for; the next reading of the directory need not make them again.
    private(set) var used: [Source: BrandFile] = [:]

    struct Source: Hashable {
        let css: String
        /// The compiled colours of the brand, which stand before it in the same file.
        var colours = ""
        /// Of the tenant's own files, by the names that the sheet has for them.
        let paths: [String: String]
    }

    init(known: [Source: BrandFile] = [:]) {
        self.known = known
    }

    mutating func file(_ source: Source) -> BrandFile {
        let file = known[source] ?? used[source] ?? BrandFile(source.colours + source.sheet.css, extension: "css")
        used[source] = file
        return file
    }
}

extension Themes.Source {
    var sheet: BrandStylesheet { BrandStylesheet(css, assets: BrandAssets(paths)) }

    /// The pictures have the names that they have in the tenant's folder.
    init(_ css: String, logo: BrandFile, logoDark: BrandFile, mark: BrandFile, art: BrandFile?) {
        self.css = css
        var paths = ["logo.svg": logo.path, "logo-dark.svg": logoDark.path, "mark.svg": mark.path]
        paths["art.svg"] = art?.path
        self.paths = paths
    }
}
