import App

/// What the server prints when it begins: where to go, and who can sign in.
struct Welcome {
    let text: String

    init(_ services: Services) {
        var lines = ["", "Flightline answers:"]
        for url in App.addresses(services) { lines.append("  \(url)") }
        if services.settings.isDevelopment { lines += Self.signIns }
        text = lines.joined(separator: "\n") + "\n"
    }

    private static var signIns: [String] {
        let people = Demo.tenants.flatMap { tenant in
            tenant.members.all.map { "  \($0.email.padding(28)) \($0.roleTitle)" }
        }
        return ["", "Demo sign-ins, all with the password \(Demo.password):"] + people
    }
}

extension String {
    fileprivate func padding(_ length: Int) -> String {
        self + String(repeating: " ", count: max(0, length - count))
    }
}
