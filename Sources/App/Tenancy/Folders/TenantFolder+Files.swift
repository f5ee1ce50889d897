public import Foundation
import NIOCore
import Web

extension TenantFolder {
    /// Every file by its name, as an export writes it.
    func files() throws(TenantFolderError) -> [String: [UInt8]] {
        var files = [TenantFile.name: Array(try file.yaml().utf8)]
        if !themeCSS.isEmpty { files[Self.themeName] = Array(themeCSS.utf8) }
        files[Self.aboutName] = about.map { Array($0.utf8) }
        for (place, picture) in pictures.all {
            files[place.fileName(picture.kind)] = Array(picture.file.bytes.readableBytesView)
        }
        return files.merging(mails.files) { own, _ in own }
    }

    /// Writes the folder anew: its own files are replaced, those that it has no more are removed, others stay.
    public func write(to folder: URL) throws {
        let files = try files()
        for (name, bytes) in files {
            let place = folder.appending(path: name)
            try FileManager.default.createDirectory(
                at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(bytes).write(to: place, options: .atomic)
        }
        for name in Self.names where files[name] == nil {
            try? FileManager.default.removeItem(at: folder.appending(path: name))
        }
    }

    /// What files of a tenant may be called.
    private static var names: [String] {
        [themeName, aboutName] + TenantMails.names
            + BrandPicture.allCases.flatMap { place in BrandFile.Kind.allCases.map { place.fileName($0) } }
    }
}
