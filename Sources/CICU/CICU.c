// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

#include "CICU.h"

#include <stdlib.h>
#include <string.h>
#include <unicode/ucnv.h>
#include <unicode/ucnv_cb.h>
#include <unicode/ustring.h>
#include <unicode/utf16.h>
#include <unicode/utrans.h>
#include <unicode/uversion.h>

int32_t yz_icu_major_version(void) {
  UVersionInfo version;
  u_getVersion(version);
  return version[0];
}

// MARK: - Decoding

/// What the callback needs: where the bytes began, and where to write down the bad ones.
typedef struct {
  const char *base;
  yz_bad_bytes *bad;
} decoding;

static void replace_bad_bytes(const void *context, UConverterToUnicodeArgs *args,
                              const char *bytes, int32_t length,
                              UConverterCallbackReason reason, UErrorCode *status) {
  (void)bytes;
  if (reason > UCNV_IRREGULAR) return;
  const decoding *state = context;
  yz_bad_bytes *bad = state->bad;
  int64_t offset = args->source - state->base - length;
  if (bad->count < bad->capacity) bad->offsets[bad->count] = offset < 0 ? 0 : offset;
  bad->count++;
  const UChar replacement = 0xFFFD;
  *status = U_ZERO_ERROR;
  ucnv_cbToUWriteUChars(args, &replacement, 1, 0, status);
}

/// Joins the surrogates of `units`; a high one at the end is left for the next call.
static int32_t append_scalars(const UChar *units, int32_t count, bool last, uint32_t *scalars,
                              int64_t *written) {
  int32_t at = 0;
  while (at < count) {
    if (U16_IS_LEAD(units[at]) && at + 1 == count && !last) break;
    UChar32 scalar;
    U16_NEXT(units, at, count, scalar);
    scalars[(*written)++] = U_IS_SURROGATE(scalar) ? 0xFFFD : (uint32_t)scalar;
  }
  return at;
}

int64_t yz_decode(const char *name, const uint8_t *bytes, int64_t count, uint32_t *scalars,
                  yz_bad_bytes *bad) {
  UErrorCode status = U_ZERO_ERROR;
  UConverter *converter = ucnv_open(name, &status);
  if (U_FAILURE(status)) return -1;
  const char *source = (const char *)bytes;
  decoding state = {source, bad};
  bad->count = 0;
  ucnv_setToUCallBack(converter, replace_bad_bytes, &state, NULL, NULL, &status);

  UChar units[4096];
  int32_t kept = 0;
  int64_t written = 0;
  do {
    UChar *target = units + kept;
    status = U_ZERO_ERROR;
    ucnv_toUnicode(converter, &target, units + 4096, &source, (const char *)bytes + count, NULL,
                   true, &status);
    bool last = status != U_BUFFER_OVERFLOW_ERROR;
    int32_t filled = (int32_t)(target - units);
    int32_t used = append_scalars(units, filled, last, scalars, &written);
    kept = filled - used;
    if (kept > 0) units[0] = units[used];
  } while (status == U_BUFFER_OVERFLOW_ERROR);
  ucnv_close(converter);
  return U_FAILURE(status) ? -1 : written;
}

// MARK: - For tests and scripts

/// Returns the UTF-16 form of code points, to be freed, or NULL.
static UChar *utf16(const uint32_t *scalars, int64_t count, int32_t room, int32_t *length) {
  UErrorCode status = U_ZERO_ERROR;
  if (count > INT32_MAX / 2 || room < 2 * count) return NULL;
  UChar *units = malloc(sizeof(UChar) * (size_t)(room + 1));
  if (units == NULL) return NULL;
  u_strFromUTF32(units, room, length, (const UChar32 *)scalars, (int32_t)count, &status);
  if (U_SUCCESS(status)) return units;
  free(units);
  return NULL;
}

int64_t yz_encode(const char *name, const uint32_t *scalars, int64_t count, uint8_t *bytes,
                  int64_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  int32_t length = 0;
  UChar *units = utf16(scalars, count, (int32_t)(2 * count), &length);
  if (units == NULL || capacity > INT32_MAX) return free(units), -1;
  UConverter *converter = ucnv_open(name, &status);
  int32_t written = 0;
  if (U_SUCCESS(status)) {
    ucnv_setFromUCallBack(converter, UCNV_FROM_U_CALLBACK_STOP, NULL, NULL, NULL, &status);
    written = ucnv_fromUChars(converter, (char *)bytes, (int32_t)capacity, units, length, &status);
    ucnv_close(converter);
  }
  free(units);
  return U_FAILURE(status) ? -1 : written;
}

int64_t yz_transliterate(const char *id, const uint32_t *scalars, int64_t count, uint32_t *result,
                         int64_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  UChar name[64];
  if (strlen(id) > 60 || count > INT32_MAX / 16 || capacity > INT32_MAX) return -1;
  u_uastrcpy(name, id);
  UTransliterator *transliterator =
      utrans_openU(name, -1, UTRANS_FORWARD, NULL, 0, NULL, &status);
  if (U_FAILURE(status)) return -1;
  int32_t room = (int32_t)(8 * count + 16), length = 0, written = -1;
  UChar *units = utf16(scalars, count, room, &length);
  if (units != NULL) {
    int32_t limit = length;
    utrans_transUChars(transliterator, units, &length, room, 0, &limit, &status);
    u_strToUTF32((UChar32 *)result, (int32_t)capacity, &written, units, length, &status);
  }
  free(units);
  utrans_close(transliterator);
  return U_FAILURE(status) ? -1 : written;
}
