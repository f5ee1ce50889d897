extension Tenant {
    /// Where its pages are, as a link from outside must say it: `https://ads.lakeside.example`.
    func home(_ settings: Settings) -> String? {
        guard let host = primaryHost ?? hosts.first else { return nil }
        if settings.isPlain { return "http://\(host):\(settings.port)" }
        let endsTLSElsewhere = settings.certificates != nil && settings.tlsPort != 443
        return endsTLSElsewhere ? "https://\(host):\(settings.tlsPort)" : "https://\(host)"
    }
}
