// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

import Foundation
import TestSupport
import Testing

/// What a run says, and how it ends.
@Suite struct ExitStatusTests {
  private let bench: Workbench

  init() throws {
    bench = try Workbench()
    try bench.folder.write(Sample.release, to: "good.txt")
    try bench.folder.write(Sample.release, to: "in/good.txt")
    try bench.folder.write(#"{"published":"2025-03-31"}"#, to: "in/good.json")
    try bench.folder.write("", to: "empty.txt")
    try bench.folder.write("<html><p>义诊</p></html>", to: "page.html")
    try bench.folder.write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], to: "picture.txt")
    try bench.folder.write("县医院\n", to: "bad-lexicons/measure-words.tsv")
    try bench.folder.write("县医院\n", to: "odd-lexicons/measures.tsv")
    let long = String(repeating: "长", count: 60_000)
    try bench.folder.write("\(long)村\tvillage\tvillage\n", to: "long-lexicons/place-suffixes.tsv")
    try bench.folder.write("# nothing to add\n", to: "good-lexicons/measure-words.tsv")
  }

  @Test(
    "The exit status and the error stream",
    arguments: try CaseTable.rows("Cases/exit-status.tsv", columns: 3))
  func ends(_ row: CaseTable.Row) throws {
    let outcome = try bench.run(row[0])
    #expect(outcome.status == Int32(row[1]), "\(row) said \(outcome.errors)")
    if row[2] == "-" {
      #expect(outcome.errors == "", "\(row)")
    } else {
      #expect(outcome.errors.contains(row[2]), "\(row) said \(outcome.errors)")
    }
  }

  @Test("What one file does wrong stops no other")
  func goesOn() throws {
    let outcome = try bench.run(
      #""$yizhen" extract nope.txt picture.txt page.html good.txt --emit documents"#)
    #expect(outcome.status == 1)
    #expect(outcome.lines.count == 1)
    let errors = outcome.errors.split(separator: "\n")
    #expect(errors.count == 3)
    for (error, part) in zip(
      errors,
      [
        #"{"schema":"yizhen.error/1","path":"nope.txt","stage":"read","code":"not_found","message":"#,
        #"{"schema":"yizhen.error/1","path":"page.html","stage":"decode","code":"unsupported","#,
        #"{"schema":"yizhen.error/1","path":"picture.txt","stage":"decode","code":"binary","#,
      ])
    {
      #expect(error.hasPrefix(part))
    }
  }

  @Test("A file that may not be read is named, the others are read")
  func unreadable() throws {
    // Nothing is closed to root, so root becomes nobody first.
    let outcome = try bench.run(
      """
      [ "$(id -u)" -ne 0 ] || nobody='setpriv --reuid=65534 --clear-groups'
      cp "$yizhen" ./program; chmod 755 . ./program
      cp good.txt secret.txt; chmod 000 secret.txt
      $nobody ./program extract good.txt secret.txt --emit documents
      """)
    #expect(outcome.status == 1, "\(outcome.errors)")
    #expect(outcome.lines.count == 1)
    #expect(outcome.errors.contains(#""path":"secret.txt","stage":"read","code":"unreadable""#))
  }

  @Test("The program runs where it is copied to, with nothing around it")
  func runsElsewhere() throws {
    let outcome = try bench.run(
      #"mkdir away && cp "$yizhen" away/y && cd away && env -i ./y extract ../good.txt"#)
    // The build that is used while developing finds Swift's libraries where they are installed.
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.hasPrefix(#"{"schema":"yizhen.record/1","id":"../good.txt#1""#))
  }
}
