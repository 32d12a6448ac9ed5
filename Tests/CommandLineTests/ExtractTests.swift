// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

import Foundation
import TestSupport
import Testing

/// Files and folders in, lines out.
@Suite struct ExtractTests {
  private let bench: Workbench

  init() throws { bench = try Workbench() }

  @Test("Documents come once each, in the order of their paths' bytes")
  func ordersByPath() throws {
    for name in [
      "b/2.txt", "b/10.txt", "b.txt", "b/deep/er/x.TXT", "a.text", "b/about.json", "b/a.md",
    ] {
      try bench.folder.write("义诊", to: name)
    }
    let outcome = try bench.run(
      #""$yizhen" extract b b.txt b/2.txt a.text --emit documents | cut -d'"' -f8"#)
    #expect(outcome.lines == ["a.text", "b.txt", "b/10.txt", "b/2.txt", "b/deep/er/x.TXT"])
  }

  @Test("Any file that is named is read, whatever its ending")
  func readsNamedFiles() throws {
    try bench.folder.write(Sample.release, to: "notes.md")
    #expect(try bench.run(#""$yizhen" extract notes.md"#).lines.count == 1)
  }

  @Test("Names that are not UTF-8 are opened, and shown with U+FFFD")
  func opensGBKNames() throws {
    try bench.folder.write("义诊", to: "plain.txt")
    let outcome = try bench.run(
      #"""
      name=$(printf '\xd2\xe5\xd5\xef.txt'); mkdir in; cp plain.txt "in/$name"; cp plain.txt in/$'\xd2\xe5.txt'
      "$yizhen" extract in --emit documents | cut -d'"' -f8
      "$yizhen" extract "in/$name" --emit documents | cut -d'"' -f8
      """#)
    #expect(outcome.errors == "")
    #expect(
      outcome.lines == [
        "in/\u{FFFD}\u{FFFD}.txt", "in/\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}.txt",
        "in/\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}.txt",
      ])
  }

  @Test("An empty document is a line with a warning, and no record")
  func warnsOfEmptyDocuments() throws {
    for (name, text) in [
      ("none.txt", ""), ("mark.txt", "\u{FEFF}"), ("space.txt", " \n\u{3000}\n"),
    ] {
      try bench.folder.write(text, to: "in/\(name)")
    }
    let documents = try bench.run(#""$yizhen" extract in --emit documents"#)
    #expect(documents.status == 0)
    #expect(documents.lines.count == 3)
    for line in documents.lines { #expect(line.contains(#""warnings":[{"code":"empty","#)) }
    #expect(try bench.run(#""$yizhen" extract in"#).output == "")
  }

  @Test("NAME.json beside NAME.txt gives the publication date, --published the others'")
  func readsMetadata() throws {
    for name in ["a", "b", "c"] { try bench.folder.write("3月5日义诊。", to: "in/\(name).txt") }
    try bench.folder.write(#"{"published":"2024-04-01"}"#, to: "in/a.json")
    try bench.folder.write(#"{"published":"soon"}"#, to: "in/b.json")
    let published =
      #"python3 -c 'import json,sys;[print(d["published"],len(d["warnings"])) for d in map(json.loads,sys.stdin)]'"#
    let outcome = try bench.run(
      #""$yizhen" extract in --emit documents --published 2025-04-01 | \#(published)"#)
    #expect(outcome.lines == ["2024-04-01 0", "2025-04-01 1", "2025-04-01 0"], "\(outcome.errors)")
  }

  @Test(
    "The digest of a document is its file's",
    arguments: [0, 1, 55, 56, 63, 64, 65, 119, 120, 128, 9999])
  func givesDigest(length: Int) throws {
    try bench.folder.write(String(repeating: "a", count: length), to: "a.txt")
    let outcome = try bench.run(
      """
      sha256sum < a.txt | cut -c1-64
      "$yizhen" extract a.txt --emit documents | python3 -c 'import json,sys;print(json.load(sys.stdin)["sha256"])'
      """)
    #expect(outcome.lines.count == 2)
    #expect(outcome.lines.first == outcome.lines.last)
  }

  @Test("The output takes its name when it is complete, and is no input of its own")
  func writesFile() throws {
    try bench.folder.write(Sample.release, to: "in/a.txt")
    try bench.folder.write("old", to: "in/out.txt")
    let outcome = try bench.run(
      #"""
      "$yizhen" extract in -o in/out.txt && cat in/out.txt && ls in && rm in/out.txt
      "$yizhen" extract in > in/redirected.txt; cut -c1-25 in/redirected.txt; "$yizhen" extract in/a.txt -o -
      """#)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.lines.count == 5)
    #expect(outcome.lines.first?.hasPrefix(#"{"schema":"yizhen.record/1""#) == true)
    #expect(outcome.lines.dropFirst().prefix(2) == ["a.txt", "out.txt"])
    #expect(outcome.lines.first == outcome.lines.last)
  }

  @Test("A run that fails to write leaves the old output as it was")
  func keepsOldOutput() throws {
    try bench.folder.write(Sample.release, to: "a.txt")
    try bench.folder.write("old", to: "out.jsonl")
    let outcome = try bench.run(
      #"(trap '' XFSZ; ulimit -f 0; exec "$yizhen" extract a.txt -o out.jsonl); echo $?; ls; cat out.jsonl"#
    )
    #expect(outcome.lines == ["3", "a.txt", "out.jsonl", "old"], "\(outcome.errors)")
  }

  @Test("The lines are the same for any number of workers, in any locale and time zone")
  func sameForAnyWorkers() throws {
    for number in 0..<60 {
      let text = String(repeating: Sample.release, count: 1 + number * 7 % 11)
      try bench.folder.write(text, to: "in/\(number % 7)/\(number).txt")
    }
    let outcome = try bench.run(
      #"""
      for jobs in 1 2 3 16; do "$yizhen" extract in --emit documents --with-text -j $jobs | sha256sum; done
      LC_ALL=zh_CN.UTF-8 TZ=Asia/Shanghai "$yizhen" extract in --emit documents --with-text | sha256sum
      """#)
    #expect(outcome.lines.count == 5)
    #expect(Set(outcome.lines).count == 1)
  }

  @Test("A confidence that no record has leaves no record line, and document lines as they are")
  func leavesOutUnsureRecords() throws {
    try bench.folder.write(Sample.release, to: "a.txt")
    #expect(try bench.run(#""$yizhen" extract a.txt --min-confidence 1"#).lines.isEmpty)
    #expect(try bench.run(#""$yizhen" extract a.txt --min-confidence 0"#).lines.count == 1)
    let documents = try bench.run(
      #"for c in 0 1; do "$yizhen" extract a.txt --emit documents --min-confidence $c; done"#)
    #expect(documents.lines.count == 2)
    #expect(documents.lines.first == documents.lines.last)
  }
}
