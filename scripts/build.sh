#!/usr/bin/env bash
# Builds a program in release, set-up included, and prints its path.
#
#   scripts/build.sh [gradwire|gradwire-gallery|TwoMoons|…]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

product=${1:-gradwire}
scripts/setup.sh build
swift build -c release --product "$product" >&2
echo "$(swift build -c release --show-bin-path)/$product"
