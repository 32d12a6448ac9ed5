// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

extension HelpText {
  static let evaluate = """
    Runs over every NAME.txt of the folder that has a NAME.ann beside it and compares. A score is \
    an F1: strict = same span and type, lenient = any overlap, value = same span and same value; \
    records are paired one to one so that they share the most, at least two slot fillers. \
    Generic names (医院, 卫生局), 一 with a measure word and bare 多 or 几 count neither way. The \
    intervals are 95 % bootstrap intervals over documents.

    --predictions reads document lines (extract --emit documents), or of any tool lines with
      {"id":"NAME","mentions":[{"type":"date","start":15,"end":25}]}
    A line is about the document whose path is its id, else about the one of the same name, \
    folder and suffix aside; of several lines about one the last counts.

    --floors FILE looks up the floors under the name of the folder; --raise writes them there, \
    and makes the file if there is none.

    EXIT STATUS
      0  scored    1  a score is below its floor    2  a file cannot be used

    EXAMPLES
      yizhen evaluate Corpus/dev --errors | less
      yizhen evaluate Corpus/test --floors Corpus/floors.json --junit scores.xml
      yizhen evaluate Corpus/dev --json > before.json
      yizhen evaluate Corpus/dev --baseline before.json
      yizhen evaluate Corpus/dev --predictions lines.jsonl
    """
}
