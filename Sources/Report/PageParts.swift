// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import CPage

/// The files of `Page` as they travel inside the program.
enum PageParts {
  /// The frame of the page, with marks where the other parts go.
  static var frame: [UInt8] { bytes(yz_page_frame()) }

  /// The style sheet.
  static var style: [UInt8] { bytes(yz_page_style()) }

  /// All scripts as one.
  static var script: [UInt8] {
    (0..<yz_page_script_count()).flatMap { bytes(yz_page_script($0)) }
  }

  private static func bytes(_ part: yz_page_part) -> [UInt8] {
    Array(UnsafeBufferPointer(start: part.bytes, count: Int(part.count)))
  }
}
