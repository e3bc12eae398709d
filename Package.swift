// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
    name: "emic",
    products: [
        .executable(name: "emic", targets: ["emic"])
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    ],
    targets: [
        // Shims: one C or C++ library each, plain C types outward.
        .target(name: "CICU", linkerSettings: [.linkedLibrary("icuuc"), .linkedLibrary("icui18n")]),
        .target(name: "CInflate", linkerSettings: [.linkedLibrary("isal")]),
        .target(name: "CZlib", linkerSettings: [.linkedLibrary("z")]),
        .target(name: "CZstd", linkerSettings: [.linkedLibrary("zstd")]),
        .target(name: "CXXHash"),
        .target(name: "CSimdjson", linkerSettings: [.linkedLibrary("simdjson")]),
        // Sums of vectors, in C for its compilers' vector types.
        .target(name: "CVectors"),
        // Words of a text and their hashes, in C for the processor's instructions on sixteen bytes.
        .target(name: "CWords"),

        // Where the resource files of modules are.
        .target(name: "ResourceFolders", swiftSettings: settings),

        // Left of the profile: text.
        .target(
            name: "Shards", dependencies: ["CInflate", "CZlib", "CZstd", "CXXHash", "CSimdjson"],
            swiftSettings: settings),
        .target(
            name: "Languages", dependencies: ["CICU", "CVectors", "ResourceFolders"],
            resources: [.copy("Resources")],
            swiftSettings: settings),
        .target(
            name: "Lexicons", dependencies: ["CICU", "CWords", "Languages", "ResourceFolders"],
            resources: [.copy("Resources")],
            swiftSettings: settings),
        .target(
            name: "Scans", dependencies: ["Shards", "Languages", "Lexicons", "Profiles"],
            swiftSettings: settings),

        // The profile, where the two halves meet.
        .target(
            name: "Profiles",
            dependencies: [
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ],
            swiftSettings: settings),

        // Right of the profile: numbers.
        .target(
            name: "Measures", dependencies: ["Profiles", "ResourceFolders"], resources: [.copy("Resources")],
            swiftSettings: settings),
        .target(
            name: "Reports", dependencies: ["Measures", "Profiles"], swiftSettings: settings),

        .executableTarget(
            name: "emic",
            dependencies: [
                "Scans", "Reports", "Measures", "Profiles", "Lexicons", "Languages", "Shards",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: settings),
        .executableTarget(
            name: "emic-train",
            dependencies: [
                "CICU", "Languages", "Shards",
            ],
            swiftSettings: settings),

        .testTarget(name: "ShardsTests", dependencies: ["Shards", "CZlib", "CZstd"]),
        .testTarget(name: "LanguagesTests", dependencies: ["Languages"]),
        .testTarget(name: "EmicTrainTests", dependencies: ["emic-train", "Languages"]),
        .testTarget(name: "LexiconsTests", dependencies: ["Lexicons"]),
        .testTarget(name: "ProfilesTests", dependencies: ["Profiles"]),
        .testTarget(name: "ScansTests", dependencies: ["Scans", "Profiles"]),
        .testTarget(name: "MeasuresTests", dependencies: ["Measures", "Profiles"]),
        .testTarget(
            name: "ReportsTests", dependencies: ["Reports", "Measures", "Profiles"], exclude: ["Goldens"]),
    ],
    swiftLanguageModes: [.v6],
    cxxLanguageStandard: .cxx17
)
