import Templates
import Values

extension Switch {
    /// As people call the module.
    var title: String {
        switch self {
        case .csvUpload: "CSV upload"
        case .sheetsImport: "Google Sheets import"
        case .matchmaking: "Matchmaking"
        case .dealPipeline: "Deal pipeline"
        case .ioBookings: "IO bookings"
        case .monetization: "Monetization"
        case .automationJobs: "Automation"
        case .dashboardCards: "New dashboard cards"
        }
    }

    /// What it does, in one sentence.
    var summary: String {
        switch self {
        case .csvUpload: "Ops upload files of daily figures and see what became of every row."
        case .sheetsImport: "Daily figures are read from a Google sheet and imported like a file."
        case .matchmaking: "Campaigns meet the shows whose audience, topics and open slots fit them."
        case .dealPipeline: "Deals move from lead to won or lost, with what they are worth and how long they wait."
        case .ioBookings: "Insertion orders are written, sent, accepted and booked line by line."
        case .monetization: "Plans, usage and commissions are counted and invoiced."
        case .automationJobs: "Jobs run on a schedule, and alerts say what needs somebody."
        case .dashboardCards: "The dashboard says how many shows are up to date and whether imports keep coming."
        }
    }

    /// What happens once it is off, said before the click.
    var farewell: String {
        switch self {
        case .csvUpload:
            "Imports leave the menu and the dashboard, and no file can be uploaded. What was imported is kept."
        case .automationJobs:
            "Jobs, schedule and alerts leave the menu, and nothing starts by itself. The history is kept."
        case .dashboardCards: "The cards Shows up to date and Imports leave the dashboard. The figures are kept."
        case .sheetsImport:
            "Sheets leave the menu, and none is read any more. Sheets, key and what was imported are kept."
        case .matchmaking, .dealPipeline, .ioBookings, .monetization: "Its pages leave the menu. The data is kept."
        }
    }

    /// What happens once it is on.
    var welcome: String {
        switch self {
        case .csvUpload: "Imports come back to the menu and the dashboard, with everything imported so far."
        case .automationJobs: "Jobs, schedule and alerts come back to the menu, and what is due runs again."
        case .dashboardCards: "The cards Shows up to date and Imports come back to the dashboard."
        case .sheetsImport: "Sheets come back to the menu, and are read again."
        case .matchmaking, .dealPipeline, .ioBookings, .monetization:
            "Its pages come to the menu, with all data so far."
        }
    }

    /// Modules with pages or jobs in this version. The others can be set already, and wait.
    static let arrived: Set<Switch> = [.csvUpload, .sheetsImport, .automationJobs, .dashboardCards]

    /// Titles in the order of the page: `CSV upload and Matchmaking`.
    static func titles(_ modules: Set<Switch>) -> String {
        allCases.filter(modules.contains).map(\.title).joined(separator: " and ")
    }
}

extension SwitchBoard.Ruling {
    /// Which rule decided, in a sentence without its full stop.
    func reason(_ formats: Formats, today: Day) -> String {
        let state = isOn ? "On" : "Off"
        switch rule {
        case .installation: return "\(state): this installation’s default"
        case .need(let need): return "Off because \(need.title) is off"
        case .desk(let choice):
            let day = formats.day(Day(of: choice.changedAt, in: formats.zone), today: today)
            guard !choice.memberName.isEmpty else { return "\(state) here since the desk was set up on \(day)" }
            return "\(state) here, switched \(state.lowercased()) by \(choice.memberName) on \(day)"
        }
    }
}
