// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

/// SHA-256 (FIPS 180-4) of a file's bytes, by which a document line names what it was made from.
///
/// Why an own one: it is the only thing that swift-crypto would be used for, and that would add
/// all of BoringSSL to every build. The tests hold it against the standard's own vectors and
/// against `sha256sum`. It protects nothing.
enum SHA256 {
  private static let constants: [UInt32] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4,
    0xab1c_5ed5, 0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe,
    0x9bdc_06a7, 0xc19b_f174, 0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f,
    0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da, 0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7,
    0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967, 0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc,
    0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85, 0xa2bf_e8a1, 0xa81a_664b,
    0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070, 0x19a4_c116,
    0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7,
    0xc671_78f2,
  ]

  private typealias State = SIMD8<UInt32>

  private static let start = State(
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab,
    0x5be0_cd19)

  /// Returns the digest of `bytes` in 64 lower-case hexadecimal digits.
  static func hexadecimal(of bytes: [UInt8]) -> String {
    var state = start
    let whole = bytes.count / 64 * 64
    bytes.withUnsafeBytes { buffer in
      for block in stride(from: 0, to: whole, by: 64) {
        add(UnsafeRawBufferPointer(rebasing: buffer[block..<block + 64]), to: &state)
      }
    }
    var tail = Array(bytes[whole...]) + [0x80]
    tail += Array(repeating: 0, count: (120 - tail.count) % 64)
    withUnsafeBytes(of: (UInt64(bytes.count) << 3).bigEndian) { tail += $0 }
    tail.withUnsafeBytes { buffer in
      for block in stride(from: 0, to: buffer.count, by: 64) {
        add(UnsafeRawBufferPointer(rebasing: buffer[block..<block + 64]), to: &state)
      }
    }
    return digits(of: state)
  }

  private static func add(_ block: UnsafeRawBufferPointer, to state: inout State) {
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 64) { words in
      for index in 0..<16 {
        words[index] = block.loadUnaligned(fromByteOffset: index * 4, as: UInt32.self).bigEndian
      }
      for index in 16..<64 {
        let (near, far) = (words[index - 2], words[index - 15])
        let low = rotated(far, 7) ^ rotated(far, 18) ^ far >> 3
        let high = rotated(near, 17) ^ rotated(near, 19) ^ near >> 10
        words[index] = words[index - 16] &+ low &+ words[index - 7] &+ high
      }
      compress(words, into: &state)
    }
  }

  private static func compress(
    _ words: UnsafeMutableBufferPointer<UInt32>, into state: inout State
  ) {
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    constants.withUnsafeBufferPointer { constants in
      for index in 0..<64 {
        let choice = (e & f) ^ (~e & g)
        let mixed = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)
        let first = h &+ mixed &+ choice &+ constants[index] &+ words[index]
        let majority = (a & b) ^ (a & c) ^ (b & c)
        let second = (rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)) &+ majority
        (h, g, f, e, d, c, b, a) = (g, f, e, d &+ first, c, b, a, first &+ second)
      }
    }
    state = state &+ State(a, b, c, d, e, f, g, h)
  }

  @inline(__always)
  private static func rotated(_ word: UInt32, _ count: UInt32) -> UInt32 {
    word >> count | word << (32 - count)
  }

  private static func digits(of state: State) -> String {
    let alphabet = Array("0123456789abcdef".utf8)
    var digits: [UInt8] = []
    for index in state.indices {
      for shift in stride(from: 28, through: 0, by: -4) {
        digits.append(alphabet[Int(state[index] >> UInt32(shift) & 0xF)])
      }
    }
    return String(decoding: digits, as: UTF8.self)
  }
}
