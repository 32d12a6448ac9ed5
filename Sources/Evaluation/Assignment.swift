// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

/// The one-to-one pairing of rows and columns with the greatest total.
///
/// D. F. Crouse, "On implementing 2D rectangular assignment algorithms", IEEE Transactions on
/// Aerospace and Electronic Systems 52 (2016): shortest augmenting paths with dual variables, the
/// same choice among equals as in `scipy.optimize.linear_sum_assignment`.
public struct Assignment: Hashable, Sendable {
  /// The pairs, in the order of their rows.
  public private(set) var pairs: [Pair] = []

  /// A row and its column.
  public struct Pair: Hashable, Sendable {
    /// The row.
    public var row: Int
    /// The column.
    public var column: Int
  }

  /// Pairs the rows of `gains` with its columns; all rows must be equally long.
  public init(maximizing gains: [[Int]]) {
    let columnCount = gains.first?.count ?? 0
    guard columnCount > 0 else { return }
    if columnCount < gains.count {
      let turned = (0..<columnCount).map { column in gains.map { -$0[column] } }
      pairs = Assignment.columns(minimizing: turned).enumerated()
        .map { Pair(row: $0.element, column: $0.offset) }
        .sorted { $0.row < $1.row }
    } else {
      pairs = Assignment.columns(minimizing: gains.map { $0.map { -$0 } }).enumerated()
        .map { Pair(row: $0.offset, column: $0.element) }
    }
  }

  /// Returns the column of each row; there are at least as many columns as rows.
  private static func columns(minimizing costs: [[Int]]) -> [Int] {
    var search = PathSearch(costs: costs)
    for row in costs.indices { search.assign(row) }
    return search.columnOfRow
  }
}

/// The state of the search for augmenting paths.
private struct PathSearch {
  private static let free = -1
  private let costs: [[Int]]
  private var rowDual: [Int]
  private var columnDual: [Int]
  private var rowOfColumn: [Int]
  private(set) var columnOfRow: [Int]

  init(costs: [[Int]]) {
    self.costs = costs
    rowDual = Array(repeating: 0, count: costs.count)
    columnDual = Array(repeating: 0, count: costs.first?.count ?? 0)
    rowOfColumn = Array(repeating: PathSearch.free, count: columnDual.count)
    columnOfRow = Array(repeating: PathSearch.free, count: costs.count)
  }

  /// What the search of one path has seen.
  private struct Seen {
    var path: [Int]
    var distance: [Int]
    var rows: [Bool]
    var columns: [Bool]
    var sink = PathSearch.free
    var length = 0
  }

  /// Gives `row` a column, moving other rows where that costs least.
  mutating func assign(_ row: Int) {
    let seen = shortestPath(from: row)
    rowDual[row] += seen.length
    for other in costs.indices where seen.rows[other] && other != row {
      rowDual[other] += seen.length - seen.distance[columnOfRow[other]]
    }
    for column in columnDual.indices where seen.columns[column] {
      columnDual[column] -= seen.length - seen.distance[column]
    }
    var column = seen.sink
    while column != PathSearch.free {
      let owner = seen.path[column]
      rowOfColumn[column] = owner
      (columnOfRow[owner], column) = (column, columnOfRow[owner])
      if owner == row { break }
    }
  }

  private func shortestPath(from start: Int) -> Seen {
    let count = columnDual.count
    var seen = Seen(
      path: Array(repeating: PathSearch.free, count: count),
      distance: Array(repeating: Int.max, count: count),
      rows: Array(repeating: false, count: costs.count),
      columns: Array(repeating: false, count: count))
    // In reverse, so that equal costs give the identity.
    var remaining = Array((0..<count).reversed())
    var row = start
    while seen.sink == PathSearch.free, !remaining.isEmpty {
      seen.rows[row] = true
      let index = nearest(to: row, among: remaining, &seen)
      let column = remaining[index]
      seen.length = seen.distance[column]
      if rowOfColumn[column] == PathSearch.free {
        seen.sink = column
      } else {
        row = rowOfColumn[column]
      }
      seen.columns[column] = true
      remaining.swapAt(index, remaining.count - 1)
      remaining.removeLast()
    }
    return seen
  }

  private func nearest(to row: Int, among remaining: [Int], _ seen: inout Seen) -> Int {
    var best = 0
    var lowest = Int.max
    for (index, column) in remaining.enumerated() {
      let distance = seen.length + costs[row][column] - rowDual[row] - columnDual[column]
      if distance < seen.distance[column] {
        seen.path[column] = row
        seen.distance[column] = distance
      }
      let isFree = rowOfColumn[column] == PathSearch.free
      if seen.distance[column] < lowest || (seen.distance[column] == lowest && isFree) {
        lowest = seen.distance[column]
        best = index
      }
    }
    return best
  }
}
