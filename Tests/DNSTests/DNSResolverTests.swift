import Testing

@testable import DNS

/// What comes of answers is tested with real packets in Tests/Processes; here is what comes of none.
@Suite struct `A resolver` {
    private static let questions = DNSQuestion.Kind.allCases.map { DNSQuestion($0, of: "host.example") }

    @Test func `that nobody answers says that it does not know`() async {
        let resolver = DNSResolver(server: "127.0.0.1:9", patience: .milliseconds(300))
        let answers = await resolver.ask(Self.questions)
        #expect(Set(answers.keys) == Set(Self.questions))
        #expect(answers.values.count { !$0.isUnknown } == 0)
    }

    @Test(arguments: ["no address", "127.0.0.1:port", "name.example"])
    func `with a server that is none asks nobody`(server: String) async {
        let answers = await DNSResolver(server: server, patience: .milliseconds(300)).ask(Self.questions)
        #expect(answers.values.count { !$0.isUnknown } == 0)
    }

    @Test(arguments: [
        "", ".", "a..b", String(repeating: "a", count: 64) + ".example", String(repeating: "a.", count: 200),
    ])
    func `does not know what is no name`(name: String) async {
        let question = DNSQuestion(.a, of: name)
        let answer = await DNSResolver(server: "127.0.0.1:9", patience: .milliseconds(300)).ask([question])[question]
        #expect(answer?.isUnknown == true)
    }

    @Test func `answers many at a time`() async {
        let resolver = DNSResolver(server: "127.0.0.1:9", patience: .milliseconds(200))
        await withTaskGroup(of: Int.self) { group in
            for _ in 0..<12 { group.addTask { await resolver.ask(Self.questions).count } }
            for await count in group { #expect(count == Self.questions.count) }
        }
    }
}
