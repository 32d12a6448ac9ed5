#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# Part of Yizhen, outreach records from Chinese press releases.
#
# Installs packages of the system, without asking. Sourced by the scripts that find some missing.

has() { command -v "$1" >/dev/null 2>&1; }

# Whether packages can be installed without asking anybody for a password.
can_install() {
  has apt-get && { [ "$(id -u)" -eq 0 ] || { has sudo && sudo -n true 2>/dev/null; }; }
}

as_root() {
  if [ "$(id -u)" -eq 0 ]; then
    env DEBIAN_FRONTEND=noninteractive "$@"
  else
    sudo -n env DEBIAN_FRONTEND=noninteractive "$@"
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
  if ! can_install; then
    echo "error: missing $*; as root, run: apt-get update && apt-get install --no-install-recommends $*" >&2
    return 1
  fi
  update_once && as_root apt-get install -y -qq -o Dpkg::Use-Pty=0 --no-install-recommends "$@"
}
