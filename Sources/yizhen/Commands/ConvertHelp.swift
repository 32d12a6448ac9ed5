// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

extension HelpText {
  static let convert = """
    brat          a folder of NAME.txt, NAME.ann, NAME.json, annotation.conf and visual.conf
    jsonl         document lines; as input they need the text (extract --with-text)
    label-studio  a folder of tasks.json to import and labels.xml, the labelling configuration
    doccano       JSON Lines with label, and with entities and relations
    conll         one character a line, labels in BIO

    What a format cannot hold is counted on the error stream.

    EXAMPLES
      yizhen extract articles/ --emit documents --with-text > lines.jsonl
      yizhen convert lines.jsonl --from jsonl --to brat -o to-label/
      yizhen convert Corpus/dev --from brat --to conll > dev.conll
    """
}
