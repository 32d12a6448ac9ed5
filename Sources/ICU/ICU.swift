// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import CICU

/// The part of the ICU library that Yizhen uses; nothing of ICU's own types leaves this module.
public enum ICU {
  /// The major version of the library at run time, such as 72.
  public static var majorVersion: Int { Int(yz_icu_major_version()) }
}
