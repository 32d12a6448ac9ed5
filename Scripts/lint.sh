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
  \( -name '*.swift' -o -name '*.c' -o -name '*.h' -o -name '*.sh' -o -name '*.py' -o -name '*.pl' \
  -o -name Makefile -o -path Scripts/bench -o -path .ci/run \) -not -path '*/__pycache__/*' | LC_ALL=C sort)

# Full Foundation would add 60 MB and start slowly; the modules below are to know neither of the two.
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
  Sources/Evaluation Sources/Interchange Sources/JSONText Sources/Standoff; then
  echo "error: these modules may see labels only" >&2
  failed=1
fi
exit "$failed"
