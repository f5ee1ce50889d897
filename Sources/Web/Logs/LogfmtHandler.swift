public import Foundation
public import Logging

/// Writes log lines as `time=… level=… msg="…" key=value`, one line per event whatever is in the values.
public struct LogfmtHandler: LogHandler {
    /// Takes a finished line, with its newline.
    public typealias Sink = @Sendable (String) -> Void

    public var logLevel: Logger.Level = .info
    public var metadata: Logger.Metadata = [:]
    public var metadataProvider: Logger.MetadataProvider?

    private let label: String
    private let now: @Sendable () -> Date
    private let sink: Sink

    /// - Parameters:
    ///   - label: the logger's name.
    ///   - now: the app's clock.
    ///   - sink: standard output when left out.
    public init(label: String, now: @escaping @Sendable () -> Date, sink: @escaping Sink = Self.writeToStandardOutput) {
        self.label = label
        self.now = now
        self.sink = sink
    }

    public subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    public func log(event: LogEvent) {
        var line = "time=\(now().ISO8601Format()) level=\(event.level) logger=\(Self.quoted(label))"
        line += " msg=\(Self.quoted(event.message.description))"
        if let error = event.error { line += " error=\(Self.quoted(String(reflecting: error)))" }
        for (key, value) in all(event.metadata).sorted(by: { $0.key < $1.key }) {
            line += " \(key)=\(Self.quoted(value.description))"
        }
        sink(line + "\n")
    }

    private func all(_ own: Logger.Metadata?) -> Logger.Metadata {
        metadata.merging(metadataProvider?.get() ?? [:]) { $1 }.merging(own ?? [:]) { $1 }
    }

    /// Bare when it is one plain word; otherwise quoted, with nothing left that could start a new line or field.
    static func quoted(_ text: String) -> String {
        let isPlain = text.utf8.allSatisfy { 0x21...0x7e ~= $0 && !"\"=\\".utf8.contains($0) }
        guard text.isEmpty || !isPlain else { return text }
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": quoted += "\\\(scalar)"
            case "\n": quoted += "\\n"
            case _ where scalar.value < 0x20 || 0x7f...0x9f ~= scalar.value:
                quoted += "\\u{\(String(scalar.value, radix: 16))}"
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }

    /// One `write` for each line, so that lines of several threads do not mix.
    public static func writeToStandardOutput(_ line: String) {
        FileHandle.standardOutput.write(Data(line.utf8))
    }

    /// The same, where standard output is for something else.
    public static func writeToStandardError(_ line: String) {
        FileHandle.standardError.write(Data(line.utf8))
    }
}
