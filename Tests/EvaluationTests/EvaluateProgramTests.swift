// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

import Foundation
import TestSupport
import Testing

/// `yizhen evaluate` and `yizhen convert` as users run them.
@Suite struct EvaluateProgramTests {
  /// The corpus is part of the tests: scores must not fall below what was reached.
  @Test(arguments: ["dev", "test"])
  func scoresOfTheCorpusAreNotBelowTheirFloors(part: String) throws {
    let run = try ToolRun.yizhen(
      ["evaluate", "Corpus/\(part)", "--floors", "Corpus/floors.json"])
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.text.contains("fillers"))
  }

  @Test func aFloorThatIsTooHighFails() throws {
    let folder = try gold()
    let floors = try folder.write(
      #"{"schema":"yizhen.floors/1","sets":{"gold":{"digest":"","floors":{"record.f1":1.01}}}}"#,
      to: "floors.json")
    let junit = folder.path(of: "junit.xml")
    let run = try ToolRun.yizhen(
      ["evaluate", folder.path(of: "gold"), "--floors", floors, "--junit", junit])
    #expect(run.status == 1)
    #expect(run.errors.contains("below the floor: record.f1"))
    let xml = String(decoding: folder.bytes(of: "junit.xml") ?? [], as: UTF8.self)
    #expect(xml.contains(#"<testsuite name="floors" tests="1" failures="1">"#))
    #expect(xml.contains(#"<testcase classname="documents" name="a">"#))
  }

  @Test func brokenGoldIsAUsageErrorWithItsPlace() throws {
    let folder = try gold()
    try folder.write("T1\tDate 0 4\t3月6日\n", to: "gold/a.ann")
    let run = try ToolRun.yizhen(["evaluate", folder.path(of: "gold")])
    #expect(run.status == 2)
    #expect(run.errors.contains("a.ann:1:13: “3月6日” here, “3月5日” in the text"), "\(run.errors)")
    #expect(try ToolRun.yizhen(["evaluate", folder.path(of: "none")]).status == 2)
  }

  @Test func anotherToolsLinesAreScored() throws {
    let folder = try gold()
    let line =
      #"{"id":"a","mentions":[{"type":"date","start":0,"end":4,"value":"2025-03-05"}]}"# + "\n"
    let lines = try folder.write(line, to: "lines.jsonl")
    let run = try ToolRun.yizhen(
      ["evaluate", folder.path(of: "gold"), "--predictions", lines, "--json"])
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.text.contains(#""date.value":{"gold":1,"predicted":1,"right":1"#))
    #expect(run.text.contains(#""count.strict":{"gold":2,"predicted":0,"right":0"#))
    let broken = try folder.write("{\"id\":\n", to: "broken.jsonl")
    let refused = try ToolRun.yizhen(
      ["evaluate", folder.path(of: "gold"), "--predictions", broken])
    #expect(refused.status == 2 && refused.errors.contains("line 1"), "\(refused.errors)")
  }

  @Test func linesGoToBratAndBack() throws {
    let folder = try gold()
    let gold = folder.path(of: "gold")
    let lines = folder.path(of: "lines.jsonl")
    let brat = folder.path(of: "brat")
    let there = try ToolRun.yizhen(
      ["convert", gold, "--from", "brat", "--to", "jsonl", "-o", lines])
    #expect(there.status == 0, "\(there.errors)")
    let back = try ToolRun.yizhen(
      ["convert", lines, "--from", "jsonl", "--to", "brat", "-o", brat])
    #expect(back.status == 0, "\(back.errors)")
    #expect(folder.bytes(of: "brat/a.txt") == folder.bytes(of: "gold/a.txt"))
    #expect(folder.bytes(of: "brat/annotation.conf")?.isEmpty == false)
    #expect(folder.bytes(of: "brat/visual.conf")?.isEmpty == false)
    let run = try ToolRun.yizhen(["evaluate", brat, "--predictions", lines, "--json"])
    #expect(run.text.contains(#""record.f1":{"gold":8,"predicted":8,"right":8"#), "\(run.text)")
    for target in ["doccano", "conll"] {
      let run = try ToolRun.yizhen(["convert", lines, "--from", "jsonl", "--to", target])
      #expect(run.status == 0 && !run.output.isEmpty, "\(target)")
      #expect(run.errors.contains("not in the output: values of mentions: 7"), "\(run.errors)")
    }
  }

  @Test func linesWithoutTextCannotBecomeBrat() throws {
    let folder = try gold()
    let lines = try folder.write(#"{"id":"a","mentions":[]}"# + "\n", to: "lines.jsonl")
    let run = try ToolRun.yizhen(
      ["convert", lines, "--from", "jsonl", "--to", "brat", "-o", folder.path(of: "brat")])
    #expect(run.status == 2 && run.errors.contains("--with-text"), "\(run.errors)")
  }

  @Test(arguments: ["", "/", "..", "a/..", #"a\u0000b"#, #"a/\u0000.txt"#])
  func idsThatCannotNameAFileAreRefused(id: String) throws {
    let folder = try TemporaryDirectory()
    let line = #"{"id":"\#(id)","mentions":[],"text":"义诊"}"# + "\n"
    let lines = try folder.write(line, to: "lines.jsonl")
    let brat = folder.path(of: "brat")
    let run = try ToolRun.yizhen(
      ["convert", lines, "--from", "jsonl", "--to", "brat", "-o", brat])
    #expect(run.status == 2 && run.errors.contains("cannot name a file"), "\(run.errors)")
    #expect(!FileManager.default.fileExists(atPath: brat))
  }

  private func gold() throws -> TemporaryDirectory {
    let folder = try TemporaryDirectory()
    try folder.write(Sample.text, to: "gold/a.txt")
    try folder.write(Sample.gold, to: "gold/a.ann")
    return folder
  }
}
