import Foundation

/// A program that is run to its end: by its name in the PATH, or by its own path.
struct Tool {
    let name: String

    static let psql = Tool(name: "psql")
    static let pgbench = Tool(name: "pgbench")
    /// The server's command, as it was built together with this program.
    static var flightline: Tool {
        Tool(
            name: URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "flightline").path
        )
    }

    /// Gives what it wrote to standard output. Throws with what it wrote to standard error when it fails.
    @discardableResult
    func run(_ arguments: [String]) throws -> String {
        let process = Process()
        let (output, errors) = (Pipe(), try Scratch.unnamedFile())
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [name] + arguments
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output
        process.standardError = errors
        try process.runUnblocked()
        let written = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            try errors.seek(toOffset: 0)
            let reason = String(decoding: try errors.readToEnd() ?? Data(), as: UTF8.self)
            throw BenchFailure("\(name) \(arguments.first ?? "") failed:\n\(reason)")
        }
        return String(decoding: written, as: UTF8.self)
    }
}
