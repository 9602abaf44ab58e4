#!/usr/bin/env bash
# Draws the first two circuits into the folder demo, from nothing but a clone and Swift.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

gradwire=$(scripts/build.sh)
mkdir -p demo
"$gradwire" draw 'A²(B + 5)' A=3 B=2 -o demo/a.svg -o demo/a.png
"$gradwire" draw 'z = (x + y) / (x * y); w = tanh(z); loss = mse_loss(w, z)' x=1 y=5 \
  -o demo/mse.svg -o demo/mse.png

cat <<END

A²(B + 5) at A = 3, B = 2:
  $PWD/demo/a.svg
  $PWD/demo/a.png
A loss on a fork, mse(tanh z, z) with z = (x + y)/(x·y) at x = 1, y = 5:
  $PWD/demo/mse.svg
  $PWD/demo/mse.png

Now draw one of your own:
  $gradwire draw 'sin(x) * x' x=2 -o mine.svg
END
