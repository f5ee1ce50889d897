import Foundation

/// A database of our own on the server of BENCH_DATABASE_URL, reached over its unix socket.
struct Database {
    private static let name = "flightline_bench"

    /// The directory of the server's socket.
    let socket: String
    private let superuser: String

    /// Throws when the address is missing or not that of a unix socket.
    init(_ address: String?) throws {
        guard let address, let parts = URLComponents(string: address) else {
            throw BenchFailure("BENCH_DATABASE_URL is missing: bin/bench sets it.")
        }
        func value(_ name: String) -> String? { parts.queryItems?.first { $0.name == name }?.value }
        guard let socket = value("host"), socket.hasPrefix("/"), let user = value("user") else {
            throw BenchFailure(
                "BENCH_DATABASE_URL needs the form postgresql:///postgres?host=/a/directory&user=postgres.")
        }
        (self.socket, superuser) = (socket, user)
    }

    /// As the app signs in.
    var login: String { url(Self.name, "desk_login") }
    /// As the one who may do anything.
    var owner: String { url(Self.name, superuser) }

    /// Makes it anew.
    func create() throws {
        try drop()
        try Self.run(["--command=CREATE DATABASE \(Self.name)"], on: url("postgres", superuser))
    }

    func drop() throws {
        try Self.run(["--command=DROP DATABASE IF EXISTS \(Self.name) WITH (FORCE)"], on: url("postgres", superuser))
    }

    /// Runs SQL as the superuser; gives bare values, a row a line.
    @discardableResult
    func sql(_ text: String) throws -> String {
        try Self.run(["--command=\(text)"], on: owner).trimmingCharacters(in: .newlines)
    }

    /// Runs a file of psql's.
    func run(_ file: URL, as url: String) throws {
        try Self.run(["--file=\(file.path)"], on: url)
    }

    @discardableResult
    private static func run(_ what: [String], on url: String) throws -> String {
        try Tool.psql.run(
            ["--no-psqlrc", "--quiet", "--tuples-only", "--no-align", "--set=ON_ERROR_STOP=1", "--dbname=\(url)"] + what
        )
    }

    private func url(_ database: String, _ user: String) -> String {
        "postgresql:///\(database)?host=\(socket)&user=\(user)"
    }
}
