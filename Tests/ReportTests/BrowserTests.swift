// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

import Foundation
import TestSupport
import Testing

/// The page of `yizhen report` in a headless Chromium, used by pointer and keys.
@Suite struct BrowserTests {
  private let folder: TemporaryDirectory

  init() throws {
    folder = try TemporaryDirectory()
    try folder.write(Sample.text, to: "gold/a.txt")
    try folder.write(Sample.labels, to: "gold/a.ann")
    try folder.write(Sample.line, to: "lines.jsonl")
    try folder.write(Sample.text, to: "beyond/c.txt")
    try folder.write("", to: "beyond/c.ann")
    try folder.write(Sample.lineBeyondItsText, to: "beyond.jsonl")
    try folder.write(Sample.hostile, to: "gold/hostile.txt")
    try folder.write("", to: "gold/hostile.ann")
    try folder.write(Sample.glossed, to: "plain/glossed.txt")
    try folder.write(Sample.hostile, to: "plain/hostile.txt")
  }

  private func page(_ name: String, _ arguments: [String] = []) throws -> String {
    let page = folder.path(of: "\(name).html")
    let run = try ToolRun.yizhen(["report", folder.path(of: name), "-o", page] + arguments)
    #expect(run.status == 0, "\(run.errors)")
    return page
  }

  /// One step of a reader.
  private typealias Step = [String: String]

  private func note(_ name: String, _ value: String) -> Step { ["note": name, "value": value] }

  /// What was noted; strings and lists of strings both come as lists.
  private struct Notes {
    let values: [String: Any]
    subscript(name: String) -> [String] {
      (values[name] as? [String]) ?? [values[name]].compactMap { $0.map { "\($0)" } }
    }
  }

  private func use(
    _ page: String, _ steps: [Step], scheme: String = "light"
  ) throws -> Notes {
    let json = String(decoding: try JSONEncoder().encode(steps), as: UTF8.self)
    let run = try ToolRun.oracle("Oracles/use_report.py", [page, json, scheme])
    #expect(run.status == 0, "\(run.errors)")
    let object = try JSONSerialization.jsonObject(with: run.output)
    let notes = Notes(values: try #require(object as? [String: Any]))
    #expect(notes["errors"].isEmpty && notes["outside"].isEmpty, "\(notes.values)")
    #expect(notes["nameless"].isEmpty)
    return notes
  }

  // MARK: - What the tests look at

  /// The text of the open document.
  private let wholeText =
    "[...document.querySelectorAll('.line')].map((l) => l.querySelector('p').textContent).join('\\n')"
  /// The words on one side that have a class, neighbours joined.
  private func words(_ className: String, side: String = "predicted") -> String {
    """
    [...document.querySelectorAll(".line p.\(side)")].map((line) => {
      const runs = [];
      let last = null;
      for (const part of line.children) {
        if (!part.classList.contains("\(className)")) continue;
        if (last && last === part.previousElementSibling) runs[runs.length - 1] += part.textContent;
        else runs.push(part.textContent);
        last = part;
      }
      return runs;
    }).flat()
    """
  }
  private let position = "document.querySelector('#position').textContent"
  private let title = "document.querySelector('#document-title')?.textContent ?? 'overview'"
  private func list(_ selector: String) -> String {
    "[...document.querySelectorAll('\(selector)')].map((element) => element.textContent)"
  }

  // MARK: - Tests

  private struct Line: Decodable {
    struct Place: Decodable {
      var text: String
      var start: Int
      var end: Int
    }
    struct Record: Decodable {
      var evidence: [Place]
      var `where`: [Place]
      var beneficiaries: [Place]
      var organizers: [Place]
    }
    var id: String
    var records: [Record]
  }

  @Test func aRecordLightsUpItsEvidenceOnTheRightCharacters() throws {
    let file = folder.path(of: "plain/glossed.txt")
    let run = try ToolRun.yizhen(["extract", file, "--emit", "documents"])
    let line = try JSONDecoder().decode(Line.self, from: run.output)
    let record = try #require(line.records.first)
    #expect(record.evidence.contains { $0.text.contains("😀宣恩縣(xiàn)人民醫(yī)院") })
    let count = try #require(record.beneficiaries.first)
    let notes = try use(
      try page("plain"),
      [
        ["press": "j"], note("text", wholeText), ["click": "#head-0"],
        note("lit", words("lit")), note("pressed", "document.querySelector('#head-0').ariaPressed"),
        note("fillers", words("filler")),
        ["click": "[data-start='\(count.start)']"], note("current", words("current")),
        note("inspector", list("#inspector q")), ["press": "Escape"], note("after", words("lit")),
        ["click": "mark.count"], note("clicked", words("current")), note("again", words("lit")),
      ])
    #expect(notes["text"] == [Sample.glossed])
    #expect(notes["lit"].joined() == record.evidence.map(\.text).joined())
    #expect(notes["pressed"] == ["true"])
    for place in record.where + record.beneficiaries + record.organizers {
      #expect(notes["fillers"].contains(place.text), "\(place.text)")
    }
    #expect(notes["current"] == [count.text] && notes["inspector"] == [count.text])
    #expect(notes["after"].isEmpty)
    #expect(notes["clicked"].count == 1 && notes["again"] == notes["lit"])
  }

  @Test func faultsAreSteppedThroughAndFiltered() throws {
    let predictions = ["--predictions", folder.path(of: "lines.jsonl")]
    let notes = try use(
      try page("gold", predictions),
      [
        note("start", position), note("scores", list("#headline dd")),
        ["press": "n"], note("first", position), note("title", title),
        note("value", words("current")), note("said", list("#inspector .value")),
        ["press": "n"], ["press": "n"], note("missed", words("current", side: "gold")),
        ["press": "n"], note("gold", words("current", side: "gold")),
        note("predicted", words("current")), ["press": "p"], note("third", position),
        note("address", "decodeURIComponent(location.hash)"),
        ["click": "[data-filter='edges']"], note("edges", list("#faults .badge")),
        note("listed", list("#list .id")), note("one", position), ["press": "n"],
        note("only", words("current")), ["click": "[data-filter='edges']"],
        ["click": "[data-filter='record']"], note("records", list("#faults .badge")),
      ])
    #expect(notes["start"] == ["7 faults"] && notes["first"] == ["1 of 7 faults"])
    #expect(notes["scores"].count == 4)
    #expect(notes["title"] == ["青山<b>义诊</b>"])
    #expect(notes["value"] == ["3月5日"] && notes["said"] == ["2025-03-05", "2024-03-05"])
    #expect(notes["missed"] == ["青山县中医院"])
    #expect(notes["gold"] == ["30余名"] && notes["predicted"] == ["30余名医生"])
    #expect(notes["third"] == ["3 of 7 faults"])
    #expect(notes["address"].first?.hasSuffix("gold/a.txt&f=3") == true, "\(notes["address"])")
    #expect(notes["edges"] == ["edges"] && notes["listed"] == ["a.txt"])
    #expect(notes["one"] == ["1 fault"] && notes["only"] == ["30余名医生"])
    #expect(notes["records"] == ["slots", "spurious record", "missed record"])
  }

  @Test func bothSidesOfARecordAreShown() throws {
    let predictions = ["--predictions", folder.path(of: "lines.jsonl")]
    let page = try page("gold", predictions)
    let address = "#d=\(folder.path(of: "gold/a.txt"))&f=2"
    let notes = try use(
      page,
      [
        ["open": address], note("position", position), note("lit", words("lit")),
        note("gold", words("filler", side: "gold")),
        note("fillers", list("#record-0 .filler.missed .words, #record-0 .filler.spurious .words")),
        ["click": "#record-0 .filler.missed"], note("missed", words("current", side: "gold")),
        ["press": "v"], note("view", "document.querySelector('#text').dataset.view"),
        note("hidden", "getComputedStyle(document.querySelector('p.predicted')).display"),
        ["press": "r"], note("badge", list("#record-1 .badge")),
        note("evidence", list("#record-2 .evidence button")), ["press": "m"],
        note("mention", "document.activeElement.textContent"), ["press": "v"], ["press": "M"],
        note("last", "document.activeElement.textContent"),
      ])
    #expect(notes["position"] == ["2 of 7 faults"])
    #expect(notes["lit"].joined() == "3月5日，青山县中医院赴竹镇义诊，30余名医生服务120人次。")
    #expect(notes["gold"] == ["3月5日", "青山县中医院", "竹镇义诊", "30余名", "120人次"])
    #expect(notes["fillers"] == ["3月5日", "3月5日", "青山县中医院"])
    #expect(notes["missed"] == ["3月5日"])
    #expect(notes["view"] == ["gold"] && notes["hidden"] == ["none"])
    #expect(notes["badge"] == ["missed"])
    #expect(notes["evidence"] == ["2:1", "beyond the text"])
    #expect(notes["mention"] == ["3月5日"] && notes["last"] == ["竹镇卫生院"])
  }

  /// Other tools count bytes, or take another text.
  @Test func mentionsBeyondTheTextAreFaultsAndDrawNothing() throws {
    let notes = try use(
      try page("beyond", ["--predictions", folder.path(of: "beyond.jsonl")]),
      [
        note("start", position), ["press": "n"], note("text", wholeText),
        note("facts", list(".facts span")), note("marks", list(".line mark")),
        note("said", list("#inspector .offsets")), ["press": "n"],
        note("current", words("current")),
      ])
    #expect(notes["start"] == ["2 faults"])
    #expect(notes["text"] == [Sample.text])
    #expect(notes["facts"].contains("2 mentions beyond the text"), "\(notes["facts"])")
    #expect(notes["marks"] == ["次日，竹镇卫生院开办讲座。"])
    #expect(notes["said"].first?.hasPrefix("32–92233720368547") == true, "\(notes["said"])")
    #expect(notes["current"].isEmpty)
  }

  @Test func documentsAreFoundByNameWordAndKey() throws {
    let steps: [Step] = [
      note("overview", title), note("rows", list(".overview tbody th a")),
      ["press": "j"], note("first", title), ["press": "j"], ["press": "j"], note("last", title),
      ["press": "k"], note("back", title), ["press": "o"], note("home", title),
      ["press": "/"], note("focus", "document.activeElement.id"), ["type": "𠮷祥村"],
      ["wait": "document.querySelector('#found').textContent.startsWith('1 of')"],
      note("listed", list("#list .id")), ["press": "Escape"], ["press": "?"],
      note("help", "document.querySelector('#help').open"),
      note("ground", "getComputedStyle(document.documentElement).backgroundColor"),
    ]
    let page = try page("plain")
    let notes = try use(page, steps)
    #expect(notes["overview"] == ["overview"] && notes["home"] == ["overview"])
    #expect(notes["rows"].count == 2)
    #expect(notes["first"] == notes["back"] && notes["last"] != notes["first"])
    #expect(notes["focus"] == ["search"] && notes["listed"] == ["glossed.txt"])
    #expect(notes["help"] == ["1"] || notes["help"] == ["true"])
    let dark = try use(page, [steps[steps.count - 1]], scheme: "dark")
    #expect(dark["ground"] != notes["ground"])
    for role in ["banner", "navigation", "main", "searchbox", "toolbar", "list"] {
      #expect(dark["roles"].contains(role), "\(role)")
    }
  }

  /// What is found is what is seen, and not how the page keeps it.
  @Test func theSearchFindsWhatIsSeen() throws {
    let both = ["glossed.txt", "hostile.txt"]
    let cases: [(words: String, found: [String])] = [
      ("start", []), ("mentions", []), ("12,", []), ("u003c/", []), ("n2025", []),
      ("<B>&amp;", ["hostile.txt"]), (#"onerror="document"#, ["hostile.txt"]),
      (#"\u003c"#, ["hostile.txt"]), ("GLOSSED.txt", ["glossed.txt"]),
      ("free clinic", ["glossed.txt"]),
      ("exact 120", both), ("2025-03-05", both), ("医疗队", []),
    ]
    // The page waits too before it searches, and not as long.
    let pause = "new Promise((done) => { setTimeout(done, 400); })"
    let steps = cases.flatMap { words, _ in
      [
        note("", "document.querySelector('#search').value = ''"), ["type": words],
        note("", pause), note(words, list("#list .id")),
      ]
    }
    let notes = try use(try page("plain"), steps)
    for (words, found) in cases { #expect(notes[words] == found, "\(words)") }
  }

  @Test func aHostileDocumentStaysText() throws {
    let notes = try use(
      try page("plain"),
      [
        ["press": "j"], ["press": "j"], note("text", wholeText),
        note("made", "document.querySelectorAll('main img, main b, main i, body > img').length"),
        note("title", "document.title"),
      ])
    #expect(notes["text"] == [Sample.hostile])
    #expect(notes["made"] == ["0"])
    #expect(notes["title"].first?.contains("hostile.txt") == true, "\(notes["title"])")
  }
}
