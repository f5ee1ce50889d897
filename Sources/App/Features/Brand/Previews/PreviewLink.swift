import Foundation
import Postgres
import Values
import Web

/// A link that shows a draft or a version to people who cannot sign in, for a week.
struct PreviewLink: Sendable, Equatable {
    let tenant: ID<Tenant>
    let subject: Subject

    enum Subject: Sendable, Equatable {
        case draft(ID<BrandDraft>)
        case version(ID<BrandVersion>)
    }

    /// Seconds.
    static let lifetime: TimeInterval = 7 * 86_400

    init(_ subject: Subject, of tenant: ID<Tenant>) {
        self.tenant = tenant
        self.subject = subject
    }

    /// Reads the subject of a ticket.
    init?(_ text: String) {
        let parts = text.split(separator: " ").map(String.init)
        guard parts.count == 2, let tenant = ID<Tenant>(parts[0]) else { return nil }
        self.tenant = tenant
        if let id = ID<BrandDraft>(short: parts[1]) {
            subject = .draft(id)
        } else if let id = ID<BrandVersion>(short: parts[1]) {
            subject = .version(id)
        } else {
            return nil
        }
    }

    var text: String {
        switch subject {
        case .draft(let id): "\(tenant) \(id.short)"
        case .version(let id): "\(tenant) \(id.short)"
        }
    }

    /// The settings it shows; nil when the draft was published or thrown away.
    func settings(_ database: TenantDatabase) async throws -> BrandSettings? {
        switch subject {
        case .draft(let id):
            let draft = try await database.first(BrandDraft.current())
            return draft?.id == id ? draft?.record.settings : nil
        case .version(let id): return try await database.first(BrandVersion.find(id))?.record.settings
        }
    }
}
