// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import ArgumentParser

/// The command line.
@main
struct Yizhen: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "yizhen",
    abstract: "Outreach records from Chinese press releases.",
    version: "0.1.0",
    subcommands: [ExtractCommand.self, FilterCommand.self])
}
