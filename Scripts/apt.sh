#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Part of Yizhen, outreach records from Chinese press releases.
#
# Installs packages of the system, without asking. Sourced by the scripts that find some missing.

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

# Installs the packages $@, by Debian's names.
install_packages() {
  if ! has apt-get; then
    echo "error: missing $* (Debian's names), and there is no apt-get to install them" >&2
    return 1
  fi
  update_once
  as_root apt-get install -y -qq -o Dpkg::Use-Pty=0 --no-install-recommends "$@"
}
