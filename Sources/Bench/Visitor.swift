import App

/// Somebody with a browser: signs in, and asks for pages as that person.
struct Visitor {
    let port: Int
    private(set) var cookies: [String] = []
    private var authority: String { "\(BenchSite.tenant.slug).localhost:\(port)" }

    /// Signs in with the form.
    init(_ member: DemoMember, port: Int) throws {
        self.port = port
        let connection = try HTTPConnection(port: port)
        let form = try connection.exchange(get("/sign-in"))
        cookies = form.cookies
        guard let token = form.formToken else { throw BenchFailure("The sign-in page has no form:\n\(form.head)") }
        let fields = "csrf=\(token)&email=\(member.email)&password=\(Demo.password)"
        let answer = try connection.exchange(
            post("/sign-in", type: "application/x-www-form-urlencoded", length: fields.utf8.count), Array(fields.utf8))
        guard answer.status == 303 else { throw BenchFailure("Signing in was refused:\n\(answer.head)") }
        cookies = answer.cookies.filter { !$0.hasSuffix("=") }
    }

    func get(_ path: String) -> [UInt8] {
        head("GET", path, [])
    }

    /// The head of a request whose body follows.
    func post(_ path: String, type: String, length: Int) -> [UInt8] {
        head("POST", path, ["origin: http://\(authority)", "content-type: \(type)", "content-length: \(length)"])
    }

    private func head(_ method: String, _ path: String, _ fields: [String]) -> [UInt8] {
        let cookie = cookies.isEmpty ? [] : ["cookie: \(cookies.joined(separator: "; "))"]
        let lines = ["\(method) \(path) HTTP/1.1", "host: \(authority)"] + cookie + fields + ["", ""]
        return Array(lines.joined(separator: "\r\n").utf8)
    }
}
