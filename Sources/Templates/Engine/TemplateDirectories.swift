import Foundation

/// Where template files are: a directory for all, and one whose files replace some of them.
public struct TemplateDirectories: Sendable {
    private let base: String
    private let overrides: String?
    private let allowed: Set<String>

    /// Takes the directory for all and, where a tenant has one, its own. What that may replace is
    /// `allowed`, as `TemplateSources.overriding(with:allowed:)` takes it.
    public init(_ base: String, overrides: String? = nil, allowed: Set<String> = []) {
        self.base = base
        self.overrides = overrides
        self.allowed = allowed
    }

    /// Reads all files.
    func read() throws(TemplateErrors) -> TemplateSources {
        let sources = try TemplateSources(directory: base)
        guard let overrides else { return sources }
        return try sources.overriding(with: TemplateSources(directory: overrides), allowed: allowed)
    }

    /// What tells one state of the files from another without reading them.
    func stamps() -> [String: Stamp] {
        var stamps: [String: Stamp] = [:]
        for directory in [base, overrides].compactMap(\.self) {
            for name in TemplateSources.fileNames(in: directory) ?? [] {
                let file = "\(directory)/\(name)"
                let attributes = try? FileManager.default.attributesOfItem(atPath: file)
                stamps[file] = Stamp(
                    modified: attributes?[.modificationDate] as? Date, size: attributes?[.size] as? Int)
            }
        }
        return stamps
    }

    /// The size, too: two changes may fall into one tick of the file system's clock.
    struct Stamp: Sendable, Equatable {
        let modified: Date?
        let size: Int?
    }
}
