import Foundation
import Sponsorship

/// The exports of hosting platforms that are known beforehand: a data file for each.
enum PresetFolder {
    /// Throws when a file is no preset, naming it: a preset that is quietly left out would be missed by nobody.
    static func read(_ folder: URL) throws -> [Preset] {
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        return try files.filter { $0.pathExtension == "json" }.sorted { $0.lastPathComponent < $1.lastPathComponent }
            .map {
                do {
                    return try JSONDecoder().decode(Preset.self, from: try Data(contentsOf: $0))
                } catch {
                    throw Unreadable(description: "\($0.lastPathComponent) is no preset: \(error)")
                }
            }
    }

    struct Unreadable: Error, CustomStringConvertible {
        let description: String
    }
}
