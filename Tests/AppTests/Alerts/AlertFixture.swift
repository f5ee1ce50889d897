import Foundation
import Postgres
import Values

@testable import App

extension Alert.Finding {
    static func sample(_ severity: Alert.Severity = .warn, title: String = "A line is behind") -> Alert.Finding {
        Alert.Finding(severity: severity, title: title, detail: "3 days behind.", href: "/delivery")
    }
}

extension Agency {
    /// Every alert of the agency, the oldest first, as the superuser sees it.
    func alerts() async throws -> [Alert] {
        try await site.owner.rows(
            """
            SELECT id, rule, severity, title, detail, href, opened_at, seen_at, count, acknowledged_at,
                   acknowledged_name, resolved_at, resolved_name
            FROM alerts WHERE tenant_id = \(id) ORDER BY id
            """)
    }

    /// What a rule finds, as the job that runs it.
    func find(
        _ rule: Alert.Rule = .underDelivery, key: String = "line 1", _ finding: Alert.Finding = .sample(),
        at instant: Date = TestSite.noon
    ) async throws {
        try await database(.jobs).run(Alert.open(rule, key: key, finding, at: instant))
    }

    func stopFinding(_ rule: Alert.Rule = .underDelivery, key: String = "line 1") async throws {
        try await database(.jobs).run(Alert.resolve(rule, key: key, at: TestSite.noon.addingTimeInterval(60)))
    }

    /// Presses a button of the first alert's on the page of alerts.
    func press(_ button: String, in window: Window) async throws -> Answer {
        let page = try await window.open("/alerts")
        guard let form = page.forms.first(where: { $0.action.hasSuffix("/\(button)") }) else { return page }
        return try await window.submit(form)
    }
}

extension Answer {
    /// The number on the badge of the rail; nil without a badge.
    var badge: String? { text.firstMatch(of: /class="rail-count">([0-9+]+)</).map { String($0.1) } }
}
