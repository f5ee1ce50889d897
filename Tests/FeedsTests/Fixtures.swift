@testable import Feeds

/// Pieces of feeds.
enum Fixture {
    static let itunes = "http://www.itunes.com/dtds/podcast-1.0.dtd"

    static func feed(_ channel: String, declaration: String = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>") -> String {
        "\(declaration)\n<rss version=\"2.0\" xmlns:itunes=\"\(itunes)\"><channel>\(channel)</channel></rss>"
    }

    /// A feed of one episode with more in it.
    static func item(_ more: String) -> String {
        feed("<title>Night Shift</title><item>\(more)</item>")
    }

    static let plainItem =
        "<guid>g1</guid><title>Pilot</title><pubDate>Mon, 04 May 2026 05:00:00 GMT</pubDate>"
        + "<enclosure url=\"https://cdn.test/1.mp3\" type=\"audio/mpeg\" length=\"1000\"/>"

    static let whole = feed(
        """
        <title> Night
           Shift </title><language>en-US</language><link>https://nightshift.test</link>
        <description><![CDATA[<p>Work &amp; sleep,<br>in <b>that</b> order.</p>]]></description>
        <itunes:author>Ada Moss</itunes:author><itunes:explicit>false</itunes:explicit>
        <image><title>Not this</title><link>https://other.test</link></image>
        <itunes:category text="Society &amp; Culture"><itunes:category text="Documentary"/></itunes:category>
        <itunes:category text="Business"/>
        <item><guid isPermaLink="false">g2</guid><title>Two</title><itunes:duration>1:02:03</itunes:duration>
          <pubDate>Tue, 5 May 2026 07:30:00 +0200</pubDate><itunes:explicit>yes</itunes:explicit>
          <enclosure url="https://cdn.test/2.mp3" type="audio/MPEG" length="2000"/></item>
        <item>\(plainItem)</item>
        """)

    static func read(_ text: String, _ limits: FeedLimits = FeedLimits()) throws(FeedError) -> PodcastFeed {
        try FeedReader.read(Array(text.utf8), limits)
    }
}
