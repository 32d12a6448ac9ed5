// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.
//
// The data files of Sources/Lexicons/Data as bytes in the binary.

#ifndef YIZHEN_CTABLES_H
#define YIZHEN_CTABLES_H

#include <stdint.h>

/// The bytes of one data file, in static storage, never freed.
typedef struct {
  const char *name;
  const uint8_t *bytes;
  int64_t count;
} yz_table;

/// Returns the table with the file name `name` (such as "measure-words.tsv"); `bytes` is NULL where there is none.
yz_table yz_table_named(const char *name);

/// Returns how many tables there are.
int64_t yz_table_count(void);

/// Returns table `index`, from 0 to `yz_table_count() - 1`.
yz_table yz_table_at(int64_t index);

#endif
