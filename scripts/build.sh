#!/usr/bin/env bash
# Builds the command line tool in release, set-up included, and prints the path of the program.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

scripts/setup.sh build
swift build -c release --product gradwire >&2
echo "$(swift build -c release --show-bin-path)/gradwire"
