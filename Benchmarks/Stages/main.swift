// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

// Prints what each stage of the pipeline takes on one thread, as tab-separated lines
// `stage seconds`, and above them `bytes`, `code_points`, `documents`, `records`.

internal import Glibc
internal import OutreachExtraction
internal import TextModel

guard let folder = CommandLine.arguments.dropFirst().first else {
  print("usage: yizhen-stages FOLDER")
  exit(2)
}
let extractor = try Extractor()
let format = OutputFormat(shape: .records)
var times = StageTimes()
var (byteCount, scalarCount, documentCount, recordCount, lineBytes) = (0, 0, 0, 0, 0)

for path in Folder.texts(in: folder) {
  guard let bytes = Folder.bytes(of: path) else { continue }
  times.restart()
  let document = try extractor.document(
    id: path, bytes: bytes, context: DocumentContext(), withNumbers: false
  ) { times.finish($0) }
  times.restart()
  lineBytes += format.lines(of: document).count
  times.finish(.write)
  byteCount += bytes.count
  scalarCount += document.text.original.count
  documentCount += 1
  recordCount += document.records.count
}

print("documents\t\(documentCount)")
print("bytes\t\(byteCount)")
print("code_points\t\(scalarCount)")
print("records\t\(recordCount)")
print("output_bytes\t\(lineBytes)")
for stage in Stage.allCases { print("\(stage.rawValue)\t\(times.seconds(of: stage))") }
print("total\t\(times.total)")
