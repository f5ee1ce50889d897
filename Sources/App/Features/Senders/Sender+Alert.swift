import Domains
import FoundationEssentials
import Postgres
import Values

extension Sender {
    /// The alert about a domain whose records are gone, or about the end of that.
    func alert(_ life: SenderLife, _ day: (Date) -> String, at now: Date) -> Command {
        guard let finding = finding(life, day) else { return Alert.resolve(.sender, key: id.short, at: now) }
        return Alert.open(.sender, key: id.short, finding, at: now)
    }

    private func finding(_ life: SenderLife, _ day: (Date) -> String) -> Alert.Finding? {
        guard let since = life.failingSince else { return nil }
        let hasLapsed = life.status == .lapsed
        let detail =
            hasLapsed
            ? "\(domain): its DNS records are missing since \(day(since)). Mail is sent from the address that came with the desk."
            : "\(domain): missing since \(day(since)). Unless they come back, mail is not sent from \(address) after "
                + "\(day(since.addingTimeInterval(DomainTerms.grace)))."
        return Alert.Finding(
            severity: hasLapsed ? .bad : .warn,
            title: hasLapsed ? "Mail does not come from your address" : "DNS records of the mail sender are gone",
            detail: detail, href: Senders.path)
    }
}
