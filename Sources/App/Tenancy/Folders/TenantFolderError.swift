/// What is wrong with a tenant's folder: which file, and what to change there.
public struct TenantFolderError: Error, Sendable, Equatable, CustomStringConvertible {
    public let file: String
    public let problem: Problem

    init(file: String, _ problem: Problem) {
        self.file = file
        self.problem = problem
    }

    public enum Problem: Error, Sendable, Equatable {
        case unreadable
        case tooLarge(limit: Int)
        case notText
        /// Two files for one picture.
        case alsoThere([String])
        /// With the parser's own words, which name the line.
        case notYAML(String)
        case notAMapping
        case unknownKey(String)
        case missingKey(String)
        case wrongValue(key: String, expected: String)
        /// With the sentences that say what cannot stand there.
        case unfit(String)
        case notTheFolder(slug: String, folder: String)
        /// A mail that no desk sends.
        case unknownMail
        /// A mail that does not begin with its subject.
        case noSubject
        /// What of a mail does not fit, each with its line.
        case unfitMail([String])
    }

    public var description: String { "\(file): \(problem.sentence)" }
}

extension TenantFolderError.Problem {
    /// What the YAML decoder found wrong, by key where it knows one.
    init(_ error: any Error) {
        switch error {
        case DecodingError.keyNotFound(let key, let context) where context.codingPath.isEmpty:
            self = .missingKey(key.stringValue)
        case DecodingError.keyNotFound(_, let context), DecodingError.typeMismatch(_, let context),
            DecodingError.valueNotFound(_, let context),
            DecodingError.dataCorrupted(let context):
            let key = context.codingPath.first.flatMap { TenantFile.CodingKeys(rawValue: $0.stringValue) }
            self = key.map { .wrongValue(key: $0.rawValue, expected: $0.expectation) } ?? .notYAML("\(error)")
        default: self = .notYAML("\(error)")
        }
    }

    var sentence: String {
        switch self {
        case .unreadable: "The file is missing or cannot be read."
        case .tooLarge(let limit): "The file is larger than \(limit / 1024) KB."
        case .notText: "The file is not UTF-8 text. Save it as UTF-8."
        case .alsoThere(let others): "There is \(others.joined(separator: ", ")) too. Remove what is not meant."
        case .notYAML(let reason): "The file is not valid YAML. \(reason)"
        case .notAMapping: "The file must be a list of keys and values, such as `name: Northwind Audio`."
        case .unknownKey(let key): "There is no key `\(key)`. Check its spelling or remove it."
        case .missingKey(let key): "The key `\(key)` is missing or empty."
        case .wrongValue(let key, let expected): "`\(key)` must be \(expected)."
        case .unfit(let words): words
        case .notTheFolder(let slug, let folder): "The slug is `\(slug)`, but the folder is called `\(folder)`."
        case .unknownMail:
            "No mail is called so. There are \(MailKind.allCases.map(\.rawValue).joined(separator: ", "))."
        case .noSubject: "The first line must be `Subject:` with the subject, then an empty line and the text."
        case .unfitMail(let reasons): reasons.joined(separator: " ")
        }
    }
}
