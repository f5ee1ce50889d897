import Templates

/// Every page the app can show: their templates are checked against them when the process starts.
enum Pages {
    static let all: [any Page.Type] = [
        AccountShow.self,
        AlertsIndex.self,
        AuditIndex.self,
        BrandShow.self,
        DashboardShow.self,
        DeliveryShow.self,
        ErrorShow.self,
        FeedPreview.self,
        FeedShow.self,
        FeedsIndex.self,
        FeedsNew.self,
        ImportMappingPage.self,
        ImportMoving.self,
        ImportReady.self,
        ImportShow.self,
        ImportsIndex.self,
        ImportsNew.self,
        JobsIndex.self,
        LandingShow.self,
        MembersIndex.self,
        NeutralError.self,
        OutboxIndex.self,
        OutboxShow.self,
        ScheduleShow.self,
        SchedulesIndex.self,
        ShowPage.self,
        ShowsCompare.self,
        ShowsIndex.self,
        SignIn.self,
        Styleguide.self,
        SwitchesIndex.self,
    ]
}
