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

let paths = Folder.texts(in: folder)
for range in DocumentBatch.ranges(of: paths.map(Folder.size)) {
  let files = paths[range].compactMap { path in
    Folder.bytes(of: path).map { DocumentInput(id: path, content: $0) }
  }
  times.restart()
  let results = extractor.documents(files, withNumbers: false) { times.finish($0) }
  times.restart()
  for case .success(let document) in results { lineBytes += format.lines(of: document).count }
  times.finish(.write)
  for case .success(let document) in results {
    scalarCount += document.text.original.count
    documentCount += 1
    recordCount += document.records.count
  }
  for file in files { byteCount += file.content.count }
}

print("documents\t\(documentCount)")
print("bytes\t\(byteCount)")
print("code_points\t\(scalarCount)")
print("records\t\(recordCount)")
print("output_bytes\t\(lineBytes)")
for stage in Stage.allCases { print("\(stage.rawValue)\t\(times.seconds(of: stage))") }
print("total\t\(times.total)")
