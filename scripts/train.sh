#!/usr/bin/env bash
# Trains the four examples, set-up included, and draws them into the folder training.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

scripts/setup.sh tables
for example in LinearRegression CurveFit TwoMoons Digits; do
  program=$(scripts/build.sh "$example")
  printf '\n%s\n' "$example"
  "$program" --output training
done

cat <<END

Pages that play the steps, and pictures of the last one:
  $PWD/training
END
