import Foundation

/// A file of a tenant's folder that says something else than the desk has, line by line.
public struct TenantDifference: Sendable, Equatable, Encodable, CustomStringConvertible {
    public let file: String
    /// As the desk has them.
    public let removed: [String]
    /// As the folder has them.
    public let added: [String]

    public var description: String {
        ([file] + removed.map { "  - \($0)" } + added.map { "  + \($0)" }).joined(separator: "\n")
    }

    /// What applying a folder to a desk would change; everything where there is no desk yet.
    static func between(
        _ desk: TenantFolder?, _ folder: TenantFolder
    ) throws(TenantFolderError) -> [TenantDifference] {
        let before = try desk?.files() ?? [:]
        let after = try folder.files()
        return Set(before.keys).union(after.keys).sorted().compactMap { name in
            before[name] == after[name] ? nil : TenantDifference(name, before[name], after[name])
        }
    }

    private init(_ file: String, _ before: [UInt8]?, _ after: [UInt8]?) {
        self.file = file
        guard Self.isText(file) else {
            (removed, added) = (before.map(Self.size) ?? [], after.map(Self.size) ?? [])
            return
        }
        let (before, after) = (Self.lines(before), Self.lines(after))
        let difference = after.difference(from: before)
        removed = difference.removals.map { Self.line($0) }
        added = difference.insertions.map { Self.line($0) }
    }

    private static func isText(_ file: String) -> Bool { !file.hasSuffix(".png") && !file.hasSuffix(".webp") }

    private static func size(_ bytes: [UInt8]) -> [String] { ["\(bytes.count) bytes"] }

    private static func lines(_ bytes: [UInt8]?) -> [String] {
        let text = bytes.map { String(decoding: $0, as: UTF8.self) } ?? ""
        return text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    private static func line(_ change: CollectionDifference<String>.Change) -> String {
        switch change {
        case .insert(_, let line, _), .remove(_, let line, _): line
        }
    }
}
