import Crypto
import Foundation
import NIOCore

/// The files of a directory by their path inside it, with one fingerprint for all.
///
/// One for all, because then `url(../icons/x.svg)` and `import "./rows.js"` lead to the right version by
/// themselves: a fingerprint per file would have to be written into every reference, and into references that go in
/// circles. The price is that a release which changes one file has visitors load the few others again.
struct AssetManifest: Sendable {
    let files: [String: StoredFile]
    let fingerprint: String

    /// Reads every file below the directory; hidden ones are left out. Throws when it cannot be read.
    init(directory: URL) throws {
        var files: [String: StoredFile] = [:]
        for name in try Self.names(in: directory) {
            let bytes = try Data(contentsOf: directory.appending(path: name))
            files[name] = StoredFile(ByteBuffer(bytes: bytes), type: MediaType.ofFile(named: name))
        }
        self.files = files
        fingerprint = Self.fingerprint(of: files)
    }

    /// Changes whenever a file comes, goes or is written: cheap enough to take for each request in development.
    static func stamp(of directory: URL) -> [String] {
        let names = (try? names(in: directory)) ?? []
        return names.map { name in
            let path = directory.appending(path: name).path(percentEncoded: false)
            let attributes = (try? FileManager.default.attributesOfItem(atPath: path)) ?? [:]
            let changed = (attributes[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
            return "\(name) \(changed) \(attributes[.size] ?? 0)"
        }
    }

    private static func names(in directory: URL) throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: directory.path(percentEncoded: false)).sorted().filter {
            name in
            guard !name.split(separator: "/").contains(where: { $0.hasPrefix(".") }) else { return false }
            var isDirectory: ObjCBool = false
            let path = directory.appending(path: name).path(percentEncoded: false)
            return FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) && !isDirectory.boolValue
        }
    }

    private static func fingerprint(of files: [String: StoredFile]) -> String {
        var hash = SHA256()
        for (name, file) in files.sorted(by: { $0.key < $1.key }) {
            hash.update(data: Data("\(name)\n\(file.fingerprint)\n".utf8))
        }
        return String(hash.finalize().hexadecimal.prefix(16))
    }
}
