import Postgres
import Values

extension DemoTenant {
    /// The parties, and the people who speak for them.
    func people(passwordHash: String) -> [Command] {
        [insertCreators(), insertAdvertisers()] + members.all.map { $0.insert(passwordHash: passwordHash) }
    }

    private func insertCreators() -> Command {
        Command(
            """
            INSERT INTO creators (id, name)
            SELECT * FROM unnest(\(creators.map(\.id)), \(creators.map(\.name)))
            """)
    }

    private func insertAdvertisers() -> Command {
        Command(
            """
            INSERT INTO advertisers (id, name, website)
            SELECT * FROM unnest(
                \(advertisers.map(\.id)), \(advertisers.map(\.name)), \(advertisers.map { "https://\($0.website)" }))
            """)
    }
}

extension DemoMember {
    func insert(passwordHash: String) -> Command {
        Command(
            """
            INSERT INTO members (id, email, name, role, creator_id, advertiser_id, password_hash)
            VALUES (\(id), \(email), \(name), \(role), \(creator?.id), \(advertiser?.id), \(passwordHash))
            """)
    }
}
