import Foundation
import Hummingbird
import Values
import Web

/// How a page that is kept up to date is now: how far things are, and whether more has changed than that, which the page
/// then reads again.
struct LiveState: Encodable, Sendable, Equatable {
    /// What the page was made from, such as the jobs and their states. When it differs, the page is out of date.
    let version: String
    var bars: [Bar] = []
    /// Nothing is going on any more.
    var isOver = false

    /// A thing's progress, by the id that its bar has on the page.
    struct Bar: Encodable, Sendable, Equatable {
        let id: String
        let done, total: Int
        let text: String
    }
}

extension DeskContext {
    /// Keeps a page up to date for as long as the session lasts, whose end the database is asked about at each look; a
    /// switched-off module ends it too. `look` asks as the member.
    func live(_ look: @escaping @Sendable (TenantDatabase) async throws -> LiveState) throws -> Response {
        let (database, session, services, route) = (database, signedIn.session, desk.services, endpointPath)
        return try desk.services.streams.respond(to: session.description) {
            guard try await database.first(Session.lasts(session, at: services.clock.now())) == true else {
                throw SignInNeeded()
            }
            let tenant = services.directory.all.first { $0.id == database.tenant }
            guard let tenant, tenant.switches.allows(path: route ?? "") else { throw HTTPFailure.notFound }
            let state = try await look(database)
            let text = String(decoding: try JSONEncoder.script.encode(state), as: UTF8.self)
            return StreamedState(text, isLast: state.isOver)
        }
    }
}
