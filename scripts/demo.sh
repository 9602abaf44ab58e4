#!/usr/bin/env bash
# Draws the first two circuits into the folder demo, from nothing but a clone and Swift.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

gradwire=$(scripts/build.sh)
mkdir -p demo
"$gradwire" draw 'A²(B + 5)' A=3 B=2 -o demo/a.svg -o demo/a.png
"$gradwire" draw 'z = (x + y) / (x * y); w = tanh(z); loss = mse_loss(w, z)' x=1 y=5 \
  -o demo/mse.svg -o demo/mse.png
"$gradwire" optimize 'abs(x - y)' x=5 y=1 --lr 0.1 --steps 100 -o demo/film.html
"$gradwire" landscape gallery/landscapes/rosenbrock.circuit x=-1.5 y=2 --steps 500 \
  --optimizer 'sgd(lr=0.001),adam(lr=0.05)' -o demo/valley.html

site=$(scripts/gallery.sh)

cat <<END

A²(B + 5) at A = 3, B = 2:
  $PWD/demo/a.svg
  $PWD/demo/a.png
A loss on a fork, mse(tanh z, z) with z = (x + y)/(x·y) at x = 1, y = 5:
  $PWD/demo/mse.svg
  $PWD/demo/mse.png
|x − y| minimized in 100 steps, as a page that plays:
  $PWD/demo/film.html
Two optimizers in Rosenbrock's valley, as a page that turns:
  $PWD/demo/valley.html

Now draw one of your own:
  $gradwire draw 'sin(x) * x' x=2 -o mine.svg

Nine lessons with circuits that compute, to be opened in a browser:
  $PWD/$site
END
