// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

// Prints the rules of an ICU transliterator, such as Hant-Hans, in UTF-8:
//   cc icu-rules.c -o icu-rules -licui18n -licuuc && ./icu-rules Hant-Hans

#include <stdio.h>
#include <stdlib.h>
#include <unicode/ustring.h>
#include <unicode/utrans.h>

int main(int count, char **arguments) {
  if (count != 2) return fprintf(stderr, "usage: icu-rules ID\n"), 2;
  UErrorCode status = U_ZERO_ERROR;
  UChar id[64];
  u_uastrncpy(id, arguments[1], 63);
  UTransliterator *rules = utrans_openU(id, -1, UTRANS_FORWARD, NULL, 0, NULL, &status);
  if (U_FAILURE(status)) return fprintf(stderr, "%s\n", u_errorName(status)), 1;
  const int32_t room = 4 << 20;
  UChar *units = malloc(room * sizeof(UChar));
  char *bytes = malloc(room * 3);
  int32_t length = utrans_toRules(rules, 0, units, room, &status), written = 0;
  u_strToUTF8(bytes, room * 3, &written, units, length, &status);
  if (U_FAILURE(status)) return fprintf(stderr, "%s\n", u_errorName(status)), 1;
  fwrite(bytes, 1, (size_t)written, stdout);
  return 0;
}
