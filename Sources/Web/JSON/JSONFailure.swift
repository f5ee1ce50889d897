import Foundation
import HTTPTypes

/// Why the body of a script's request could not be read.
public enum JSONFailure: Error, Refusal, Equatable {
    /// Not `application/json`.
    case wrongType
    /// Not JSON at all, or nested without end.
    case malformed
    /// JSON, but a field is missing or is not what it should be; the field as the script spells it.
    case field(String, problem: String)

    public var failure: HTTPFailure {
        switch self {
        case .wrongType:
            HTTPFailure(
                .unsupportedMediaType, title: "This kind of body is not accepted",
                detail: "Send JSON, and say so: Content-Type: application/json.")
        case .malformed: .malformed("Its body is not JSON. Check quotes, commas and brackets.")
        case .field("", let problem): .malformed("Its body \(problem).")
        case .field(let name, let problem): .malformed("The field “\(name)” \(problem).")
        }
    }

    /// What a decoder's complaint means to whoever wrote the body.
    init(_ error: DecodingError) {
        switch error {
        case .keyNotFound(let key, let context):
            self = .field(Self.name(context.codingPath + [key]), problem: "is missing")
        case .valueNotFound(_, let context):
            self = .field(Self.name(context.codingPath), problem: "is missing")
        case .typeMismatch(let type, let context):
            self = .field(Self.name(context.codingPath), problem: "is not \(Self.words(type))")
        case .dataCorrupted(let context) where context.codingPath.isEmpty: self = .malformed
        case .dataCorrupted(let context):
            // Our own decoders write sentences; Foundation's are for programmers.
            let ours = context.debugDescription.hasPrefix("is not ")
            self = .field(Self.name(context.codingPath), problem: ours ? context.debugDescription : "cannot be read")
        @unknown default: self = .malformed
        }
    }

    /// `lines.2.due_at`
    private static func name(_ path: [any CodingKey]) -> String {
        path.map { $0.intValue.map(String.init) ?? $0.stringValue.snakeCased }.joined(separator: ".")
    }

    private static func words(_ type: any Any.Type) -> String {
        switch type {
        case is String.Type: "a text"
        case is Bool.Type: "true or false"
        case is any BinaryInteger.Type: "a whole number"
        case is any BinaryFloatingPoint.Type: "a number"
        case is [String: Any].Type: "an object"
        case is [Any].Type: "a list"
        default: "of the right kind"
        }
    }
}

extension String {
    /// `dueAt` as scripts write it: `due_at`.
    fileprivate var snakeCased: String {
        reduce(into: "") { text, character in
            if character.isUppercase { text += "_" }
            text += character.lowercased()
        }
    }
}
