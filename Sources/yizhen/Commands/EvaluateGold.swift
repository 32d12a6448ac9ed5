// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import Interchange
internal import Lexicons
internal import OutreachExtraction
internal import Standoff
internal import TextModel

/// A folder of labelled documents: NAME.txt with NAME.ann, and NAME.json where there is one.
struct GoldFolder {
  /// The last part of the folder's path.
  let name: String
  /// SHA-256 over names and contents of all files that were read.
  let digest: String
  /// The documents, in the order of their names.
  let documents: [LabelledDocument]
  /// How many annotations are no labels of ours.
  let ignoredCount: Int
  private let files: [RawPath]

  /// Reads the folder at `path`.
  ///
  /// - Throws: ``Refusal`` where there is no labelled document, or a broken one.
  init(path: String) throws {
    guard let folder = RawPath.inArguments([path]).first,
      let names = DocumentFinder.names(in: folder)
    else { throw EvaluateFile.failure(path, "no folder that can be read") }
    name = path.split(separator: "/").last { $0 != "." }.map(String.init) ?? path
    files = names.map(folder.appending).filter { $0.hasSuffix(in: ["ann"]) }.sorted()
    if files.isEmpty {
      throw EvaluateFile.failure(path, "no .ann file in it: labels are NAME.ann beside NAME.txt")
    }
    var documents: [LabelledDocument] = []
    var digested: [UInt8] = []
    var ignoredCount = 0
    for file in files {
      let read = try GoldFolder.document(file)
      documents.append(read.document)
      digested += read.digested
      ignoredCount += read.ignored
    }
    self.documents = documents
    self.ignoredCount = ignoredCount
    digest = SHA256.hexadecimal(of: digested)
  }

  /// Reads the labels in `file` and the text beside it.
  ///
  /// - Throws: ``Refusal`` where they are broken.
  static func document(
    _ file: RawPath
  ) throws -> (document: LabelledDocument, digested: [UInt8], ignored: Int) {
    let textFile = file.replacingSuffix(with: "txt")
    let textBytes = try EvaluateFile.bytes(textFile)
    let annotations = try EvaluateFile.bytes(file)
    guard let text = String(validating: textBytes, as: UTF8.self) else {
      throw EvaluateFile.failure(textFile.description, "not UTF-8, as texts with labels must be")
    }
    var scalars = Array(text.unicodeScalars)
    if scalars.first == "\u{FEFF}" { scalars.removeFirst() }
    let name = file.description
    let published = DocumentMetadata(beside: textFile).published?.date.description
    do {
      let standoff = try StandoffReader(file: name).document(annotations, text: scalars)
      let labels = try StandoffLabels(standoff, file: name)
      let document = labels.labelled(
        id: textFile.description, text: scalars, published: published)
      let head = Array("\(document.stem) \(textBytes.count) \(annotations.count)\n".utf8)
      return (document, head + textBytes + annotations, labels.ignoredCount)
    } catch {
      throw Refusal(reason: "\(error)")
    }
  }

  /// Returns what this program finds in the texts.
  func extracted(tables: TableSource) throws -> [LabelledDocument] {
    let work = DocumentWork(
      extractor: try Extractor(tables: tables),
      format: OutputFormat(shape: .documents), published: nil, limit: 1 << 30)
    var lines: [UInt8] = []
    for file in files {
      let text = InputFile(path: file.replacingSuffix(with: "txt"))
      switch work.outcome(of: FoundDocument(file: text)) {
      case .success(let line): lines += line
      case .failure(let error): throw EvaluateFile.failure(text.path.description, error.message)
      }
    }
    return try DocumentLineReader().content(lines).documents
  }

  /// Returns the records that this program assembles from the labelled mentions.
  func assembled(tables: TableSource) throws -> [LabelledDocument] {
    let extractor = try Extractor(tables: tables)
    let format = OutputFormat(shape: .documents)
    var lines: [UInt8] = []
    for document in documents {
      let mentions = LabelledMentions(labels: document.mentions)
      let context = DocumentContext(
        published: document.published.flatMap { CivilDateTime(iso: $0) })
      lines += format.lines(
        of: extractor.document(
          id: document.id, scalars: document.text ?? [], context: context,
          settling: mentions.settled))
    }
    return try DocumentLineReader().content(lines).documents
  }
}
