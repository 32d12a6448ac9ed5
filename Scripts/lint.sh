#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Part of Yizhen, outreach records from Chinese press releases.
#
# Formatting, file headers, and the walls between modules. Warnings are errors in Package.swift.
set -euo pipefail
cd "$(dirname "$0")/.."
failed=0

swift format lint --strict --parallel --recursive Sources Tests Benchmarks Package.swift || failed=1

while IFS= read -r file; do
  if ! head -n 4 "$file" | grep -q 'SPDX-License-Identifier: Apache-2.0'; then
    echo "$file:1: error: no licence header" >&2
    failed=1
  fi
done < <(find Sources Tests Benchmarks Scripts Makefile Package.swift .ci -type f \
  \( -name '*.swift' -o -name '*.c' -o -name '*.h' -o -name '*.sh' -o -name '*.py' -o -name '*.pl' -o -name '*.js' -o -name '*.css' -o -name '*.html' \
  -o -name Makefile -o -path Scripts/bench -o -path .ci/run \) -not -path '*/__pycache__/*' | LC_ALL=C sort)

# Lengths: a function counts from its name to the brace that closes it; braces in comments and
# strings do not count, so the file is read with both taken out.
while IFS= read -r -d '' file; do
  awk -v most_lines=400 -v most_in_function=60 '
    /"""/ { quoted = !quoted; next }
    quoted { next }
    {
      line = $0
      gsub(/\\./, "", line); gsub(/"[^"]*"/, "", line); sub(/\/\/.*/, "", line)
    }
    !start && line ~ /(^|[ \t])(func [^ ]|init[?]?[(<]|subscript[(<])/ {
      start = NR; name = $0; outside = depth; opened = 0
    }
    {
      opens = gsub(/[{]/, "", line); closes = gsub(/[}]/, "", line)
      depth += opens - closes
      if (start && opens) opened = 1
      if (start && opened && depth <= outside) {
        if (NR - start >= most_in_function) {
          printf "%s:%d: error: %d lines in a function\n", FILENAME, start, NR - start + 1
          failed = 1
        }
        start = 0
      } else if (start && !opened && depth < outside) {
        start = 0
      }
    }
    END {
      if (NR > most_lines) { printf "%s:1: error: %d lines in a file\n", FILENAME, NR; failed = 1 }
      exit failed
    }' "$file" >&2 || failed=1
done < <(find Sources Tests Benchmarks Package.swift -name '*.swift' -print0 | LC_ALL=C sort -z)

# Full Foundation would make the program much larger and start slowly; the modules below are to know neither of the two.
if grep -rnE '^[^/]*\bimport Foundation\b' Sources; then
  echo "error: no Foundation in Sources, at most FoundationEssentials" >&2
  failed=1
fi
if grep -rnE '^[^/]*\bimport Foundation' \
  Sources/TextModel Sources/Lexicons Sources/Recognition Sources/TextPreparation \
  Sources/OutreachExtraction; then
  echo "error: no Foundation in these modules" >&2
  failed=1
fi
if grep -rnE '^[^/]*\bimport C?ICU\b' Sources --include='*.swift' \
  | grep -vE '^Sources/(ICU|TextPreparation)/'; then
  echo "error: only TextPreparation may use ICU" >&2
  failed=1
fi
# What scores must not be able to see what is scored.
if grep -rnE '^[^/]*\bimport (CICU|ICU|Lexicons|OutreachExtraction|Recognition|TextPreparation)\b' \
  Sources/Evaluation Sources/Interchange Sources/JSONText Sources/Report Sources/Standoff; then
  echo "error: these modules may see labels only" >&2
  failed=1
fi
exit "$failed"
