#!/usr/bin/env bash
# Builds the engine for pages, WebAssembly without imports, beside the command line tool, and prints
# its path and size.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

scripts/setup.sh engine

toolchain=$(dirname "$(dirname "$(readlink -f "$(command -v swift)")")")
libc=/usr/lib/wasm32-wasi/libc.a
if [ ! -e "$libc" ] && command -v brew >/dev/null; then
  libc=$(brew --prefix wasi-libc)/share/wasi-sysroot/lib/wasm32-wasi/libc.a
fi
export PATH=$toolchain/bin:$PATH

mkdir -p Web/.build
# The hashes that spare incremental builds some work would be a twelfth of what pages load.
# Closures that are handed to a kernel stay closures, else each would get a kernel of its own.
cat >Web/.build/toolset.json <<END
{
  "schemaVersion": "1.0",
  "swiftCompiler": { "extraCLIOptions": [
    "-enable-experimental-feature", "Embedded", "-wmo", "-Osize", "-enforce-exclusivity=unchecked",
    "-Xfrontend", "-disable-stack-protector", "-Xfrontend", "-disable-incremental-llvm-codegen",
    "-Xllvm", "-sil-disable-pass=closure-specialize",
    "-Xllvm", "-force-attribute=minsize",
    "-Xclang-linker", "-nostdlib", "-Xclang-linker", "--no-wasm-opt"] },
  "cCompiler": { "extraCLIOptions": ["-ffreestanding", "-fno-builtin"] },
  "linker": { "extraCLIOptions": [
    "--no-entry", "--gc-sections", "--strip-all", "--compress-relocations", "--stack-first", "-z", "stack-size=1048576",
    "$libc"] }
}
END
# The build description does not notice new files in the package that this one is nested in.
rm -f Web/.build/release.yaml
(cd Web && swift build -c release --triple wasm32-unknown-none-wasm \
  --toolset .build/toolset.json) >&2

bin=$(swift build -c release --show-bin-path)
mkdir -p "$bin"
engine=$bin/gradwire-engine.wasm.gz
linked=Web/.build/wasm32-unknown-none-wasm/release/Engine.wasm
small=Web/.build/Engine.small.wasm
# The linker's driver would run it unasked, but only where it finds it.
# The lowest kilobyte is the far end of the stack, where no data are.
wasm-opt --enable-bulk-memory --enable-sign-ext --enable-nontrapping-float-to-int \
  --enable-mutable-globals -Oz --low-memory-unused --zero-filled-memory --converge \
  "$linked" -o "$small"
zopfli -c "$small" >"$engine.part"
mv "$engine.part" "$engine"
raw=$(wc -c <"$small")
echo "$engine: $((raw)) bytes, $(($(wc -c <"$engine"))) compressed" >&2
echo "$engine"
