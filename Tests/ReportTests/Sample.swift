// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

import Evaluation
import Interchange
import Report
import Standoff
import TestSupport
import TextModel

/// What the tests here start from: releases of our own, their labels, and what another tool might
/// say of them.
enum Sample {
  static let text = SampleRelease.text + "\n"

  static let labels = """
    \(SampleRelease.mentions)
    T8\tActivity 42 44\t讲座
    E1\tOutreach:T4 When:T1 Where:T3 Organizer:T2 Staff:T5 Beneficiary:T6
    A1\tKind E1 free_clinic
    A2\tStatus E1 held
    E2\tOutreach:T8 Organizer:T7
    A3\tKind E2 health_education
    A4\tStatus E2 held

    """

  /// The first record with a wrong day, staff with other edges and no organizer; no second record
  /// but one that is none; a place that is none; an institution missed.
  static let line = #"""
    {"schema":"yizhen.document/1","id":"a.txt","title":"青山<b>义诊</b>","source":"青山日报",
    "mentions":[{"type":"date","start":0,"end":4,"text":"3月5日","value":"2024-03-05"},
    {"type":"place","start":12,"end":14,"text":"竹镇","name":"竹镇","path":["云南省","青山县","竹镇"],
    "code":"530502101"},
    {"type":"count","start":17,"end":23,"text":"30余名医生","value":30,"qualifier":"more_than","unit":"名"},
    {"type":"count","start":25,"end":30,"text":"120人次","value":120,"qualifier":"exact","unit":"人次"},
    {"type":"place","start":32,"end":34,"text":"次日","name":"次日"},
    {"type":"institution","start":35,"end":40,"text":"竹镇卫生院","name":"竹镇卫生院"}],
    "records":[{"kinds":["free_clinic"],"status":"held","confidence":0.75,"services":["义诊"],
    "when":[{"start":0,"end":4,"value":"2024-03-05"}],
    "where":[{"start":12,"end":14,"name":"竹镇","path":["云南省","青山县","竹镇"],"code":"530502101"}],
    "staff":[{"start":17,"end":23,"value":30,"qualifier":"more_than","unit":"名"}],
    "beneficiaries":[{"start":25,"end":30,"value":120,"qualifier":"exact","unit":"人次"}],
    "evidence":[{"start":0,"end":31}]},
    {"kinds":["donation"],"status":"planned","when":[],"evidence":[{"start":32,"end":45},{"start":400,"end":500}]}]}
    """#.split(separator: "\n").joined() + "\n"

  /// Mentions that end, and begin, beyond the end of ``text``.
  static let lineBeyondItsText = #"""
    {"id":"c.txt","mentions":[{"type":"date","start":32,"end":9223372036854775807,"value":"2025"},
    {"type":"date","start":9000000000,"end":9223372036854775807,"value":"2025"}]}
    """#.split(separator: "\n").joined() + "\n"

  /// Traditional characters with readings pushed in, characters of two UTF-16 units, and the line
  /// ends of another system.
  static let glossed =
    "𠮷林新聞網 > 😀健康\r\n\r\n宣恩縣(xiàn)人民醫(yī)院走進(jìn)沙道溝鎮(zhèn)\r\n\r\n"
    + "2025年3月5日，😀宣恩縣(xiàn)人民醫(yī)院組織12名醫(yī)務(wù)人員赴沙道溝鎮(zhèn)𠮷祥村"
    + "開展義診(zhěn)活動，共服務(wù)群眾120人次。𠮷祥村村民說：“醫(yī)術(shù)好，😀！”\r\n"

  /// A release that would be markup if nobody took care.
  static let hostile = """
    </script><script>document.title = "owned"</script><img src=x onerror="document.title='owned'">
    <!-- <b>&amp;</b> {{script}} ${1} \\u003c
    2025年3月5日，宣恩县人民医院赴沙道沟镇<i>义诊</i>，服务120人次。

    """

  /// Returns the documents of `lines`.
  static func documents(_ lines: String) throws -> [LabelledDocument] {
    try DocumentLineReader().content(Array(lines.utf8)).documents
  }

  /// Returns the labels of ``text``.
  static func gold() throws -> LabelledDocument {
    let scalars = Array(text.unicodeScalars)
    let document = try StandoffReader(file: "a.ann").document(labels.utf8, text: scalars)
    return try StandoffLabels(document, file: "a.ann").labelled(id: "a.txt", text: scalars)
  }

  /// Returns how ``line`` compares with ``labels``.
  static func score() throws -> DocumentScore {
    let scorer = Scorer(words: ScoringWords(rows: [])) { $0 }
    let evaluation = scorer.evaluation(gold: [try gold()], predicted: try documents(line))
    return evaluation.documents[0]
  }

  /// Returns a report on ``text`` with its labels, and on a document without any.
  static func report() throws -> Report {
    let predicted = try documents(line).first
    var document = ReportDocument(id: "in/a.txt", text: Array(text.unicodeScalars))
    document.title = predicted?.title
    document.published = "2025-03-06"
    document.gold = try gold()
    document.predicted = predicted
    document.score = try score()
    let other = ReportDocument(id: "in/b.txt", text: Array(hostile.unicodeScalars))
    let failure = Report.Failure(path: "in/c.txt", message: "Not <text>")
    return Report(title: "in & out", documents: [document, other], failures: [failure])
  }
}
