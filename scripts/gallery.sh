#!/usr/bin/env bash
# Builds the lessons' site into the folder site, with all that this needs, and prints its first page.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

gallery=$(scripts/build.sh gradwire-gallery)
# Without the engine the pages would show their circuits and compute nothing.
if [ -x scripts/engine.sh ]; then scripts/engine.sh >/dev/null; fi
"$gallery" build --lessons gallery/lessons -o site
