// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import ArgumentParser
internal import Glibc
internal import Interchange
internal import Standoff
internal import TextModel

/// Labels from one format to another.
struct ConvertCommand: ParsableCommand {
  /// What is read.
  enum Source: String, CaseIterable, ExpressibleByArgument { case brat, jsonl }

  /// What is written.
  enum Target: String, CaseIterable, ExpressibleByArgument {
    case jsonl, brat, doccano, conll
    case labelStudio = "label-studio"

    /// Whether the output is a folder of files.
    var isFolder: Bool { self == .brat || self == .labelStudio }
  }

  static let configuration = CommandConfiguration(
    commandName: "convert",
    abstract: "Convert labels between brat, document lines and the formats of labelling tools.",
    discussion: HelpText.convert)

  @Argument(
    help: ArgumentHelp(
      "A folder of NAME.txt and NAME.ann, or a file of document lines.", valueName: "input"))
  var input: String

  @Option(help: "What the input is.")
  var from: Source

  @Option(help: "What to write.")
  var to: Target

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The file, or for brat and label-studio the folder, to write to.", valueName: "path"))
  var output: String?

  func validate() throws {
    if to.isFolder, output == nil { throw ValidationError("--to \(to.rawValue) needs -o FOLDER") }
  }

  mutating func run() throws {
    var losses = ConversionLosses()
    let documents = try documents(&losses)
    switch to {
    case .jsonl:
      let writer = DocumentLineWriter()
      try write(documents.flatMap { writer.line($0) }, to: output)
    case .doccano:
      var writer = DoccanoWriter()
      try write(try documents.flatMap { try known(writer.line($0), $0) }, to: output)
      losses.add(writer.losses)
    case .conll:
      var writer = ConllWriter()
      try write(try documents.flatMap { try known(writer.lines($0), $0) }, to: output)
      losses.add(writer.losses)
    case .labelStudio:
      var writer = LabelStudioWriter()
      for document in documents { _ = try known(writer.add(document) ? true : nil, document) }
      try write(writer.json, to: try file("tasks.json"))
      try write(Array(LabelStudioWriter.configuration.utf8), to: try file("labels.xml"))
      losses.add(writer.losses)
    case .brat:
      try writeStandoff(documents, &losses)
    }
    for line in losses.lines { StandardStream.error("yizhen: not in the output: \(line)") }
  }

  private func documents(_ losses: inout ConversionLosses) throws -> [LabelledDocument] {
    switch from {
    case .brat:
      let folder = try GoldFolder(path: input)
      losses.add("annotations of other types", folder.ignoredCount)
      return folder.documents
    case .jsonl:
      do {
        let content = try DocumentLineReader().content(EvaluateFile.bytes(input))
        losses.add("lines that are no documents", content.otherLines)
        losses.add("mentions of other types or without a span", content.otherMentions)
        return content.documents
      } catch let fault as DocumentLineReader.Fault {
        throw EvaluateFile.failure(input, "\(fault)")
      }
    }
  }

  private func writeStandoff(
    _ documents: [LabelledDocument], _ losses: inout ConversionLosses
  ) throws {
    var writer = StandoffWriter()
    var names: Set<String> = []
    for document in documents {
      let standoff = try known(writer.standoff(document), document)
      guard ConvertCommand.isFileName(document.stem) else {
        throw EvaluateFile.failure(input, "an id that cannot name a file: “\(document.id)”")
      }
      guard names.insert(document.stem).inserted else {
        throw EvaluateFile.failure(input, "two documents named \(document.stem)")
      }
      try write(Array(String(document.text ?? []).utf8), to: try file("\(document.stem).txt"))
      try write(standoff.bytes, to: try file("\(document.stem).ann"))
      if let published = document.published, CivilDate(iso: published) != nil {
        let json = "{\"published\": \"\(published)\"}\n"
        try write(Array(json.utf8), to: try file("\(document.stem).json"))
      }
    }
    try write(Array(StandoffConfiguration.annotation.utf8), to: try file("annotation.conf"))
    try write(Array(StandoffConfiguration.visual.utf8), to: try file("visual.conf"))
    losses.add(writer.losses)
  }

  /// Whether files can be called `stem`: a zero byte ends a path.
  private static func isFileName(_ stem: String) -> Bool {
    !["", ".", ".."].contains(stem) && !stem.unicodeScalars.contains { $0 == "\0" || $0 == "/" }
  }

  /// Returns `converted`, which is missing where the text of `document` is not known.
  private func known<Converted>(
    _ converted: Converted?, _ document: LabelledDocument
  ) throws -> Converted {
    guard let converted else {
      throw EvaluateFile.failure(
        input, "\(document.id) has no text; write the lines with --with-text")
    }
    return converted
  }

  /// Returns the path of `name` in the output folder, which is made where it is missing.
  private func file(_ name: String) throws -> String {
    guard let output, let folder = RawPath.inArguments([output]).first else { return name }
    let made = folder.withCString { mkdir($0, 0o777) }
    guard made == 0 || errno == EEXIST else {
      throw EvaluateFile.failure(output, String(cString: strerror(errno)))
    }
    return output + "/" + name
  }

  private func write(_ bytes: [UInt8], to path: String?) throws {
    var output = try OutputFile(path: path)
    try output.write(bytes)
    try output.close()
  }
}
