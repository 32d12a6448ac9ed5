#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Part of Yizhen, outreach records from Chinese press releases.
#
# Installs what building needs and this machine lacks, through apt and without asking; says nothing
# and changes nothing where all is there.
set -euo pipefail

wanted_swift=6.2

has() { command -v "$1" >/dev/null 2>&1; }

as_root() {
  if [ "$(id -u)" -eq 0 ]; then
    env DEBIAN_FRONTEND=noninteractive "$@"
  elif has sudo; then
    sudo -n env DEBIAN_FRONTEND=noninteractive "$@"
  else
    echo "error: to install packages, run this as root or install sudo" >&2
    return 1
  fi
}

is_updated=no
update_once() {
  if [ "$is_updated" = no ]; then
    as_root apt-get update -qq
    is_updated=yes
  fi
}

# Whether the version $1 is at least $2.
at_least() { [ "$(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n 1)" = "$2" ]; }

swift_version() { swift --version 2>/dev/null | sed -nE 's/.*Swift version ([0-9.]+).*/\1/p' | head -n 1; }

missing=()
has pkg-config || missing+=(pkg-config)
{ has pkg-config && pkg-config --exists icu-i18n icu-uc; } || missing+=(libicu-dev)
has git || missing+=(git)
has python3 || missing+=(python3)
{ has python3 && python3 -c 'import ensurepip, venv' 2>/dev/null; } || missing+=(python3-venv)

if [ "${#missing[@]}" -gt 0 ]; then
  if ! has apt-get; then
    echo "error: missing ${missing[*]} (Debian's names), and there is no apt-get to install them" >&2
    exit 1
  fi
  update_once
  as_root apt-get install -y -qq -o Dpkg::Use-Pty=0 --no-install-recommends "${missing[@]}"
fi

found_swift=$(has swift && swift_version || true)
if [ -n "$found_swift" ] && at_least "$found_swift" "$wanted_swift"; then
  exit 0
fi
if has apt-get; then
  update_once
  offered=$(apt-cache policy swiftlang 2>/dev/null | sed -nE 's/.*Candidate: ([0-9.]+).*/\1/p')
  if [ -n "$offered" ] && at_least "$offered" "$wanted_swift"; then
    as_root apt-get install -y -qq -o Dpkg::Use-Pty=0 --no-install-recommends swiftlang
    exit 0
  fi
fi
echo "error: Swift $wanted_swift or newer is needed (found: ${found_swift:-none}): https://www.swift.org/install/linux/" >&2
exit 1
