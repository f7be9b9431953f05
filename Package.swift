// swift-tools-version: 6.2
import PackageDescription

/// What every target of ours is compiled with: the language mode is set for the package below.
let strict: [SwiftSetting] = [
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .define("FAULT_INJECTION", .when(configuration: .debug)),
]

/// A target of `Sources/<name>` whose imports are exactly `dependencies`.
func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

/// Tests of `Tests/<name>`; `golden` are the folders of the files that they compare with.
func tests(_ name: String, _ dependencies: [Target.Dependency], golden: String...) -> Target {
    .testTarget(
        name: name,
        dependencies: dependencies,
        exclude: golden,
        swiftSettings: strict
    )
}

let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let sqlite: Target.Dependency = .product(name: "GRDBSQLite", package: "GRDB.swift")
let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")
let arguments: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
    name: "spojka",
    products: [
        .executable(name: "spojka", targets: ["spojka"])
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        // C borders.
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .target(name: "CSystem"),
        .systemLibrary(name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
        .systemLibrary(name: "CLibSSH2", pkgConfig: "libssh2", providers: [.apt(["libssh2-1-dev"])]),
        .systemLibrary(name: "CGMime", pkgConfig: "gmime-3.0", providers: [.apt(["libgmime-3.0-dev"])]),
        .systemLibrary(name: "CArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),

        // Values and syntax.
        module("Domain", ["CSystem"]),
        module("Syntax", ["Domain", "CLibXML2"]),

        // What a connector is, and the engine of tables that people lay out; then the connectors.
        module("Connectors", ["Domain", "Syntax", "Settings"]),
        module("Warehouses", ["Domain", "Syntax", "Connectors"]),
        module("Channels", ["Domain", "Syntax", "Connectors"]),
        module("Payments", ["Domain", "Syntax", "Connectors", "Settings", "CGMime", "CArchive", crypto]),

        // The outside world as files.
        module("Network", ["Domain", "Spool", "CCurl", "CLibSSH2"]),

        // Rules and surroundings.
        module("Matching", ["Domain"]),
        module("Messages", ["Domain"]),
        module("Settings", ["Domain", .product(name: "Yams", package: "Yams")]),
        module("Spool", ["Domain", "CSystem", crypto]),
        module("Ledger", ["Domain", grdb, sqlite, crypto]),
        module(
            "Exchange",
            [
                "Domain", "Syntax", "Connectors", "Warehouses", "Channels", "Payments", "Matching", "Messages",
                "Settings", "Spool", "Ledger", "Network", logging,
            ]
        ),

        // The command line.
        .executableTarget(
            name: "spojka",
            dependencies: [
                "Domain", "Syntax", "Connectors", "Warehouses", "Channels", "Payments", "Messages", "Settings",
                "Spool", "Ledger", "Exchange", arguments, logging,
            ],
            swiftSettings: strict
        ),

        // Orders and payments with the truth known, for the benchmark and for tests of pairing.
        .target(
            name: "PairingSamples",
            dependencies: ["Domain", "Matching"],
            path: "Benchmarks/PairingSamples",
            swiftSettings: strict
        ),

        // Makes the input of `make bench` and measures readers and pairing alone.
        .executableTarget(
            name: "spojka-bench",
            dependencies: [
                "Domain", "Connectors", "Channels", "Payments", "Warehouses", "Matching", "PairingSamples",
            ],
            path: "Benchmarks/SpojkaBench",
            swiftSettings: strict
        ),

        // A server of the tests' own on 127.0.0.1.
        .target(name: "Loopback", path: "Tests/Loopback", exclude: ["Servers"], swiftSettings: strict),

        // SFTP beside OpenSSH's own client, for `make bench`.
        .executableTarget(
            name: "spojka-sftp-bench",
            dependencies: ["Domain", "Network", "Loopback"],
            path: "Benchmarks/SFTPBench",
            swiftSettings: strict
        ),

        tests(
            "ExchangeTests",
            [
                "Exchange", "Connectors", "Payments", "Domain", "Ledger", "Settings", "Spool", "Syntax", "Loopback",
                "PairingSamples",
                grdb, sqlite, logging,
            ]
        ),
        // Over several targets: every code has texts, every format keeps the rules of formats, the command line.
        tests(
            "CatalogueTests",
            [
                "Domain", "Syntax", "Connectors", "Warehouses", "Channels", "Payments", "Messages", "Settings", "Spool",
                "Ledger", "Network", "Exchange",
            ]
        ),
        tests(
            "ConformanceTests",
            ["Domain", "Syntax", "Connectors", "Settings", "Exchange", "Loopback", "CLibXML2"]
        ),
        tests("CrashTests", ["Loopback", "PairingSamples", grdb]),
        // Through a mail server of this machine, where one is installed.
        .testTarget(name: "MailServerTests", dependencies: [], exclude: ["Scripts"], swiftSettings: strict),
        tests("GoldenTests", ["Loopback", grdb], golden: "Golden"),
        tests("SpoolTests", ["Domain", "Spool", "Loopback"]),
        tests("NetworkTests", ["Domain", "Spool", "Network", "Loopback", crypto]),
        tests("MatchingTests", ["Matching", "PairingSamples", "Domain"]),
        tests("DomainTests", ["Domain"]),
        tests("SyntaxTests", ["Domain", "Syntax"]),
        tests(
            "WarehousesTests",
            ["Domain", "Syntax", "Connectors", "Warehouses"],
            golden: "AbraFlexi/Golden",
            "IDoklad/Golden",
            "MPohoda/Golden",
            "Pohoda/Golden"
        ),
        tests("ConnectorsTests", ["Domain", "Syntax", "Connectors"]),
        tests("ChannelsTests", ["Channels", "Connectors", "Syntax", "Domain"]),
        tests("MessagesTests", ["Domain", "Messages", "Settings", "Exchange"]),
        tests("SettingsTests", ["Domain", "Settings", "Exchange"]),
        tests("PaymentsTests", ["Payments", "Connectors", "Syntax", "Domain", crypto]),
    ],
    swiftLanguageModes: [.v6]
)

// `make fuzz`: libFuzzer brings the main function, so the target exists for that build only.
if Context.environment["SPOJKA_FUZZ"] == "1" {
    package.targets.append(
        .executableTarget(
            name: "spojka-fuzz",
            dependencies: ["Domain", "Syntax", "Connectors", "Warehouses", "Channels", "Payments"],
            path: "Tests/Fuzz",
            exclude: ["results.dict"],
            swiftSettings: strict
        )
    )
}
