import Foundation

/// Template texts by path: `shows/index` for the file `shows/index.mustache`.
public struct TemplateSources: Sendable {
    struct Source: Sendable {
        /// How errors name the file.
        let file: String
        let text: [UInt8]
    }

    private(set) var sources: [String: Source]

    /// Takes texts by path, without the ending `.mustache`.
    public init(_ texts: [String: String]) {
        sources = Dictionary(
            uniqueKeysWithValues: texts.map { path, text in
                (path, Source(file: "\(path).mustache", text: Array(text.utf8)))
            })
    }

    /// Reads every `*.mustache` file under a directory.
    /// - Throws: `TemplateErrors` naming each file that cannot be read or is not UTF-8.
    public init(directory: String) throws(TemplateErrors) {
        guard let names = Self.fileNames(in: directory) else {
            throw TemplateErrors([TemplateError(file: directory, reason: .unreadable)])
        }
        sources = [:]
        var errors: [TemplateError] = []
        for name in names {
            let file = "\(directory)/\(name)"
            switch Self.read(file) {
            case .success(let text):
                sources[String(name.dropLast(fileEnding.count))] = Source(file: file, text: text)
            case .failure(let error):
                errors.append(error)
            }
        }
        guard errors.isEmpty else { throw TemplateErrors(errors) }
    }

    /// The paths of all templates, sorted.
    public var paths: [String] { sources.keys.sorted() }

    /// These templates with some replaced by others, as a tenant's are. `allowed` holds the paths that
    /// may be replaced or added; one that ends in `/` allows a whole folder.
    /// - Throws: `TemplateErrors` naming each file that may not be replaced.
    public func overriding(
        with other: TemplateSources, allowed: Set<String>
    ) throws(TemplateErrors) -> TemplateSources {
        let refused = other.paths.filter { path in
            !allowed.contains { $0.hasSuffix("/") ? path.hasPrefix($0) : path == $0 }
        }
        guard refused.isEmpty else {
            throw TemplateErrors(
                refused.compactMap { path in
                    other.sources[path].map { TemplateError(file: $0.file, reason: .mayNotOverride) }
                })
        }
        var result = self
        result.sources.merge(other.sources) { _, override in override }
        return result
    }

    /// The template files under a directory, sorted; `nil` if it cannot be read. Hidden files are left
    /// out: editors keep their locks and copies in them.
    static func fileNames(in directory: String) -> [String]? {
        FileManager.default.subpaths(atPath: directory)?
            .filter { $0.hasSuffix(fileEnding) && !$0.hasPrefix(".") && !$0.contains("/.") }
            .sorted()
    }

    private static func read(_ file: String) -> Result<[UInt8], TemplateError> {
        guard let data = FileManager.default.contents(atPath: file) else {
            return .failure(TemplateError(file: file, reason: .unreadable))
        }
        guard String(validating: data, as: UTF8.self) != nil else {
            return .failure(TemplateError(file: file, reason: .notUTF8))
        }
        return .success(Array(data))
    }
}

private let fileEnding = ".mustache"
