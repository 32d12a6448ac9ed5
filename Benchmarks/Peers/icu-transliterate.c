// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

// Prints the processor seconds that ICU's own Hant-Hans transliterator takes on the files named on
// standard input, one path a line; reading and decoding are not counted.

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unicode/ustring.h>
#include <unicode/utrans.h>

enum { MAX_UNITS = 1 << 22 };

static double thread_seconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return now.tv_sec + now.tv_nsec / 1e9;
}

// Reads the file at `path` into `units`; returns its length, or -1 where it cannot be read.
static int32_t read_units(const char *path, UChar *units) {
  static char bytes[MAX_UNITS];
  FILE *file = fopen(path, "rb");
  if (!file) return -1;
  size_t count = fread(bytes, 1, sizeof bytes, file);
  fclose(file);
  UErrorCode status = U_ZERO_ERROR;
  int32_t length = 0;
  u_strFromUTF8(units, MAX_UNITS, &length, bytes, (int32_t)count, &status);
  return U_SUCCESS(status) ? length : -1;
}

int main(void) {
  UErrorCode status = U_ZERO_ERROR;
  UChar name[32];
  u_uastrcpy(name, "Hant-Hans");
  UTransliterator *transliterator = utrans_openU(name, -1, UTRANS_FORWARD, NULL, 0, NULL, &status);
  UChar *units = malloc(sizeof(UChar) * MAX_UNITS);
  if (U_FAILURE(status) || !units) {
    fprintf(stderr, "icu-transliterate: %s\n", u_errorName(status));
    return 1;
  }
  char path[4096];
  double seconds = 0;
  while (fgets(path, sizeof path, stdin)) {
    path[strcspn(path, "\n")] = 0;
    int32_t length = read_units(path, units);
    if (length < 0) return 1;
    int32_t limit = length;
    double start = thread_seconds();
    utrans_transUChars(transliterator, units, &length, MAX_UNITS, 0, &limit, &status);
    seconds += thread_seconds() - start;
    if (U_FAILURE(status)) return 1;
  }
  utrans_close(transliterator);
  free(units);
  printf("%f\n", seconds);
  return 0;
}
