#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Part of Yizhen, outreach records from Chinese press releases.
#
# Installs what building needs and this machine lacks, through apt and without asking; says nothing
# and changes nothing where all is there, and says all that is missing where it cannot be installed.
set -euo pipefail
cd "$(dirname "$0")/.."

wanted_swift=$(sed -nE 's|^// swift-tools-version: *([0-9.]+).*|\1|p' Package.swift)

source Scripts/apt.sh

# Whether the version $1 is at least $2.
at_least() { [ "$(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n 1)" = "$2" ]; }

swift_version() { swift --version 2>/dev/null | sed -nE 's/.*Swift version ([0-9.]+).*/\1/p' | head -n 1; }

missing=()
has pkg-config || missing+=(pkg-config)
{ has pkg-config && pkg-config --exists icu-i18n icu-uc; } || missing+=(libicu-dev)
has git || missing+=(git)
has python3 || missing+=(python3)
{ has python3 && python3 -c 'import ensurepip, venv' 2>/dev/null; } || missing+=(python3-venv)

status=0
if [ "${#missing[@]}" -gt 0 ]; then
  install_packages "${missing[@]}" || status=1
fi

found_swift=$(has swift && swift_version || true)
if [ -n "$found_swift" ] && at_least "$found_swift" "$wanted_swift"; then
  exit "$status"
fi
if can_install && update_once; then
  offered=$(apt-cache policy swiftlang 2>/dev/null | sed -nE 's/.*Candidate: ([0-9.]+).*/\1/p')
  if [ -n "$offered" ] && at_least "$offered" "$wanted_swift"; then
    install_packages swiftlang
    exit "$status"
  fi
fi
echo "error: Swift $wanted_swift or newer is needed (found: ${found_swift:-none}): https://www.swift.org/install/linux/" >&2
exit 1
