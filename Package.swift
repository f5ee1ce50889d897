// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

let package = Package(
    name: "flightline",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "flightline", targets: ["Server"]),
        .executable(name: "bench", targets: ["Bench"]),
    ],
    dependencies: [
        // HTTP: router, server, request contexts.
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        // Requests to other people's servers: TLS, HTTP/1.1, decompression. Outbound tells it which address to connect to.
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
        // The event loops under it; Web touches channels to close connections that were refused.
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        // Requests and responses as the channel handlers that close connections see them; Outbound knows its
        // decompressor's errors.
        .package(url: "https://github.com/apple/swift-nio-extras", from: "1.35.2"),
        // Certificates, and which of them a client gets that names a host.
        .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.30.0"),
        // Header names and request heads as values.
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        // SHA-256, HMAC, constant-time comparison, scrypt; RSA and Ed25519 for signed mail.
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        // The signed statements for which Google gives out access to the sheets of a service account.
        .package(url: "https://github.com/vapor/jwt-kit", from: "5.7.1"),
        // tenants/<slug>/tenant.yml.
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        // Settings from the environment and a .env file.
        .package(url: "https://github.com/apple/swift-configuration", from: "1.4.0"),
        // Structured logs.
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        // Counters and timers that any backend could take; ours is Web/Metrics.
        .package(url: "https://github.com/apple/swift-metrics", from: "2.13.0"),
        // Start and stop order, SIGTERM.
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
        // The flightline command.
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    ],
    targets: [
        .systemLibrary(
            name: "CLibpq", pkgConfig: "libpq", providers: [.apt(["libpq-dev", "pkg-config"])]),
        .systemLibrary(
            name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev", "pkg-config"])]),
        .systemLibrary(
            name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev", "pkg-config"])]),
        .systemLibrary(
            name: "CAres", pkgConfig: "libcares", providers: [.apt(["libc-ares-dev", "pkg-config"])]),
        .systemLibrary(
            name: "CIdn2", pkgConfig: "libidn2", providers: [.apt(["libidn2-dev", "pkg-config"])]),
        .systemLibrary(
            name: "CPsl", pkgConfig: "libpsl", providers: [.apt(["libpsl-dev", "pkg-config"])]),
        .systemLibrary(
            name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev", "pkg-config"])]),
        .systemLibrary(
            name: "CMarkGFM", pkgConfig: "libcmark-gfm",
            providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev", "pkg-config"])]),
        // What people upload as pictures is taken apart by the library of each kind and written anew: three small ones, no
        // more kinds than are taken.
        .systemLibrary(
            name: "CPNG", pkgConfig: "libpng", providers: [.apt(["libpng-dev", "pkg-config"])]),
        .systemLibrary(
            name: "CTurboJPEG", pkgConfig: "libturbojpeg", providers: [.apt(["libturbojpeg0-dev", "pkg-config"])]),
        .systemLibrary(
            name: "CWebP", pkgConfig: "libwebp", providers: [.apt(["libwebp-dev", "pkg-config"])]),
        .target(name: "Values", swiftSettings: settings),
        .target(name: "Sponsorship", dependencies: ["Values"], swiftSettings: settings),
        .target(name: "Branding", swiftSettings: settings),
        .target(name: "Postgres", dependencies: ["CLibpq"], swiftSettings: settings),
        .target(
            name: "Jobs",
            dependencies: [
                "Values", "Postgres",
                .product(name: "Logging", package: "swift-log"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ],
            swiftSettings: settings),
        .target(name: "Templates", dependencies: ["Values"], swiftSettings: settings),
        .target(
            name: "Outbound",
            dependencies: [
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "NIOHTTPCompression", package: "swift-nio-extras"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
            ],
            swiftSettings: settings),
        .target(
            name: "DNS", dependencies: ["CAres", .product(name: "NIOPosix", package: "swift-nio")],
            swiftSettings: settings),
        .target(name: "Domains", dependencies: ["CIdn2", "CPsl", "Values"], swiftSettings: settings),
        .target(name: "XML", dependencies: ["CExpat"], swiftSettings: settings),
        .target(name: "Feeds", dependencies: ["XML", "Values"], swiftSettings: settings),
        .target(name: "Stylesheets", swiftSettings: settings),
        .target(
            name: "Pictures", dependencies: ["XML", "CPNG", "CTurboJPEG", "CWebP"], swiftSettings: settings),
        .target(
            name: "GoogleSheets", dependencies: ["Outbound", .product(name: "JWTKit", package: "jwt-kit")],
            swiftSettings: settings),
        .target(
            name: "Mail",
            dependencies: [
                "CCurl",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "CryptoExtras", package: "swift-crypto"),
            ],
            swiftSettings: settings),
        .target(name: "Markdown", dependencies: ["CMarkGFM"], swiftSettings: settings),
        .target(name: "MailText", dependencies: ["Markdown", "Templates"], swiftSettings: settings),
        .target(
            name: "Web",
            dependencies: [
                "CZlib", "Values",
                .product(name: "Metrics", package: "swift-metrics"),
                .product(name: "CoreMetrics", package: "swift-metrics"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdTLS", package: "hummingbird"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "CryptoExtras", package: "swift-crypto"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ],
            swiftSettings: settings),
        .target(
            name: "App",
            dependencies: [
                "Values", "Sponsorship", "Branding", "Postgres", "Templates", "Web", "Jobs", "Outbound", "Feeds",
                "GoogleSheets", "Stylesheets", "Pictures", "Mail", "MailText", "Markdown", "DNS", "Domains",
                .product(name: "Metrics", package: "swift-metrics"),
                .product(name: "CoreMetrics", package: "swift-metrics"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "Configuration", package: "swift-configuration"),
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "Yams", package: "Yams"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ],
            swiftSettings: settings),
        .executableTarget(
            name: "Server",
            dependencies: [
                "App", "Postgres", "Web",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
            ],
            swiftSettings: settings),
        // Drives the built server and pgbench side by side; see bin/bench.
        .executableTarget(
            name: "Bench",
            dependencies: [
                "App", "Jobs", "Postgres",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: settings),
        .testTarget(name: "ValuesTests", dependencies: ["Values"], swiftSettings: settings),
        .testTarget(name: "SponsorshipTests", dependencies: ["Sponsorship", "Values"], swiftSettings: settings),
        .testTarget(name: "BrandingTests", dependencies: ["Branding"], swiftSettings: settings),
        .testTarget(name: "PostgresTests", dependencies: ["Postgres"], swiftSettings: settings),
        .testTarget(
            name: "JobsTests",
            dependencies: [
                "Jobs", "Values", "Postgres",
                .product(name: "Logging", package: "swift-log"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ],
            swiftSettings: settings),
        .testTarget(name: "DNSTests", dependencies: ["DNS"], swiftSettings: settings),
        .testTarget(name: "DomainsTests", dependencies: ["Domains", "Values"], swiftSettings: settings),
        .testTarget(name: "StylesheetsTests", dependencies: ["Stylesheets"], swiftSettings: settings),
        .testTarget(
            name: "PicturesTests", dependencies: ["Pictures", "CPNG", "CTurboJPEG", "CWebP"], swiftSettings: settings),
        .testTarget(name: "FeedsTests", dependencies: ["Feeds"], swiftSettings: settings),
        .testTarget(
            name: "MailTests",
            dependencies: [
                "Mail",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "CryptoExtras", package: "swift-crypto"),
            ],
            swiftSettings: settings),
        .testTarget(name: "MarkdownTests", dependencies: ["Markdown"], swiftSettings: settings),
        .testTarget(name: "MailTextTests", dependencies: ["MailText", "Templates"], swiftSettings: settings),
        // A web server on a loopback port, for the tests of whatever fetches.
        .target(
            name: "LocalServer",
            dependencies: [
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
            ],
            path: "Tests/LocalServer", swiftSettings: settings),
        // Google as far as sheets go, for tests: it looks at what it is asked as closely as Google does.
        .target(
            name: "GoogleFake",
            dependencies: [
                "LocalServer",
                .product(name: "CryptoExtras", package: "swift-crypto"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
            ],
            path: "Tests/GoogleFake", swiftSettings: settings),
        .testTarget(
            name: "GoogleSheetsTests",
            dependencies: [
                "GoogleSheets", "GoogleFake", "LocalServer", "Outbound",
                .product(name: "NIOHTTP1", package: "swift-nio"),
            ],
            swiftSettings: settings),
        .testTarget(
            name: "OutboundTests",
            dependencies: [
                "Outbound", "CZlib", "LocalServer",
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
            ],
            swiftSettings: settings),
        .testTarget(name: "TemplatesTests", dependencies: ["Templates", "Values"], swiftSettings: settings),
        .testTarget(
            name: "WebTests",
            dependencies: [
                "Web", "Values", "CZlib",
                .product(name: "CoreMetrics", package: "swift-metrics"),
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOEmbedded", package: "swift-nio"),
                .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ],
            swiftSettings: settings),
        .testTarget(
            name: "AppTests",
            dependencies: [
                "App", "Values", "Sponsorship", "Branding", "Postgres", "Templates", "Web", "Jobs", "Outbound", "Feeds",
                "GoogleSheets", "GoogleFake", "Stylesheets", "Pictures", "Mail", "MailText", "LocalServer", "DNS",
                "Domains",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOEmbedded", package: "swift-nio"),
                .product(name: "Configuration", package: "swift-configuration"),
                .product(name: "Logging", package: "swift-log"),
            ],
            exclude: ["Golden"],
            swiftSettings: settings),
    ]
)
