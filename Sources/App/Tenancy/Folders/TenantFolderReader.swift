import Foundation

/// The files of a tenant's folder, each of a bounded size.
struct TenantFolderReader {
    let folder: URL

    /// In bytes, of text and of a picture.
    private static let (largestText, largestPicture) = (256 * 1024, 4 * 1024 * 1024)

    /// Nil when there is no such file.
    func text(_ name: String) throws(TenantFolderError) -> String? {
        guard let bytes = try bytes(name, atMost: Self.largestText) else { return nil }
        guard let text = String(data: bytes, encoding: .utf8), !bytes.contains(0) else {
            throw TenantFolderError(file: name, .notText)
        }
        return text
    }

    /// What about.md says; nil when there is no such file.
    func landingText() throws(TenantFolderError) -> String? {
        guard let text = try text(TenantFolder.aboutName) else { return nil }
        do throws(LandingTextFaults) {
            _ = try LandingText(text)
        } catch {
            throw TenantFolderError(file: TenantFolder.aboutName, .unfit(error.words))
        }
        return text
    }

    /// A picture by its place, in whichever format it is there; nil when it is not.
    func picture(_ place: BrandPicture) throws(TenantFolderError) -> BrandFile? {
        let found = BrandFile.Kind.allCases.filter { exists(place.fileName($0)) }
        guard let kind = found.first else { return nil }
        guard found.count == 1 else {
            throw TenantFolderError(file: place.fileName(kind), .alsoThere(found.dropFirst().map(place.fileName)))
        }
        let name = place.fileName(kind)
        if kind == .svg { return try text(name).map { BrandFile(svg: $0) } }
        return try bytes(name, atMost: Self.largestPicture).map { BrandFile(Array($0), kind) }
    }

    /// What files of a folder below it are called, in order; none where there is no such folder.
    func names(in name: String, ending: String) -> [String] {
        let names = try? FileManager.default.contentsOfDirectory(atPath: folder.appending(path: name).path)
        return (names ?? []).filter { $0.hasSuffix(ending) && !$0.hasPrefix(".") }.sorted()
    }

    private func bytes(_ name: String, atMost limit: Int) throws(TenantFolderError) -> Data? {
        guard exists(name) else { return nil }
        guard let bytes = try? Data(contentsOf: folder.appending(path: name)) else {
            throw TenantFolderError(file: name, .unreadable)
        }
        guard bytes.count <= limit else { throw TenantFolderError(file: name, .tooLarge(limit: limit)) }
        return bytes
    }

    private func exists(_ name: String) -> Bool {
        FileManager.default.fileExists(atPath: folder.appending(path: name).path)
    }
}

extension BrandPicture {
    /// As a tenant's folder calls it, such as `logo-dark.svg`.
    func fileName(_ kind: BrandFile.Kind) -> String { "\(rawValue).\(kind.ending)" }
}
