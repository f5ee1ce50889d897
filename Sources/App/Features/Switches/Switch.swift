/// A module that a desk may have or do without (domain.md §7). Off, its pages, its menu items and its jobs are gone; its
/// data stays.
enum Switch: String, Sendable, CaseIterable, Codable {
    case csvUpload = "csv_upload"
    case sheetsImport = "sheets_import"
    case dashboardCards = "dashboard_cards"
    case automationJobs = "automation_jobs"
    case matchmaking
    case dealPipeline = "deal_pipeline"
    case ioBookings = "io_bookings"
    case monetization

    /// The environment variable that holds this installation's default.
    var variable: String {
        switch self {
        case .csvUpload: "ENABLE_ETL_CSV_UPLOAD"
        case .sheetsImport: "ENABLE_GOOGLE_SHEETS_IMPORT"
        case .matchmaking: "ENABLE_MATCHMAKING"
        case .dealPipeline: "ENABLE_DEAL_PIPELINE"
        case .ioBookings: "ENABLE_IO_BOOKINGS"
        case .monetization: "ENABLE_MONETIZATION"
        case .automationJobs: "ENABLE_AUTOMATION_JOBS"
        case .dashboardCards: "ENABLE_NEW_DASHBOARD_CARDS"
        }
    }

    /// The module without which this one has nowhere to work.
    ///
    /// A sheet becomes rows of a CSV file and an import like any other, with its history and its rejected rows. Nothing
    /// else needs another: plans, tokens and calls are used without an order, a commission is a share of any amount
    /// (domain.md §5), and an order can be written for a deal that was made on the phone.
    var need: Switch? {
        switch self {
        case .sheetsImport: .csvUpload
        case .csvUpload, .matchmaking, .dealPipeline, .ioBookings, .monetization, .automationJobs, .dashboardCards: nil
        }
    }
}
