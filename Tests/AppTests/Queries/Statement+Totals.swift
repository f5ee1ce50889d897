import Sponsorship
import Values

@testable import App

// The statements of figures that are not daily ones.
extension Statement {
    static var totals: [Statement] {
        let id = ID<Import>.new(at: now)
        let latest = ImportMapping(kind: .metrics)
        let both: [Statement] = [Audience.ops, .jobs].flatMap { audience in
            [
                Statement(audience, ImportStaging.openWithPeriods()), Statement(audience, ShowReference.all()),
                Statement(audience, TotalsMerge.compare(latest)),
                Statement(audience, TotalsMerge.count()), Statement(audience, TotalsMerge.stepAside()),
                Statement(audience, TotalsMerge.insert(id)), Statement(audience, TotalsMerge.keepRepeats(id, latest)),
                Statement(audience, TotalsPreview.samples("c")),
            ]
        }
        let reversal = [
            Statement(.jobs, TotalsReversal.hasWords(id)), Statement(.jobs, TotalsReversal.kept(id)),
        ]
        return both + reversal
            + [
                TotalsReversal.withdraw(id), TotalsReversal.readmit(id), TotalsReversal.lower(id),
                TotalsReversal.raise(id),
            ]
            .map { Statement(.jobs, $0) }
    }

    static func reported(_ show: ID<Show>, _ audience: Audience) -> [Statement] {
        [
            Statement(audience, SnapshotTotal.newest(of: show, episodes: 20)),
            Statement(audience, PeriodTotal.all(of: show, since: .demo.adding(days: -396), limit: 60)),
        ]
    }
}
