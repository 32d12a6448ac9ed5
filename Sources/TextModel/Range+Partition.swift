// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

extension Range where Bound == Int {
  /// Returns the first number that `test` holds for, as it must for all behind it; else the end.
  ///
  /// Asks about as many times as the range's count has binary digits.
  @inlinable @inline(__always)
  package func partition(_ test: (Int) -> Bool) -> Int {
    var (low, high) = (lowerBound, upperBound)
    while low < high {
      let middle = low + (high - low) / 2
      if test(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
