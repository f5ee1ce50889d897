import Domains
import Foundation
import Templates
import Values
import Web

/// The hosts of a desk, how each stands and what to do next; and the form to add one.
struct DomainsIndex: SitePage {
    static let template = "domains/index"

    let summary: String
    let domains: [Row]
    let problems: ErrorSummary?
    let host: InputField
    let wantsPair, canAdd: Bool

    init(_ domains: [Domain], _ form: DomainForm, _ errors: FormErrors, _ tenant: Tenant, canAdd: Bool, now: Date) {
        self.domains = domains.map { Row($0, tenant.formats, now: now) }
        self.canAdd = canAdd
        wantsPair = form.wantsPair
        problems = ErrorSummary(errors, title: "The host was not added")
        host = InputField(
            id: DomainForm.hostField, label: "Host", hint: "Such as ads.example.com",
            error: errors[DomainForm.hostField],
            value: form.host, autocomplete: "off")
        let used = domains.count { $0.status.isServed }
        let waiting = domains.count { !$0.status.isServed && $0.status != .released }
        let parts = [
            used == 1 ? "1 host in use" : "\(tenant.formats.count(used)) hosts in use",
            waiting > 0 ? "\(tenant.formats.count(waiting)) being set up" : nil,
        ]
        summary = parts.compactMap(\.self).joined(separator: ", ")
    }

    static let fields: [Field<Self>] = [
        .text("summary") { $0.summary },
        .list("domains") { $0.domains },
        .view("problems") { $0.problems },
        .view("host") { $0.host },
        .flag("wantsPair") { $0.wantsPair },
        .flag("canAdd") { $0.canAdd },
    ]

    struct Row: View {
        let href, host, next, checked: String
        let status: Badge
        let isPrimary: Bool

        init(_ domain: Domain, _ formats: Formats, now: Date) {
            href = domain.path
            host = domain.spelled
            next = domain.nextStep(formats)
            checked = domain.checkedAt.map { formats.ago($0, now: now).relative } ?? Formats.absent
            status = domain.badge
            isPrimary = domain.isPrimary
        }

        static let fields: [Field<Self>] = [
            .text("href") { $0.href },
            .text("host") { $0.host },
            .text("next") { $0.next },
            .text("checked") { $0.checked },
            .view("status") { $0.status },
            .flag("isPrimary") { $0.isPrimary },
        ]
    }
}
