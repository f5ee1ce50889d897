import Foundation

@testable import Sponsorship

/// The presets of the repository, and for each one a small file such as its platform exports, untidiness included.
enum ExportFixtures {
    static let presets: [String: Preset] = {
        let file = URL(filePath: #filePath).resolvingSymlinksInPath()
        let folder = file.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "templates/presets")
        let files = (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
        var presets: [String: Preset] = [:]
        for file in files where file.pathExtension == "json" {
            guard let data = try? Data(contentsOf: file) else { continue }
            presets[file.deletingPathExtension().lastPathComponent] = try? JSONDecoder().decode(Preset.self, from: data)
        }
        return presets
    }()

    static let all = Array(presets.values)

    static let appleEpisodes = """
        Show Name,Episode ID,Episode GUID,Episode Number,Episode Title,Release Date,Duration,Unique Listeners,\
        Unique Engaged Listeners,Plays,Average Consumption
        Night Shift,1000700000001,guid-1,1,Pilot,2026-04-01,1834,"1,204",800,2311,0.7123
        Night Shift,1000700000002,guid-unknown,2,The Long Café,2026-04-08,2100,950,611,1811,1.0241
        Night Shift,1000700000003,guid-9,3,"Lost, and Found 🎙",2026-04-15,1500,10,7,11,0.5

        """

    static let appleTrends = """
        "Show ID","Episode ID","Episode Title","Date","Total Time Listened","Plays","Unique Listeners",\
        "Unique Engaged Listeners"
        "1500000001","1000700000001","Pilot","20251001","86400","30","21","15"
        "1500000001","1000700000002","The Long Café","20251001","43200","20","14","-"
        "1500000001","1000700000001","Pilot","20251002","3600","4","-","-"

        """

    static let spotifyEpisodes = """
        "name","plays","streams","audience_size","releaseDate"
        "Pilot","812","640","401","2026-04-01"
        "The Long Café","1033","902","512","2026-04-08"

        """

    static let spotifyDaily =
        "\u{FEFF}Date,Streams\r\n5/4/2026,120\r\n5/5/2026,98\r\n5/31/2026,101\r\n"

    static let libsynEpisodes = """
        "Title","Release","IAB Downloads","Unique Downloads"
        "Pilot","2026-07-30 15:43:00","1,402","1,511"
        "The Long Café","2026-08-06 04:00:00","999","1,003"
        "Totals","","2,401","2,514"

        """

    static let youtubeTable = """
        Content,Video title,Video publish time,Impressions,Impressions click-through rate (%),Views,\
        Average view duration,Watch time (hours)
        Total,,,52311,4.12,2210,0:07:31,276.9
        -aBcDeFgH01,Pilot,"Sep 27, 2024",31000,4.5,1400,0:08:00,186.6
        =xYz1234567,"The Long Café","Oct 4, 2024",21311,3.57,810,0:06:42,90.3

        """

    static let megaphone =
        "MONTH,TOTAL DOWNLOADS,TOTAL STREAMS,TOTAL DELIVERY\n2026-04,\"12,001\",300,\"12,301\"\n"
        + "2026-05,\"9,876\",250,\"10,126\"\n"

    static let op3 = """
        serverUrl\taudienceId\ttime\thashedIpAddress\tagentType\tagentName\tdeviceType\tdeviceName\treferrerType\t\
        referrerName\tcountryCode\tcontinentCode\tregionCode\tregionName\ttimezone\tmetroCode\tasn
        https://cdn.test/1.mp3\ta1\t2026-05-04T10:59:58.120Z\th1\tapp\tOvercast\tmobile\tiPhone\t\t\tDE\tEU\tBE\tBerlin\t\
        Europe/Berlin\t\t3320
        https://cdn.test/1.mp3\ta2\t2026-05-04T11:00:01.004Z\th2\tapp\tApple Podcasts\t\t\t\t\tUS\tNA\tNY\tNew York\t\
        America/New_York\t501\t7018

        """
}
