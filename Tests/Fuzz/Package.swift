// swift-tools-version: 6.2
import PackageDescription

// Apart from the product's package: with a fuzzer's main and its instrumentation nothing else would build. bin/fuzz uses it.
let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .unsafeFlags([
        "-sanitize=address", "-sanitize-coverage=edge,indirect-calls,trace-cmp,inline-8bit-counters,pc-table",
    ]),
]

let package = Package(
    name: "fuzz",
    targets: [
        .target(name: "Values", swiftSettings: settings),
        .target(name: "Sponsorship", dependencies: ["Values"], swiftSettings: settings),
        .target(name: "Stylesheets", swiftSettings: settings),
        .executableTarget(
            name: "FuzzStylesheets", dependencies: ["Stylesheets"],
            swiftSettings: settings + [.unsafeFlags(["-parse-as-library"])],
            linkerSettings: [.unsafeFlags(["-sanitize=address,fuzzer"])]),
        .executableTarget(
            name: "Fuzz", dependencies: ["Values", "Sponsorship"],
            swiftSettings: settings + [.unsafeFlags(["-parse-as-library"])],
            linkerSettings: [.unsafeFlags(["-sanitize=address,fuzzer"])]),
    ])
