// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

import Lexicons
import TestSupport
import Testing
import TextModel
import TextPreparation

/// Lines and headers of whole pages.
@Suite struct LineTests {
  let preparer: TextPreparer

  init() throws { preparer = try TextPreparer(tables: TableSource()) }

  /// One page of `lines.tsv`: its rows follow a row of the kind `page` or `facts`.
  private struct Page {
    var place: String
    var facts: [String: String] = [:]
    var lines: [(kind: String, text: String)] = []
  }

  private func pages() throws -> [Page] {
    var pages: [Page] = []
    for row in try CaseTable.rows("lines.tsv", columns: 2) {
      if row[0] == "page" {
        pages.append(Page(place: row.place))
      } else if let last = pages.indices.last {
        if ["title:", "published:", "source:", "authors:", "publisher:"].contains(row[0]) {
          pages[last].facts[row[0]] = row[1]
        } else {
          pages[last].lines.append((row[0], row[1]))
        }
      }
    }
    return pages
  }

  @Test func pagesAreClassified() throws {
    let pages = try pages()
    #expect(pages.count >= 8)
    for page in pages {
      let text = page.lines.map(\.text).joined(separator: "\n\n")
      let prepared = preparer.prepared(Array(text.unicodeScalars))
      let found = prepared.lines.filter { $0.kind != .blank }
      #expect(found.map(\.kind.rawValue) == page.lines.map(\.kind), "\(page.place)")
      check(prepared.header, of: prepared, page)
    }
  }

  private func check(_ header: Header, of text: PreparedText, _ page: Page) {
    #expect(header.title.map(text.surface) == page.facts["title:"], "\(page.place)")
    #expect(header.source.map(text.surface) == page.facts["source:"], "\(page.place)")
    #expect(header.publisher.map(text.surface) == page.facts["publisher:"], "\(page.place)")
    let authors = header.authors.map(text.surface).joined(separator: " ")
    #expect(authors == page.facts["authors:"] ?? "", "\(page.place)")
    let clock = header.published?.minute.map { "T\(padded($0 / 60, 2)):\(padded($0 % 60, 2))" }
    let published = header.published.map { $0.date.description + (clock ?? "") }
    #expect(published == page.facts["published:"], "\(page.place)")
  }

  static let dates: [(String, String)] = [
    ("2024-05-17 09:20:31", "2024-05-17T09:20"), ("2012-9-2 8:05", "2012-09-02T08:05"),
    ("2024/5/17", "2024-05-17"), ("2024.05.17", "2024-05-17"),
    ("2024年5月17日", "2024-05-17"), ("2024年05月17日09:20", "2024-05-17T09:20"),
    ("2024年5月17日 星期五 下午3:15", "2024-05-17T15:15"), ("2024年5月17日9时20分", "2024-05-17T09:20"),
    ("二〇二四年五月十七日", "2024-05-17"), ("二○一五年十二月二十六日", "2015-12-26"),
    ("一一三年五月十七日", "2024-05-17"), ("民國113年5月17日", "2024-05-17"),
    ("中華民國113年5月17日", "2024-05-17"), ("113/05/17", "2024-05-17"),
    ("May 17 2024", "2024-05-17"), ("May 17, 2024", "2024-05-17"),
    ("17/05/2024", "2024-05-17"), ("5/7/2024", "2024-05-07"),
    ("发布时间：24-05-17 09:20", "2024-05-17T09:20"),
    ("2024年6月3日 星期一 更新日期：2024-05-17", "2024-05-17"),
    ("2024-05-17T09:20:00", "2024-05-17T09:20"),
  ]

  @Test(arguments: dates)
  func headersHaveDates(written: String, expected: String) {
    let page = "县医院专家到青石镇义诊\n\(written)\n昨天上午，县医院的专家来到青石镇，为村民看病。"
    let header = preparer.prepared(Array(page.unicodeScalars)).header
    let clock = header.published?.minute.map { "T\(padded($0 / 60, 2)):\(padded($0 % 60, 2))" }
    #expect((header.published?.date.description ?? "") + (clock ?? "") == expected)
  }

  @Test(arguments: ["2024-13-40", "2024-02-30", "12-05-17", "电话 0558-5121234", "3月5日", "第113期"])
  func othersHaveNone(written: String) {
    let page = "县医院专家到青石镇义诊\n\(written)\n昨天上午，县医院的专家来到青石镇，为村民看病。"
    #expect(preparer.prepared(Array(page.unicodeScalars)).header.published == nil)
  }

  @Test func bodyDatesAreNoHeaderDates() {
    let page = "县医院专家到青石镇义诊\n2024年5月17日，县医院的专家来到青石镇，为三百多名村民看病送药，忙到天黑才回城。"
    let prepared = preparer.prepared(Array(page.unicodeScalars))
    #expect(prepared.header.published == nil)
    #expect(prepared.lines.last?.kind == .body)
  }

  @Test func everyBoilerplateExampleIsFound() throws {
    for row in try TableSource().rows(of: "boilerplate.tsv", columns: 3) {
      let body = "昨天上午，县医院的专家来到青石镇，为三百多名村民看病送药，忙到天黑才回城。"
      let page = "县医院专家到青石镇义诊\n\(body)\n\(row[2])"
      let kind = preparer.prepared(Array(page.unicodeScalars)).lines.last?.kind
      #expect(kind != .body && kind != .title, "\(row.line): \(row[2])")
    }
  }

  @Test func everyLabelIsRead() throws {
    for row in try TableSource().rows(of: "header-labels.tsv", columns: 3) {
      guard ["published", "source", "author", "editor", "counter"].contains(row[1]) else {
        continue
      }
      let body = "昨天上午，县医院的专家来到青石镇，为三百多名村民看病送药，忙到天黑才回城。"
      let page = "县医院专家到青石镇义诊\n\(row[2])\n\(body)"
      let prepared = preparer.prepared(Array(page.unicodeScalars))
      #expect(prepared.lines[1].kind == .header, "\(row.line): \(row[2])")
      if row[1] == "source" { #expect(prepared.header.source != nil, "\(row.line)") }
      if row[1] == "published" { #expect(prepared.header.published != nil, "\(row.line)") }
    }
  }
}
