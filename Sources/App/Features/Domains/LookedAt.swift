import FoundationEssentials
import Postgres

/// Something of which DNS is asked by a job.
protocol LookedAt: Sendable {
    /// Whether DNS is being asked right now, or in a moment.
    var isChecking: Bool { get }
}

extension Domain: LookedAt {}
extension Sender: LookedAt {}

extension AdminContext {
    /// Gives the look a moment: most are done by then, and the person sees the outcome at once.
    func waitForLook<Row: LookedAt>(at find: (Date) -> Query<Row>) async {
        let (services, end) = (desk.services, ContinuousClock.now + desk.services.patience)
        while ContinuousClock.now < end {
            let found = try? await database.first(find(services.clock.now()))
            guard found?.isChecking == true else { return }
            do { try await Task.sleep(for: .milliseconds(60)) } catch { return }
        }
    }
}
