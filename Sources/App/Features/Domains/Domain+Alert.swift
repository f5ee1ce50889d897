import Domains
import FoundationEssentials
import Postgres
import Values

extension Domain {
    /// How long DNS may be wrong before somebody is told.
    private static let patience: TimeInterval = 86_400

    /// The alert about a host that is no longer led here or proven; or its end.
    func alert(_ life: DomainLife, _ day: DomainSettling.DayNames, at now: Date) -> Command {
        guard let finding = finding(life, day, at: now) else { return Alert.resolve(.domain, key: id.short, at: now) }
        return Alert.open(.domain, key: id.short, finding, at: now)
    }

    private func finding(_ life: DomainLife, _ day: DomainSettling.DayNames, at now: Date) -> Alert.Finding? {
        guard let since = life.failingSince, now.timeIntervalSince(since) >= Self.patience else { return nil }
        let end = since.addingTimeInterval(DomainTerms.grace + DomainTerms.drift)
        let (title, detail) =
            life.status == .released
            ? ("A host is no longer served", "\(host): its DNS records were gone for too long. It can be added again.")
            : (
                "The DNS records of a host are gone",
                "\(host): missing since \(day(since)). Unless they come back it is no longer served after \(day(end))."
            )
        let severity: Alert.Severity = life.status == .drifting || life.status == .released ? .bad : .warn
        return Alert.Finding(severity: severity, title: title, detail: detail, href: "/domains/\(id.short)")
    }
}
