// swift-tools-version: 6.2
// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "Yizhen",
  products: [
    .library(name: "Yizhen", targets: ["OutreachExtraction"]),
    .executable(name: "yizhen", targets: ["yizhen"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    // C: the only code that sees ICU's headers. Its own header speaks <stdint.h>.
    .target(
      name: "CICU",
      linkerSettings: [.linkedLibrary("icui18n"), .linkedLibrary("icuuc")]),
    .target(name: "ICU", dependencies: ["CICU"], swiftSettings: strict),

    // C: every table of Sources/Lexicons/Data as bytes inside the binary (#embed).
    .target(name: "CTables"),

    .target(name: "TextModel", swiftSettings: strict),
    .target(name: "JSONText", dependencies: ["TextModel"], swiftSettings: strict),
    .target(
      name: "Lexicons", dependencies: ["CTables", "TextModel"], exclude: ["Data"],
      swiftSettings: strict),
    .target(
      name: "TextPreparation", dependencies: ["ICU", "Lexicons", "TextModel"],
      swiftSettings: strict),
    .target(
      name: "Recognition", dependencies: ["Lexicons", "TextModel"], swiftSettings: strict),
    .target(
      name: "OutreachExtraction",
      dependencies: ["JSONText", "Lexicons", "Recognition", "TextModel", "TextPreparation"],
      swiftSettings: strict),

    // Labelled documents, wherever the labels come from: none of these can see extraction, so
    // that the scores cannot flatter it.
    .target(name: "Standoff", dependencies: ["TextModel"], swiftSettings: strict),
    .target(
      name: "Interchange", dependencies: ["JSONText", "Standoff", "TextModel"],
      swiftSettings: strict),
    .target(
      name: "Evaluation", dependencies: ["Interchange", "JSONText", "TextModel"],
      swiftSettings: strict),

    // One HTML file that shows documents with their labels. C: its frame, style and scripts as
    // bytes inside the binary.
    .target(name: "CPage"),
    .target(
      name: "Report",
      dependencies: ["CPage", "Evaluation", "Interchange", "JSONText", "TextModel"],
      exclude: ["Page"], swiftSettings: strict),

    .executableTarget(
      name: "yizhen",
      dependencies: [
        "OutreachExtraction", "TextModel", "TextPreparation", "Lexicons", "Recognition",
        "Evaluation", "Interchange", "JSONText", "Report", "Standoff",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    // Measures the stages for Scripts/bench; no product of its own leaves the package.
    .executableTarget(
      name: "yizhen-stages", dependencies: ["OutreachExtraction", "TextModel"],
      path: "Benchmarks/Stages", swiftSettings: strict),

    // Whole-pipeline tests: golden files, properties, broken input.
    .testTarget(
      name: "OutreachExtractionTests",
      dependencies: [
        "JSONText", "Lexicons", "OutreachExtraction", "Recognition", "TestSupport", "TextModel",
        "TextPreparation", "yizhen",
      ],
      exclude: ["Cases", "Golden"], swiftSettings: strict),
    .testTarget(name: "ICUTests", dependencies: ["ICU"], swiftSettings: strict),
    .testTarget(
      name: "TextPreparationTests",
      dependencies: ["ICU", "Lexicons", "TestSupport", "TextModel", "TextPreparation"],
      exclude: ["cleaning.tsv", "lines.tsv", "script.tsv", "sentences.tsv"],
      swiftSettings: strict),
    // The program as users have it: processes, pipes, exit statuses.
    .testTarget(
      name: "CommandLineTests", dependencies: ["TestSupport", "yizhen"],
      exclude: ["Cases", "Snapshots"], swiftSettings: strict),
    // The tables themselves, and every example in them.
    .testTarget(
      name: "LexiconsTests",
      dependencies: [
        "Lexicons", "OutreachExtraction", "Recognition", "TextModel", "TextPreparation",
      ],
      swiftSettings: strict),
    // The recognisers, by tables of sentences.
    .testTarget(
      name: "RecognitionTests",
      dependencies: ["Lexicons", "Recognition", "TestSupport", "TextModel", "TextPreparation"],
      exclude: ["Cases"], swiftSettings: strict),
    // The brat format, against files that are broken and readers of others.
    .testTarget(
      name: "StandoffTests", dependencies: ["Standoff", "TestSupport", "TextModel"],
      exclude: ["Cases", "Oracles"], swiftSettings: strict),
    // Scores, conversions and the floors of the corpus.
    .testTarget(
      name: "EvaluationTests",
      dependencies: [
        "Evaluation", "Interchange", "Lexicons", "Standoff", "TestSupport", "TextModel",
        "TextPreparation", "yizhen",
      ],
      exclude: ["Cases", "Oracles"], swiftSettings: strict),
    // The page of a report: its data, and what a browser makes of it.
    .testTarget(
      name: "ReportTests",
      dependencies: [
        "Evaluation", "Interchange", "Report", "Standoff", "TestSupport", "TextModel", "yizhen",
      ],
      exclude: ["Golden", "Oracles"], swiftSettings: strict),
    // What tests share: marked text, tables of cases, folders that go away.
    .target(
      name: "TestSupport", dependencies: ["TextModel"], path: "Tests/TestSupport",
      swiftSettings: strict),
  ],
  cLanguageStandard: .gnu2x
)
