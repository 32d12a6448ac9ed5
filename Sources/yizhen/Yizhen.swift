// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import ArgumentParser
internal import Glibc

/// The command line: the options are in the commands, the meaning of the exit status is here.
@main
struct Yizhen: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "yizhen",
    abstract: "Outreach records from Chinese press releases.",
    discussion: HelpText.root,
    version: "yizhen 0.1.0",
    subcommands: [
      ExtractCommand.self, FilterCommand.self, ExplainCommand.self, EvaluateCommand.self,
      ReportCommand.self, ConvertCommand.self,
    ])

  static func main() async {
    StandardStream.openAll()
    do {
      var command = try parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
      Glibc.exit(ExitStatus.ok.rawValue)
    } catch {
      Glibc.exit(status(for: error).rawValue)
    }
  }

  /// Says on the right stream what ended the run, and returns its exit status.
  private static func status(for error: any Error) -> ExitStatus {
    if let status = error as? ExitStatus { return status }
    if let refusal = error as? Refusal {
      StandardStream.error("yizhen: error: \(refusal.reason)")
      return .usage
    }
    let message = fullMessage(for: error)
    // Help and version are what was asked for: they go out as data, and must arrive.
    guard exitCode(for: error).isSuccess else {
      StandardStream.error(message)
      return .usage
    }
    do {
      var output = try OutputFile(path: nil)
      try output.write(Array((message + "\n").utf8))
      return .ok
    } catch {
      return error as? ExitStatus ?? .outputFailed
    }
  }
}
