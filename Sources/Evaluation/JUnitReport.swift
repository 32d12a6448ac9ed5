// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

/// An evaluation as JUnit XML, which CI systems show: one test a document, one a floor.
public struct JUnitReport: Sendable {
  private let evaluation: Evaluation
  private let floors: [String: Double]
  private let breaches: [Floors.Breach]

  /// Creates the report on `evaluation`, held against the floors of one part.
  public init(_ evaluation: Evaluation, floors: Floors.Part?, breaches: [Floors.Breach]) {
    self.evaluation = evaluation
    self.floors = floors?.floors ?? [:]
    self.breaches = breaches
  }

  /// The file.
  public var xml: [UInt8] {
    let suites = [documentSuite, floorSuite]
    let text =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n" + suites.joined()
      + "</testsuites>\n"
    return Array(text.utf8)
  }

  private var documentSuite: String {
    let cases = evaluation.documents.map { document in
      let items = document.items.filter { !$0.isImplied }.map(\.description).joined(separator: "\n")
      let failure =
        document.isPredicted ? "" : "<failure message=\"no prediction for this document\"/>"
      let output = items.isEmpty ? "" : "<system-out>\(Markup.escaped(items))</system-out>"
      return JUnitReport.testCase(document.document, suite: "documents", failure + output)
    }
    let failures = evaluation.documents.filter { !$0.isPredicted }.count
    return JUnitReport.suite("documents", cases, failures: failures)
  }

  private var floorSuite: String {
    let failed = Dictionary(breaches.map { ($0.metric, $0) }) { first, _ in first }
    let cases = Metric.all.compactMap { metric -> String? in
      guard floors[metric.name] != nil else { return nil }
      let failure = failed[metric.name].map {
        "<failure message=\"\(Markup.escaped($0.description))\"/>"
      }
      return JUnitReport.testCase(metric.name, suite: "floors", failure ?? "")
    }
    return JUnitReport.suite("floors", cases, failures: breaches.count)
  }

  private static func suite(_ name: String, _ cases: [String], failures: Int) -> String {
    "<testsuite name=\"\(name)\" tests=\"\(cases.count)\" failures=\"\(failures)\">\n"
      + cases.joined() + "</testsuite>\n"
  }

  private static func testCase(_ name: String, suite: String, _ body: String) -> String {
    "<testcase classname=\"\(suite)\" name=\"\(Markup.escaped(name))\">\(body)</testcase>\n"
  }
}
