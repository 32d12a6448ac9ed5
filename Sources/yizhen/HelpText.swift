// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

/// What `--help` explains beyond the options.
enum HelpText {
  static let root = """
    Reads Chinese press releases, traditional or simplified, clean or scraped, and writes who \
    brought which service to whom, when and where, one JSON object a line.

    EXAMPLES
      yizhen extract articles/ > records.jsonl
      yizhen extract notice.txt --published 2025-03-31 | jq .kind
      yizhen explain notice.txt --record 1
      echo '{"id":"1","text":"3月5日,县医院赴沙河乡义诊120人次。"}' | yizhen filter

    EXIT STATUS
      0    all documents are in the output
      1    some documents failed: each has a line on the error stream
      2    the command line, a table or the standard input cannot be used
      3    the output could not be written
      141  the reader of the output went away
    """

  static let extract = """
    Lines are ordered by path and the same whatever -j says. Text may be UTF-8, GB18030 (GBK, \
    GB2312), Big5-HKSCS or UTF-16. A file NAME.json beside NAME.txt may give the day of \
    publication: {"published":"2025-03-31"}; it decides what 3月5日 or 昨天 means. Links inside \
    folders are not followed. A file that cannot be read is one line on the error stream \
    ({"schema":"yizhen.error/1","path","stage","code","message"}) and stops nothing else.

    RECORD LINES (--emit records)
      schema id document{id title published source script} kind kinds name status
      when where organizers partners recipients staff beneficiaries outputs
      services evidence confidence

    DOCUMENT LINES (--emit documents)
      schema id title published source authors script encoding sha256
      sentences mentions records warnings, with --with-text also text normalized

    All keys are always there, in this order; what is unknown is null or []. start and end \
    count code points of the original text, end excluded: text[start:end] in Python.

    EXAMPLES
      yizhen extract articles/ -o records.jsonl
      yizhen extract articles/ --emit documents --types date,place --with-text
      yizhen extract articles/ --min-confidence 0.7 -j 4
    """

  static let filter = """
    One JSON object a line in: {"id":"…","text":"…"} and, if known,
      "published":"2025-03-31"            the day of publication
      "reference":"2025-04-02T00:00:00"   what 今天 and 下周 count from, if not that day
      "context":[{"role":"home","adcode":"370281","path":["山东省","青岛市","胶州市"]}]
                                          places that the document is about

    With --emit documents one line out for each line in, in the same order, as soon as the \
    input pauses. A line that cannot be used gives
      {"schema":"yizhen.error/1","id":"…","status":"error","error":{"stage","code","message"}}
    in its place, and the exit status stays 0. Any split of the input gives the same lines.

    EXAMPLES
      yizhen filter < texts.jsonl > documents.jsonl
      parallel --pipe --keep-order --block 4M yizhen filter < texts.jsonl
      yizhen filter --types number < texts.jsonl
    """
}
