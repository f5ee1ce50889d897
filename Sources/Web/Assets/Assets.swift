public import Foundation
import Synchronization

/// The site's own files: stylesheets, scripts, icons. Served under `/assets/<fingerprint>/…`, where the fingerprint
/// changes with any of them, so that browsers may keep them for ever.
public final class Assets: Sendable {
    private struct State {
        var manifest: AssetManifest
        var stamp: [String]
    }

    private let directory: URL
    private let reloads: Bool
    private let state: Mutex<State>

    /// Reads and hashes the directory; throws when it cannot be read. With `reloads`, for development, it looks for
    /// changed files at each use.
    public init(directory: URL, reloads: Bool = false) throws {
        self.directory = directory
        self.reloads = reloads
        let stamp = AssetManifest.stamp(of: directory)
        state = Mutex(State(manifest: try AssetManifest(directory: directory), stamp: stamp))
    }

    /// The URL path of a file such as `css/app.css`. A name that does not exist gives a link that is not found;
    /// `contains` lets a test check the names templates use.
    public func path(_ name: String) -> String {
        "\(Self.prefix)\(manifest.fingerprint)/\(name)"
    }

    /// True when the directory has this file.
    public func contains(_ name: String) -> Bool {
        manifest.files[name] != nil
    }

    /// The file behind a URL path, and whether the URL names exactly this version.
    func find(_ urlPath: String) -> (file: StoredFile, isCurrent: Bool)? {
        let parts = urlPath.dropFirst(Self.prefix.count).split(separator: "/", maxSplits: 1)
        guard urlPath.hasPrefix(Self.prefix), let version = parts.first, let name = parts.last else { return nil }
        let manifest = manifest
        guard parts.count == 2, version.count == manifest.fingerprint.count else { return nil }
        return manifest.files[String(name)].map { ($0, version == manifest.fingerprint[...]) }
    }

    static let prefix = "/assets/"

    private var manifest: AssetManifest {
        state.withLock { state in
            guard reloads else { return state.manifest }
            let stamp = AssetManifest.stamp(of: directory)
            // A file caught half-written fails to read; the next use tries again.
            if stamp != state.stamp, let fresh = try? AssetManifest(directory: directory) {
                state = State(manifest: fresh, stamp: stamp)
            }
            return state.manifest
        }
    }
}
