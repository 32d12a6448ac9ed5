// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.
//
// The files of Sources/Report/Page as bytes in the binary.

#ifndef YIZHEN_CPAGE_H
#define YIZHEN_CPAGE_H

#include <stdint.h>

/// The bytes of one file, in static storage, never freed.
typedef struct {
  const uint8_t *bytes;
  int64_t count;
} yz_page_part;

/// Returns the frame of the page, with marks where the other parts go.
yz_page_part yz_page_frame(void);

/// Returns the style sheet.
yz_page_part yz_page_style(void);

/// Returns how many scripts there are.
int64_t yz_page_script_count(void);

/// Returns script `index`, from 0 to `yz_page_script_count() - 1`, in the order in which they run.
yz_page_part yz_page_script(int64_t index);

#endif
