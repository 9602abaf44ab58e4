#!/usr/bin/env bash
# Draws every landscape that gallery/landscapes/landscapes.txt lists as SVG, PNG and page.
#
#   scripts/landscapes.sh [FOLDER]     (default: demo/landscapes)
#
# GRADWIRE=PROGRAM draws with that program instead of building one; MORE='--theme dark' adds options.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

list=gallery/landscapes/landscapes.txt
folder=${1:-demo/landscapes}

gradwire=${GRADWIRE:-$(scripts/build.sh)}
mkdir -p "$folder"
export gradwire
drawn=0
while read -r program arguments || [ -n "$program" ]; do
  case "$program" in '' | '#'*) continue ;; esac
  name=$folder/${program%.circuit}
  # xargs takes quotes as a shell does and expands nothing.
  # shellcheck disable=SC2016
  printf '%s\n' "gallery/landscapes/$program $arguments ${MORE:---kind both}" |
    name=$name xargs sh -c \
      'exec "$gradwire" landscape "$@" -o "$name.svg" -o "$name.png" -o "$name.html"' gradwire || {
    echo "$list: '$program' could not be drawn." >&2
    exit 1
  }
  echo "$name.svg, .png, .html"
  drawn=$((drawn + 1))
done <"$list"

[ "$drawn" -gt 0 ] || {
  echo "$list names no landscape." >&2
  exit 1
}
