#!/usr/bin/env bash
# Installs the system packages that are lacking; says nothing when none is.
#
#   scripts/setup.sh build    what building and drawing need
#   scripts/setup.sh engine   what the engine of pages needs
#   scripts/setup.sh tables   what the examples learn from: tables go to .build/tables
#   scripts/setup.sh test     all of these, and what only the tests need; axe-core, NumPy and
#                             safetensors go to .build
#   scripts/setup.sh make     make itself
#
# SETUP_DRY_RUN=1 prints what would be installed and changes nothing.
set -euo pipefail

# One line for each need: the check, the package for apt, the package for Homebrew, what it is for.
# "-" stands where that system needs no package.
needs_of() {
  case "$1" in
    make)
      need has_make make make "runs the targets of the Makefile"
      ;;
    build)
      need has_pkg_config pkg-config pkgconf "tells the build where libraries are"
      need has_graphviz libgraphviz-dev graphviz "lays circuits out and renders them"
      need has_openblas libopenblas0 - "multiplies and takes apart large matrices"
      need has_librsvg librsvg2-2 librsvg "turns landscapes into PNG"
      need has_cmark libcmark-gfm-dev cmark-gfm "reads the lessons' Markdown"
      need has_cmark_extensions libcmark-gfm-extensions-dev - "and GitHub's tables and lists in it"
      need has_zlib zlib1g-dev zlib "unpacks archives of arrays"
      need has_font fonts-dejavu-core - "the letters and signs in PNG and PDF"
      ;;
    engine)
      need has_wasi_libc wasi-libc wasi-libc "tanh and the remainder in the pages' engine"
      need has_wasm_opt binaryen binaryen "makes that engine smaller by a twelfth"
      need has_zopfli zopfli zopfli "compresses it as well as gzip's format can"
      ;;
    tables)
      has_tables || need has_pip python3-pip - "fetches the tables that the examples learn from"
      ;;
    test)
      needs_of build
      needs_of engine
      need has_chromium chromium chromium "the browser in which pages are tested"
      need has_chromedriver chromium-driver chromedriver "drives that browser"
      need has_node nodejs node "runs the pages' engine beside the native one"
      need has_selenium python3-selenium - "the driver's language, for the system's Python"
      has_axe || need has_pip python3-pip - "fetches axe-core, which judges pages"
      needs_of tables
      has_arrays || need has_venv python3-venv python "holds NumPy and safetensors, which judge files"
      ;;
    *)
      fail "scripts/setup.sh: '$1' is none of build, engine, tables, test, make"
      ;;
  esac
}

# What is there counts, not how it came: a library built by hand is as good as a package.
has_make() { command -v make >/dev/null; }
has_pkg_config() { command -v pkg-config >/dev/null; }
has_graphviz() { pkg-config --exists libgvc 2>/dev/null; }
has_librsvg() {
  if [ "$manager" = apt ]; then
    # Not every account has /sbin on its path.
    [ -n "$(PATH=$PATH:/sbin:/usr/sbin ldconfig -p | grep 'librsvg-2\.so\.2')" ]
  else
    pkg-config --exists librsvg-2.0 2>/dev/null
  fi
}
# Loaded when first needed, not linked; on macOS the system's own Accelerate does it.
has_openblas() { [ -n "$(PATH=$PATH:/sbin:/usr/sbin ldconfig -p | grep 'libopenblas\.so\.0')" ]; }
has_cmark() { pkg-config --exists libcmark-gfm 2>/dev/null; }
has_cmark_extensions() { has_header cmark-gfm-core-extensions.h; }
# Whether the compiler would find a header.
has_header() {
  local folder
  for folder in $(pkg-config --cflags-only-I libcmark-gfm 2>/dev/null | sed 's/-I//g') \
    /usr/include /usr/local/include; do
    [ ! -e "$folder/$1" ] || return 0
  done
  return 1
}
has_zlib() {
  # On macOS the system's own library has its header in the SDK.
  pkg-config --exists zlib 2>/dev/null || [ -e /usr/include/zlib.h ] || [ "$manager" = brew ]
}
has_font() {
  [ -n "$(fc-list 'DejaVu Sans Mono' family 2>/dev/null)" ] ||
    [ -e /usr/share/fonts/truetype/dejavu/DejaVuSansMono.ttf ]
}
has_wasi_libc() {
  if [ "$manager" = apt ]; then [ -e /usr/lib/wasm32-wasi/libc.a ]; else
    [ -d "$(brew --prefix wasi-libc 2>/dev/null)/share/wasi-sysroot" ]
  fi
}
has_wasm_opt() { command -v wasm-opt >/dev/null; }
has_zopfli() { command -v zopfli >/dev/null; }
has_node() { command -v node >/dev/null; }
has_chromium() {
  command -v chromium >/dev/null || command -v chromium-browser >/dev/null ||
    command -v google-chrome >/dev/null ||
    [ -x "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome" ]
}
has_chromedriver() { command -v chromedriver >/dev/null; }
# Another Python on the PATH does not see the system's packages.
has_selenium() { /usr/bin/python3 -c 'import selenium' 2>/dev/null; }
has_pip() { [ -n "$(python_with_pip)" ]; }
has_venv() { [ -n "$(python_with_venv)" ]; }
has_arrays() {
  "$arrays/bin/python" - "${arrays_packages[@]}" 2>/dev/null <<'END'
import importlib.metadata, sys
for package in sys.argv[1:]:
    name, version = package.split("==")
    if importlib.metadata.version(name) != version:
        sys.exit(1)
END
}
has_tables() { [ -e "$tables/digits.npy" ] && [ -e "$tables/diabetes.npy" ]; }
has_axe() { head -n 1 "$axe" 2>/dev/null | grep -q "axe v$axe_version"; }

# The first Python that can fetch packages.
python_with_pip() {
  local python
  for python in python3 /usr/bin/python3; do
    ! "$python" -m pip --version >/dev/null 2>&1 || { echo "$python" && return; }
  done
}

# The first Python that makes environments of its own, and that the pinned packages are made for.
python_with_venv() {
  local python
  for python in python3 /usr/bin/python3; do
    ! "$python" -c 'import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 10))' 2>/dev/null ||
      { echo "$python" && return; }
  done
}

# The programs whose files ours must read and which must read ours.
arrays=$(dirname "${BASH_SOURCE[0]}")/../.build/arrays
arrays_packages=(numpy==2.2.6 safetensors==0.7.0)

fetch_arrays() {
  ! has_arrays || return 0
  if [ -n "${SETUP_DRY_RUN:-}" ]; then
    echo "Would fetch: ${arrays_packages[*]}, from PyPI, into .build/arrays" >&2
    return 0
  fi
  local python
  python=$(python_with_venv)
  [ -n "$python" ] || fail "NumPy cannot be fetched: no python3 from 3.10 on has venv."
  mkdir -p "$(dirname "$arrays")"
  rm -rf "$arrays"
  "$python" -m venv "$arrays" >&2 || fail "The environment .build/arrays could not be made."
  "$arrays/bin/python" -m pip --disable-pip-version-check install --quiet --only-binary :all: \
    "${arrays_packages[@]}" >&2 || fail \
    "${arrays_packages[*]} could not be fetched. Is the network there?" \
    "Files of arrays cannot be tested without them. By hand, where it is:" \
    "  $python -m venv .build/arrays && .build/arrays/bin/pip install ${arrays_packages[*]}"
}

# axe-core is one file; no system packages it, and this wheel on PyPI carries it.
axe=$(dirname "${BASH_SOURCE[0]}")/../.build/axe.min.js
axe_version=4.12.1
axe_wheel=axe-playwright-python==0.1.8
axe_sum=84494fec757e4710dc751c8d7a636e457f4532f08f85c86dc9070133fbff53bc

fetch_axe() {
  ! has_axe || return 0
  if [ -n "${SETUP_DRY_RUN:-}" ]; then
    echo "Would fetch: axe-core $axe_version, from $axe_wheel on PyPI" >&2
    return 0
  fi
  local python
  python=$(python_with_pip)
  [ -n "$python" ] || fail "axe-core cannot be fetched: no python3 has pip."
  wheel=${wheel:-$(mktemp -d)}
  trap 'rm -rf "$wheel"' EXIT
  "$python" -m pip --disable-pip-version-check download --quiet --no-deps --dest "$wheel" \
    "$axe_wheel" >&2 || fail "axe-core $axe_version could not be fetched. Is the network there?" \
    "By hand: put its axe.min.js into the folder .build."
  mkdir -p "$(dirname "$axe")"
  "$python" - "$wheel" "$axe" "$axe_sum" <<'END' || fail "axe-core was fetched, but is not as it should be."
import glob, hashlib, os, sys, zipfile
folder, target, wanted = sys.argv[1:]
with zipfile.ZipFile(glob.glob(folder + "/*.whl")[0]) as wheel:
    data = wheel.read("axe_playwright_python/axe.min.js")
if hashlib.sha256(data).hexdigest() != wanted:
    sys.exit("The checksum of axe.min.js differs.")
with open(target + ".part", "wb") as file:
    file.write(data)
os.replace(target + ".part", target)
END
}

# The tables that the examples learn from ship inside scikit-learn. Of its wheels any will do, on any
# system: nothing but its data is taken out.
tables=$(dirname "${BASH_SOURCE[0]}")/../.build/tables
tables_wheel=scikit-learn==1.7.2

fetch_tables() {
  ! has_tables || return 0
  if [ -n "${SETUP_DRY_RUN:-}" ]; then
    echo "Would fetch: tables of $tables_wheel on PyPI, into .build/tables" >&2
    return 0
  fi
  local python
  python=$(python_with_pip)
  [ -n "$python" ] || fail "The tables cannot be fetched: no python3 has pip."
  # One folder for all that is fetched, which goes at the end.
  wheel=${wheel:-$(mktemp -d)}
  trap 'rm -rf "$wheel"' EXIT
  "$python" -m pip --disable-pip-version-check download --quiet --no-deps --only-binary :all: \
    --platform manylinux2014_x86_64 --implementation cp --python-version 3.12 --abi cp312 \
    --dest "$wheel" "$tables_wheel" >&2 || fail \
    "$tables_wheel could not be fetched. Is the network there?" \
    "By hand, where it is: download that wheel, then" \
    "  python3 scripts/tables.py scikit_learn-….whl .build/tables"
  "$python" "$(dirname "${BASH_SOURCE[0]}")/tables.py" "$wheel"/scikit_learn-*.whl "$tables" ||
    fail "The tables in $tables_wheel are not as they should be."
}

fail() {
  printf '%s\n' "$@" >&2
  exit 1
}

need() {
  local check=$1 package=$2
  [ "$manager" = apt ] || package=$3
  [ "$package" != - ] || return 0
  ! "$check" || return 0
  packages+=("$package")
  reasons+=("  $package: $4")
}

lacking() {
  packages=()
  reasons=()
  needs_of "$group"
}

install_by_apt() {
  command -v apt-get >/dev/null || fail \
    "This is neither Debian nor Ubuntu: install their like by your system's own means."
  local apt=(env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=300)
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || fail \
      "Installing packages needs root, and there is no sudo. As root, run:" "  $by_hand"
    local sudo=(sudo)
    # Without a terminal nobody could type a password: fail at once instead of waiting.
    [ -t 0 ] || sudo=(sudo -n)
    "${sudo[@]}" true || fail "sudo was refused. As root, run:" "  $by_hand"
    apt=("${sudo[@]}" "${apt[@]}")
  fi
  "${apt[@]}" update >&2 ||
    echo "The package lists could not be renewed; trying with those that are there." >&2
  "${apt[@]}" install -y --no-install-recommends "${packages[@]}" >&2 || fail \
    "The packages could not be installed. Is the network there? By hand, as root:" "  $by_hand"
}

install_by_brew() {
  command -v brew >/dev/null || fail \
    "Install Homebrew (https://brew.sh) first, or these packages by other means."
  brew install "${packages[@]}" >&2 || fail \
    "The packages could not be installed. Is the network there? By hand:" "  $by_hand"
}

group=${1:-build}
case "$(uname -s)" in
  Darwin) manager=brew ;;
  *) manager=apt ;;
esac
if [ "$group" != make ]; then
  command -v swift >/dev/null || fail \
    "Swift 6.3 or newer is needed and no 'swift' is found: see https://www.swift.org/install"
fi

# What no system packages, once the packages are there.
fetch() {
  case "$group" in
    tables) fetch_tables ;;
    test)
      fetch_axe
      fetch_arrays
      fetch_tables
      ;;
  esac
}

lacking
if [ ${#packages[@]} -eq 0 ]; then
  fetch
  exit 0
fi

by_hand="brew install ${packages[*]}"
[ "$manager" = brew ] || by_hand="apt-get install --no-install-recommends ${packages[*]}"
echo "Lacking on this system:" >&2
printf '%s\n' "${reasons[@]}" >&2
if [ -n "${SETUP_DRY_RUN:-}" ]; then
  echo "Would run: $by_hand" >&2
  fetch
  exit 0
fi

"install_by_$manager"

lacking
[ ${#packages[@]} -eq 0 ] || fail "Installed, and yet not found (is PKG_CONFIG_PATH set?):" \
  "${reasons[@]}"
fetch
