#!/usr/bin/env bash
# Draws every picture that gallery/images/pictures.txt lists, into gallery/images or the folder
# given: drawn elsewhere and compared, they show whether those in gallery/images are still true.
#
#   scripts/images.sh [FOLDER]
#
# GRADWIRE=PROGRAM draws with that program instead of building one.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

list=gallery/images/pictures.txt
folder=${1:-gallery/images}

gradwire=${GRADWIRE:-$(scripts/build.sh)}
mkdir -p "$folder"
export gradwire
drawn=0
while read -r picture arguments || [ -n "$picture" ]; do
  case "$picture" in '' | '#'*) continue ;; esac
  # xargs takes quotes as a shell does and expands nothing: A*B stays A*B.
  # shellcheck disable=SC2016
  printf '%s\n' "$arguments" |
    picture="$folder/$picture" xargs sh -c 'exec "$gradwire" "$@" -o "$picture"' gradwire || {
    echo "$list: '$picture' could not be drawn." >&2
    exit 1
  }
  echo "$folder/$picture"
  drawn=$((drawn + 1))
done <"$list"

[ "$drawn" -gt 0 ] || {
  echo "$list names no picture." >&2
  exit 1
}
