/// What a person calls the program behind a User-Agent, such as "Firefox on Windows".
struct Browser: CustomStringConvertible {
    let description: String

    /// - Parameter agent: whatever the browser says it is; believed only as far as naming it goes.
    init(_ agent: String?) {
        let agent = agent ?? ""
        let name = Self.names.first { agent.contains($0.mark) }?.name ?? "Unknown browser"
        let system = Self.systems.first { agent.contains($0.mark) }?.name
        description = system.map { "\(name) on \($0)" } ?? name
    }

    /// Most browsers claim to be several others: the more particular mark comes first.
    private static let names: [(mark: String, name: String)] = [
        ("Edg/", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("HeadlessChrome/", "Chrome"),
        ("Chrome/", "Chrome"), ("Safari/", "Safari"), ("curl/", "curl"),
    ]

    private static let systems: [(mark: String, name: String)] = [
        ("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"),
        ("Mac OS X", "macOS"), ("CrOS", "ChromeOS"), ("Linux", "Linux"),
    ]
}
