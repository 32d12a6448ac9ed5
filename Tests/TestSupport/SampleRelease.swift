// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

/// A release of our own, and its mentions in brat standoff: what tests of labels start from.
public enum SampleRelease {
  /// Two sentences, an event in each; no line end behind them.
  public static let text = "3月5日，青山县中医院赴竹镇义诊，30余名医生服务120人次。\n次日，竹镇卫生院开办讲座。"

  /// The mentions of ``text``, `T1` to `T7`, with their values; no line end behind the last one.
  public static let mentions = """
    T1\tDate 0 4\t3月5日
    #1\tAnnotatorNotes T1\t2025-03-05
    T2\tInstitution 5 11\t青山县中医院
    #2\tAnnotatorNotes T2\t青山县中医院
    T3\tPlace 12 14\t竹镇
    #3\tAnnotatorNotes T3\t530502101 云南省/青山县/竹镇
    T4\tActivity 14 16\t义诊
    #4\tAnnotatorNotes T4\tfree_clinic 春风行
    T5\tCount 17 21\t30余名
    #5\tAnnotatorNotes T5\tmore_than 30 名
    T6\tCount 25 30\t120人次
    #6\tAnnotatorNotes T6\texact 120 人次
    T7\tInstitution 35 40\t竹镇卫生院
    #7\tAnnotatorNotes T7\t竹镇卫生院
    """
}
