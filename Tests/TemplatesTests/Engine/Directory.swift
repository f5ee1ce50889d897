import Foundation

/// A directory for one test.
struct Directory {
    let path: String

    func write(_ text: String, to name: String) throws {
        let file = URL(fileURLWithPath: path).appendingPathComponent(name)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }
}

func withDirectory(_ body: (Directory) throws -> Void) throws {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("templates-\(UUID())").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: path) }
    try body(Directory(path: path))
}
