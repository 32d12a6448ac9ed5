// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

#include "CICU.h"

#include <unicode/uversion.h>

int32_t yz_icu_major_version(void) {
  UVersionInfo version;
  u_getVersion(version);
  return version[0];
}
