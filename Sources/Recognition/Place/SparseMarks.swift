// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import TextModel

/// What stands at certain offsets of a text, entered from left to right.
struct SparseMarks<Value: Sendable>: Sendable {
  private var offsets: [Int] = []
  private var values: [Value] = []

  /// Enters `value` at `offset`, which must not lie before the last one entered.
  mutating func append(_ value: Value, at offset: Int) {
    offsets.append(offset)
    values.append(value)
  }

  /// What stands at `offset`.
  subscript(offset: Int) -> Value? {
    let index = offsets.indices.partition { offsets[$0] >= offset }
    return index < offsets.count && offsets[index] == offset ? values[index] : nil
  }
}
