// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

extension HelpText {
  static let report = """
    The page shows each document with its mentions by type. A click on a record lights up the \
    sentences that say it, a click on a figure the words it comes from. It needs no network and \
    no other file: send it, keep it, open it in any browser. The same input gives the same bytes.

    Where NAME.ann lies beside NAME.txt (brat standoff), labels and predictions stand side by \
    side, with the scores on top and every fault to step through: missed, spurious, wrong edges, \
    wrong value, records missed or spurious, wrong slots. Matching is that of yizhen evaluate.

    Labels without their text are listed in the page as what could not be read. A folder without \
    documents gives a page without any.

    --predictions reads document lines (extract --emit documents), of this program or another, \
    and finds the documents that they are about as yizhen evaluate does.

    KEYS
      n p  next and previous fault (record, where there are no labels)
      j k  next and previous document
      r R  next and previous record of the document     m M  the same for mentions
      /    search      o  overview      Esc  put out the lights      ?  all keys

    EXIT STATUS
      0  written    1  some documents could not be read, all others are in the page
      2  labels or predictions cannot be used    3  the page could not be written

    EXAMPLES
      yizhen report articles/ -o report.html
      yizhen report Corpus/dev -o dev.html
      yizhen report Corpus/dev --predictions other-tool.jsonl -o other-tool.html
    """
}
