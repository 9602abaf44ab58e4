#!/usr/bin/env bash
# Everything the integration machine checks: set-up, lint, build, all tests in release.
# The last line says how many tests passed and failed.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

scripts/setup.sh test
scripts/lint.sh

mkdir -p .build
results=$PWD/.build/test-results.xml
log=$PWD/.build/test-log.txt
rm -f "$results" "$log"

# Built apart from the run, so that a broken build is not told as a broken test, and as
# `make demo` builds it: `swift test` alone would compile everything anew for testable imports,
# which no test uses.
swift build -c release --build-tests || {
  status=$?
  echo "The build failed: no test was run." >&2
  exit "$status"
}

# Pages that compute are tested with the engine that they are made with.
scripts/engine.sh >/dev/null || {
  status=$?
  echo "The engine of pages was not built: no test was run." >&2
  exit "$status"
}

status=0
swift test -c release --skip-build --disable-xctest --xunit-output "$results" 2>&1 |
  tee "$log" || status=$?

# Of each test one element, which holds others where the test failed or was skipped.
count_results() {
  awk '
    /<testcase / { tests++; open = 1 }
    /<failure/ && open { failed++; open = 0 }
    /<skipped/ && open { skipped++; open = 0 }
    END { print tests - failed - skipped, failed + 0 }
  ' "$results"
}

# After a crash there are no results, only what was said before it; what broke the run off counts
# as one failure more.
count_log() {
  awk '
    /^[^ ]+ Test / && !/^[^ ]+ Test run with / {
      if (/ passed after [0-9.]+ seconds/) passed++
      if (/ failed after [0-9.]+ seconds/) failed++
    }
    END { print passed + 0, failed + 1 }
  ' "$log"
}

# A test may have left the last line open.
echo
if grep -q '</testsuites>' "$results" 2>/dev/null; then
  counts=$(count_results)
else
  echo "The test run broke off before its end." >&2
  counts=$(count_log)
  [ "$status" -ne 0 ] || status=1
fi
passed=${counts% *}
failed=${counts#* }

if [ "$failed" -gt 0 ] && [ "$status" -eq 0 ]; then status=1; fi
if [ "$failed" -eq 0 ] && [ "$status" -ne 0 ]; then
  echo "No test failed, yet the run did (exit code $status)." >&2
fi
if [ "$((passed + failed))" -eq 0 ]; then
  echo "No test was run." >&2
  [ "$status" -ne 0 ] || status=1
fi
echo "$passed passed, $failed failed"
exit "$status"
