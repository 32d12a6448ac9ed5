// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

extension HelpText {
  static let explain = """
    For each record, the sentences that tell of it and a row for each value:
      slot     what the value is to the record
      value    the value, as it stands in the record
      words    the words that say it, at their code points of the original text
      in       the number of their sentence
      because  the rule that put it there: who.subject, figure.staff-noun …
      read by  the rule that recognised the words: date.point, place.chain …

    Below a row stands where those parts of the value came from that the words do not say: a year \
    counted from the day of publication, a full name from another mention. A rule carried.… says \
    that the record's own sentences do not tell it and where it was taken from. What no words say \
    (a status that nothing speaks against) has none.

    Then all mentions, with the slots they stand in, or the rule by which they stand in none. At \
    the end, what each rule says in a sentence.

    --json writes one line a document: {"schema":"yizhen.explanation/1", document, sentences \
    [number start end text kind], records [id kind status sentences slots{kind name status when \
    where organizers partners recipients staff beneficiaries outputs services: [value start end \
    text sentence rule mention mention_rule]} confidence confidence_shares], no_records, mentions \
    [id type start end text … sentence rule derivation used unused], rules [rule note], warnings}.

    A file that cannot be read, or has no record of the number asked for, is one line on the error \
    stream, as with yizhen extract.

    EXIT STATUS
      0  all documents are explained    1  some could not be, all others are
      2  the command line or a table cannot be used
      3  the output could not be written

    EXAMPLES
      yizhen explain notice.txt --published 2025-03-31
      yizhen explain articles/0417.txt --record 2
      yizhen explain articles/ --json | jq '.records[].slots.staff'
    """
}
