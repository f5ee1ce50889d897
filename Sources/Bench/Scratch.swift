import Foundation

/// Files that are gone after the run.
enum Scratch {
    /// A new directory that only this account may enter.
    static func directory() throws -> URL {
        let url = FileManager.default.temporaryDirectory.appending(path: "flightline-bench.\(UUID().uuidString)")
        try FileManager.default.createDirectory(
            at: url, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
        return url
    }

    /// A file that nobody finds.
    static func unnamedFile() throws -> FileHandle {
        guard let file = tmpfile() else { throw BenchFailure("No temporary file can be made.") }
        return FileHandle(fileDescriptor: dup(fileno(file)), closeOnDealloc: true)
    }
}
