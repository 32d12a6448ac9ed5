// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

// ICU behind <stdint.h>: Foundation brings its own ICU headers, and the two cannot be seen together.

#ifndef YIZHEN_CICU_H
#define YIZHEN_CICU_H

#include <stdint.h>

/// Returns the major version of the ICU library at run time, such as 72.
int32_t yz_icu_major_version(void);

#endif
