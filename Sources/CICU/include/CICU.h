// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

// ICU behind <stdint.h>: Foundation brings its own ICU headers, and the two cannot be seen together.

#ifndef YIZHEN_CICU_H
#define YIZHEN_CICU_H

#include <stdint.h>

/// Returns the major version of the ICU library at run time, such as 72.
int32_t yz_icu_major_version(void);

/// Where bytes could not be decoded.
typedef struct {
  /// Room for the offsets of the first bad sequences, and how many it has room for.
  int64_t *offsets;
  int64_t capacity;
  /// How many bad sequences there were; each is one U+FFFD in the result.
  int64_t count;
} yz_bad_bytes;

/// Decodes `count` bytes with the ICU converter `name` into code points.
///
/// `scalars` must have room for `count` code points: no encoding that is used here makes more code
/// points than it has bytes. Returns the number of code points, or -1 if ICU has no such converter.
int64_t yz_decode(const char *name, const uint8_t *bytes, int64_t count, uint32_t *scalars,
                  yz_bad_bytes *bad);

/// Encodes code points with the ICU converter `name`; returns the number of bytes, or -1 if that fails.
int64_t yz_encode(const char *name, const uint32_t *scalars, int64_t count, uint8_t *bytes,
                  int64_t capacity);

/// Applies the ICU transliterator `id` to code points; returns their new number, or -1 if that fails.
int64_t yz_transliterate(const char *id, const uint32_t *scalars, int64_t count, uint32_t *result,
                         int64_t capacity);

#endif
