internal import Configuration
public import Foundation
import GoogleSheets
import Mail
import Outbound
import SystemPackage

/// Everything that is set from outside, read once when the process starts.
public struct Settings: Sendable {
    public var root: URL
    public var host: String
    public var port: Int
    public var databaseURL: String
    /// For `migrate` and `seed` only; the server never connects with it.
    public var ownerURL: String?
    /// 32 bytes or more; signs form tokens and one-time messages, and encrypts the keys for Google Sheets.
    public var secret: [UInt8]
    public var isDevelopment: Bool
    /// All requests come through a proxy of ours that ends TLS and overwrites X-Forwarded-Proto and -For.
    public var isBehindProxy: Bool
    public var poolSize: Int
    /// Where health and metrics are asked for, on the loopback address; nil for nowhere.
    public var operationsPort: Int?
    /// The folder with the certificates of hosts, where this process ends TLS itself; nil where a proxy does, or nobody.
    public var certificates: URL?
    /// Where https is answered then; `port` leads there.
    public var tlsPort: Int
    /// How many jobs this process runs at a time; 0 leaves them to others.
    public var jobSlots: Int
    /// How long nobody takes over what a lost process was running.
    var jobLease: Duration
    /// The largest file that can be imported, in bytes.
    public var importLimit: Int
    public var logLevel: String
    /// Modules that are on where a desk says nothing.
    var switches: Set<Switch>
    /// Where requests to servers that tenants name may go.
    var outbound: OutboundPolicy
    /// Where Google is asked for sheets.
    var google: GoogleAddresses
    /// Where agencies point hosts of their own.
    var deskAddress: DeskAddress
    /// Nil where no mail server is named.
    var mail: MailSettings?
    /// How SPF records name the servers that mail leaves by; nil where agencies cannot have addresses of their own.
    var mailServers: SPFMechanism?

    /// Whether nobody ends TLS, as in development.
    var isPlain: Bool { certificates == nil && !isBehindProxy }

    /// What is missing or wrong, all of it at once.
    public struct Problems: Error, CustomStringConvertible {
        public let lines: [String]
        public var description: String { lines.joined(separator: "\n") }
    }

    /// Reads the environment, then a `.env` file. Throws `Problems` naming every key that is missing or wrong.
    public static func load() async throws -> Settings {
        let file = try await EnvironmentVariablesProvider(environmentFilePath: ".env", allowMissing: true)
        return try Settings(ConfigReader(providers: [EnvironmentVariablesProvider(), file]))
    }

    init(_ config: ConfigReader) throws(Problems) {
        var problems: [String] = []
        root = URL(filePath: config.string(forKey: "flightline.root") ?? FileManager.default.currentDirectoryPath)
        host = config.string(forKey: "host") ?? "127.0.0.1"
        port = config.int(forKey: "port") ?? 8080
        ownerURL = config.string(forKey: "database.owner.url", isSecret: true)
        databaseURL = config.string(forKey: "database.url", isSecret: true) ?? ""
        secret = Self.bytes(hex: config.string(forKey: "secret.key", isSecret: true) ?? "")
        isDevelopment = config.string(forKey: "flightline.env") == "development"
        isBehindProxy = config.bool(forKey: "behind.proxy") ?? false
        poolSize = config.int(forKey: "database.pool.size") ?? 8
        certificates = config.string(forKey: "tls.certificates").flatMap { $0.isEmpty ? nil : URL(filePath: $0) }
        tlsPort = config.int(forKey: "tls.port") ?? 443
        operationsPort = config.int(forKey: "operations.port")
        jobSlots = config.int(forKey: "job.slots") ?? 4
        let lease = config.int(forKey: "job.lease.seconds") ?? 30
        jobLease = .seconds(lease)
        let mebibytes = config.int(forKey: "import.limit.mib") ?? 2048
        importLimit = max(0, min(mebibytes, 2048)) * 1_048_576
        logLevel = config.string(forKey: "log.level") ?? "info"
        outbound = Self.outbound(config.string(forKey: "outbound.allow") ?? "", isDevelopment, &problems)
        google = Self.google(config.string(forKey: "google.api") ?? "", isDevelopment, &problems)
        deskAddress = DeskAddress(config, &problems)
        mail = Self.mail(config, &problems)
        mailServers = Self.mailServers(config, &problems)
        switches = Set(Switch.allCases.filter { Self.flag($0.variable, config, &problems) })
        if databaseURL.isEmpty { problems.append("DATABASE_URL is missing: the connection of the role desk_login.") }
        if secret.count < 32 { problems.append("SECRET_KEY needs 64 hexadecimal digits: try `openssl rand -hex 32`.") }
        if !(1...65_535 ~= port) { problems.append("PORT must be between 1 and 65535.") }
        if !(1...65_535 ~= tlsPort) { problems.append("TLS_PORT must be between 1 and 65535.") }
        if certificates != nil, isBehindProxy {
            problems.append("TLS_CERTIFICATES and BEHIND_PROXY exclude each other: one of the two ends TLS.")
        }
        if !(1...64 ~= poolSize) { problems.append("DATABASE_POOL_SIZE must be between 1 and 64.") }
        if let operationsPort, !(1...65_535 ~= operationsPort) {
            problems.append("OPERATIONS_PORT must be between 1 and 65535.")
        }
        if !(1...2048 ~= mebibytes) { problems.append("IMPORT_LIMIT_MIB must be between 1 and 2048.") }
        if !(0...64 ~= jobSlots) { problems.append("JOB_SLOTS must be between 0 and 64.") }
        if !(6...600 ~= lease) { problems.append("JOB_LEASE_SECONDS must be between 6 and 600.") }
        guard problems.isEmpty else { throw Problems(lines: problems) }
    }

    /// Endpoints on this machine, such as `127.0.0.1:8099`, separated by commas. Only where nobody else's data is.
    private static func outbound(
        _ text: String, _ isDevelopment: Bool, _ problems: inout [String]
    ) -> OutboundPolicy {
        let words = text.split(separator: ",").map { $0.filter { $0 != " " } }
        let endpoints = words.compactMap(OutboundPolicy.Endpoint.init)
        if endpoints.count < words.count { problems.append("OUTBOUND_ALLOW takes addresses such as 127.0.0.1:8099.") }
        if !words.isEmpty, !isDevelopment {
            problems.append("OUTBOUND_ALLOW is for FLIGHTLINE_ENV=development only: it opens a way into this network.")
        }
        return OutboundPolicy(exceptions: Set(endpoints))
    }

    /// Google, or in development a server that plays it.
    private static func google(
        _ base: String, _ isDevelopment: Bool, _ problems: inout [String]
    ) -> GoogleAddresses {
        guard !base.isEmpty else { return .google }
        if !isDevelopment {
            problems.append("GOOGLE_API is for FLIGHTLINE_ENV=development only: it takes Google’s place.")
        }
        return GoogleAddresses(base: base)
    }

    /// A module's default. A word that is neither true nor false is a problem, not a silent false.
    private static func flag(_ variable: String, _ config: ConfigReader, _ problems: inout [String]) -> Bool {
        let key = variable.lowercased().replacing("_", with: ".")
        switch config.string(forKey: ConfigKey(key))?.lowercased() ?? "" {
        case "true", "yes", "on", "1": return true
        case "false", "no", "off", "0", "": return false
        default:
            problems.append("\(variable) must be true or false.")
            return false
        }
    }

    /// Nothing for text that is not hexadecimal.
    private static func bytes(hex: String) -> [UInt8] {
        let digits = hex.compactMap(\.hexDigitValue)
        guard digits.count == hex.count, digits.count.isMultiple(of: 2) else { return [] }
        return stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
    }
}
