import DNS
import Domains
import Foundation
import Postgres
import Synchronization
import Values
import Web

@testable import App

/// An agency in a process of its own, whose DNS and clock a test sets as it goes.
struct DomainFixture: Sendable {
    let agency: Agency
    let world: World

    /// What DNS has and what time it is, for all processes that share it.
    final class World: Sendable {
        private let zone = Mutex<[DNSQuestion: DNSAnswer]>([:])
        private let instant = Mutex(TestSite.noon)
        private let isAway = Mutex(false)

        /// From now on the name has these records of a kind; none of them takes it away.
        func set(_ kind: DNSQuestion.Kind, _ name: String, _ records: String...) {
            let answer: DNSAnswer = records.isEmpty ? .nothing : .found(records, at: name)
            zone.withLock { $0[DNSQuestion(kind, of: name)] = answer }
        }

        /// No server answers, or they do again.
        func goAway(_ away: Bool = true) { isAway.withLock { $0 = away } }

        func pass(days: Double) { instant.withLock { $0 += days * 86_400 } }

        var resolver: DNSResolver {
            .asking { question in
                if self.isAway.withLock({ $0 }) { return .unknown("Timeout while contacting DNS servers") }
                return self.zone.withLock { $0[question] ?? .nothing }
            }
        }

        /// A little later at each look.
        var clock: Clock {
            Clock {
                self.instant.withLock { instant in
                    instant += 0.001
                    return instant
                }
            }
        }
    }

    /// A new agency; with others in the same world when it is given.
    static func make(in world: World = World()) async throws -> DomainFixture {
        let founded = try await TestSite.shared.found()
        let site = try await TestSite.shared.process(clock: world.clock, resolver: world.resolver)
        return DomainFixture(agency: Agency(site: site, demo: founded.demo), world: world)
    }

    var services: Services { agency.site.services }

    /// A host that no other test uses.
    static func newHost(_ label: String = "ads") -> String {
        "\(label).\(UUID().uuidString.lowercased().prefix(12)).example"
    }

    /// Types a host into the form; the answer is its page.
    @discardableResult
    func add(_ host: String, withPair: Bool = false) async throws -> Answer {
        let window = try await agency.signIn(\.admin)
        guard let form = try await window.open("/domains").form(to: "/domains") else {
            throw Agency.Unexpected(text: "There is no form")
        }
        var fields = form.fields.merging(["host": host]) { $1 }
        fields["pair"] = withPair ? "on" : nil
        return try await window.follow(try await window.post(form.action, fields))
    }

    func domain(_ host: String) async throws -> Domain? {
        try await agency.database(.jobs).first(Domain.find(host: host, at: services.clock.now()))
    }

    func status(_ host: String) async throws -> DomainStatus? { try await domain(host)?.status }

    /// Sets the TXT record as the host's page shows it.
    func prove(_ host: String) async throws {
        guard let records = try await domain(host)?.records(services.settings.deskAddress) else {
            throw Agency.Unexpected(text: "There is nothing to prove")
        }
        world.set(.txt, records.proof.name, "v=spf1 -all", records.proof.value)
    }

    func route(_ host: String) { world.set(.a, host, "192.0.2.10") }

    /// What the job does, without a queue in which other tests' workers look for work.
    @discardableResult
    func look(_ host: String) async throws -> DomainStatus? {
        guard let domain = try await domain(host),
            let tenant = services.directory.all.first(where: { $0.id == agency.id }),
            let look = await services.look(at: domain)
        else { return nil }
        let settling = DomainSettling(look: look, tenant, now: services.clock.now())
        try await agency.database(.jobs).write { try await settling.settle(domain.id, in: $0) }
        try await services.directory.refresh(logger: .silent)
        return try await status(host)
    }

    /// Proven, led here and looked at.
    func serve(_ host: String) async throws {
        try await add(host)
        try await prove(host)
        route(host)
        try await look(host)
    }

    /// A window at one of the agency's hosts, in which its admin has signed in, whatever the cookie is called there.
    func signIn(at host: String) async throws -> Window {
        let (window, token) = (Window(site: agency.site, host: host), SessionToken())
        let visit = Visit(requestID: "tests", host: Host(host), remoteAddress: "192.0.2.1")
        let admin = Member(agency.members.admin)
        try await agency.database(.visitor).run(
            Session.begin(for: admin, token, at: services.clock.now(), .anything, visit))
        window.keep(["__Host-sid": token.text, "sid": token.text])
        return window
    }

    func visit(_ host: String) async throws -> Answer { try await Window(site: agency.site, host: host).get("/") }
}

extension Agency {
    /// A host that was claimed and is not looked at for a year, as the walls need one.
    func furnishDomain() async throws {
        let now = TestSite.noon.addingTimeInterval(86_400 * 365)
        let name = try DomainName("ads.\(demo.slug).example")
        let token = String(repeating: "0f", count: 20)
        try await database(.admin).run(
            Domain.claim(name, as: .new(at: TestSite.noon), token: token, by: members.admin.name, at: now))
    }
}
