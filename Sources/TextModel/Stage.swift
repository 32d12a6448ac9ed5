// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

/// A stage of the pipeline, as a measurement names it.
package enum Stage: String, CaseIterable, Sendable {
  /// Bytes to code points.
  case decode
  /// Cleaning, script, lines, sentences.
  case prepare
  /// Numerals, and the dates and counts that stand on them.
  case numbers
  /// The gazetteer's readings, and the places made of them.
  case places
  /// Institutions.
  case institutions
  /// Activities, and the settling of overlaps.
  case activities
  /// Records.
  case assembly
  /// Output lines.
  case write
}
