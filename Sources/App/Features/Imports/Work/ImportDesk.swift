import FoundationEssentials
import Sponsorship
import Templates
import Values

/// What work on an import needs to know of its tenant and of the app.
struct ImportDesk: Sendable {
    let formats: Formats
    let today: Day
    let presets: [Preset]
    let now: @Sendable () -> Date
}
