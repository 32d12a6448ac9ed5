// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

import Foundation
import TestSupport
import Testing

/// JSON lines in, JSON lines out, in step.
@Suite struct FilterTests {
  private let bench: Workbench

  init() throws { bench = try Workbench() }

  @Test(
    "A line gives a document or an error in its place",
    arguments: try CaseTable.rows("Cases/filter-lines.tsv", columns: 3))
  func answersLine(_ row: CaseTable.Row) throws {
    let around = [#"{"id":"before","text":"义诊"}"#, #"{"id":"after","text":"巡诊"}"#]
    try bench.folder.write("\(around[0])\n\(row[0])\n\(around[1])\n", to: "lines.jsonl")
    let outcome = try bench.run(#""$yizhen" filter < lines.jsonl"#)
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    try #require(outcome.lines.count == 3, "\(row)")
    let answer = try #require(
      try JSONSerialization.jsonObject(with: Data(outcome.lines[1].utf8)) as? [String: Any])
    #expect(answer["id"] as? String == (row[2] == "null" ? nil : row[2]), "\(row)")
    if row[1] == "document" {
      #expect(answer["schema"] as? String == "yizhen.document/1", "\(row): \(outcome.lines[1])")
      #expect(answer["status"] == nil)
    } else {
      #expect(answer["status"] as? String == "error", "\(row): \(outcome.lines[1])")
      #expect((answer["error"] as? [String: Any])?["code"] as? String == row[1], "\(row)")
    }
  }

  @Test("Bytes that are no text give an error with the line's id")
  func answersBadBytes() throws {
    for bad in [
      [0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE4, 0xB9], [0],
    ] as [[UInt8]] {
      let line = Array(#"{"id":"x","text":"义"#.utf8) + bad + Array("\"}\n".utf8)
      try bench.folder.write(line, to: "lines.jsonl")
      let outcome = try bench.run(#""$yizhen" filter < lines.jsonl"#)
      #expect(outcome.status == 0)
      #expect(
        outcome.output.contains(
          #""id":"x","status":"error","error":{"stage":"parse","code":"bad_json""#))
    }
  }

  @Test("Line ends may be LF, CR LF or missing, and a byte-order mark may come first")
  func takesAnyLineEnd() throws {
    try bench.folder.write(
      "\u{FEFF}{\"id\":\"1\",\"text\":\"a\"}\r\n{\"id\":\"2\",\"text\":\"b\"}\n{\"id\":\"3\",\"text\":\"c\"}",
      to: "lines.jsonl")
    let outcome = try bench.run(#""$yizhen" filter < lines.jsonl | cut -d'"' -f4,8"#)
    #expect(
      outcome.lines == ["yizhen.document/1\"1", "yizhen.document/1\"2", "yizhen.document/1\"3"])
  }

  @Test("A line of 20 MB is a line")
  func takesLongLines() throws {
    let outcome = try bench.run(
      #"""
      python3 -c 'print("{\"id\":\"long\",\"text\":\"" + " " * 20000000 + "\"}\n{\"id\":\"short\",\"text\":\"\"}")' |
        "$yizhen" filter | cut -d'"' -f8
      """#)
    #expect(outcome.lines == ["long", "short"], "\(outcome.errors)")
  }

  @Test("An answer comes while the next line is still awaited")
  func answersAtOnce() throws {
    let outcome = try bench.run(
      #"""
      coproc filter { "$yizhen" filter; }
      for id in 1 2 3; do
        echo "{\"id\":\"$id\",\"text\":\"义诊\"}" >&"${filter[1]}"
        IFS= read -r -t 20 line <&"${filter[0]}" && echo "${line:0:40}"
      done
      """#)
    #expect(outcome.lines.count == 3)
    #expect(outcome.lines.last == #"{"schema":"yizhen.document/1","id":"3",""#)
  }

  @Test("Any split of the input gives the same lines")
  func sameForAnySplit() throws {
    let lines = (1...20).map {
      #"{"id":"\#($0)","text":"3月\#($0)日,县医院义诊\#($0 * 3)人次。","published":"2025-06-01"}"#
    }
    try bench.folder.write(lines.joined(separator: "\n") + "\n", to: "lines.jsonl")
    let outcome = try bench.run(
      #"""
      "$yizhen" filter < lines.jsonl | sha256sum
      { head -n 7 lines.jsonl | "$yizhen" filter; tail -n +8 lines.jsonl | "$yizhen" filter; } | sha256sum
      """#)
    #expect(outcome.lines.count == 2)
    #expect(outcome.lines.first == outcome.lines.last)
  }

  @Test("Only the types asked for are listed")
  func listsTypes() throws {
    try bench.folder.write(#"{"id":"1","text":"2025年3月5日,12名医生义诊。"}"#, to: "lines.jsonl")
    let types =
      #"python3 -c 'import json,sys;print(*sorted({m["type"] for m in json.load(sys.stdin)["mentions"]}))'"#
    let outcome = try bench.run(
      """
      "$yizhen" filter < lines.jsonl | \(types)
      "$yizhen" filter --types count < lines.jsonl | \(types)
      "$yizhen" filter --types number < lines.jsonl | \(types)
      "$yizhen" filter --types activity,number < lines.jsonl | \(types)
      """)
    #expect(
      outcome.lines == ["activity count date", "count", "number", "activity number"],
      "\(outcome.errors)")
  }
}
