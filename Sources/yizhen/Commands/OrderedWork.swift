// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

internal import OutreachExtraction

/// Work on many inputs at once whose results come in the order of the inputs.
struct OrderedWork {
  /// How many inputs are worked on at once.
  let jobs: Int
  /// How many results may wait for an earlier one; the memory they take is bounded by it.
  private var window: Int { jobs * 16 }
  /// The sum of the weights that are worked on at once; a heavier input is worked on alone.
  private let capacity = 4 << 20

  /// Creates work on `jobs` inputs at once; no machine has use for more than 65,536.
  init(jobs: Int) { self.jobs = min(jobs, 1 << 16) }

  /// Returns `inputs` in batches to be worked on together (``DocumentBatch``), small enough that all jobs
  /// have work.
  func batches<Input>(of inputs: [Input], weight: (Input) -> Int) -> [[Input]] {
    let limit = jobs > 1 ? max(1, inputs.count / (jobs * 4)) : .max
    return DocumentBatch.ranges(of: inputs.map(weight), limit: limit).map { Array(inputs[$0]) }
  }

  /// Calls `work` with each input, and `deliver` with each result in the order of the inputs.
  ///
  /// - Throws: What `deliver` throws; no more work is begun then.
  func run<Input: Sendable, Output: Sendable>(
    _ inputs: [Input], weight: (Input) -> Int, work: @escaping @Sendable (Input) -> Output,
    deliver: (Input, Output) throws -> Void
  ) async throws {
    guard jobs > 1, inputs.count > 1 else {
      for input in inputs { try deliver(input, work(input)) }
      return
    }
    try await withThrowingTaskGroup(of: (Int, Output).self) { group in
      var started = 0
      var delivered = 0
      var load = 0
      var running = 0
      var waiting: [Int: Output] = [:]
      while delivered < inputs.count {
        while started < inputs.count, running < jobs, started - delivered < window,
          running == 0 || load + weight(inputs[started]) <= capacity
        {
          let index = started
          let input = inputs[index]
          group.addTask { (index, work(input)) }
          load += weight(input)
          running += 1
          started += 1
        }
        guard let (index, output) = try await group.next() else { return }
        running -= 1
        load -= weight(inputs[index])
        waiting[index] = output
        while let next = waiting.removeValue(forKey: delivered) {
          try deliver(inputs[delivered], next)
          delivered += 1
        }
      }
    }
  }
}
