// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import Evaluation

/// The floors file of a run, and what the scores say to it.
struct FloorCheck {
  private let path: String?
  private let name: String
  private let digest: String
  private let floors: Floors
  private let evaluation: Evaluation
  /// The scores below their floors.
  let breaches: [Floors.Breach]

  /// The floors of the folder that was scored.
  var part: Floors.Part? { floors.parts[name] }

  /// Reads the floors in the file at `path`; without one there are none.
  ///
  /// - Throws: ``Refusal`` where the file is no floors file, or is missing and not
  ///   `toBeMade`.
  init(
    floors path: String?, toBeMade: Bool, folder: GoldFolder, evaluation: Evaluation
  ) throws {
    self.path = path
    self.evaluation = evaluation
    name = folder.name
    digest = folder.digest
    let isMissing = RawPath.inArguments([path ?? ""]).allSatisfy { FileStatus(of: $0) == nil }
    floors = try isMissing && toBeMade ? Floors() : path.map(FloorCheck.floors) ?? Floors()
    breaches = floors.breaches(of: name, by: evaluation)
  }

  private static func floors(_ path: String) throws -> Floors {
    do {
      return try Floors(json: EvaluateFile.bytes(path))
    } catch let fault as Floors.Fault {
      throw EvaluateFile.failure(path, fault.description)
    }
  }

  /// Fails where a score is below its floor, or where there is no floor to hold it against.
  func enforce() throws {
    guard let path else { return }
    guard let part else {
      throw EvaluateFile.failure(path, "no floors for \(name); add --raise to set them")
    }
    if part.digest != digest {
      StandardStream.error(
        "yizhen: warning: \(path): the floors of \(name) were measured on other labels")
    }
    for breach in breaches { StandardStream.error("yizhen: below the floor: \(breach)") }
    if !breaches.isEmpty { throw ExitStatus.documentsFailed }
  }

  /// Writes the file with the floors of this folder at the scores.
  func raise(mayFall: Bool) throws {
    var raised = floors
    raised.raise(name, to: evaluation, digest: digest, mayFall: mayFall)
    var output = try OutputFile(path: path)
    try output.write(raised.json)
    try output.close()
  }
}
