#!/usr/bin/env bash
# Checks the form of the Swift sources and changes nothing; `make format` mends most of it.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

swift format lint --strict --recursive --parallel Sources Tests Examples Benchmarks/Sources Benchmarks/Package.swift Package.swift Web/Sources Web/Package.swift

# scripts/test.sh runs Swift Testing alone, so an XCTest case would pass by never running.
if grep -rnE --include='*.swift' '^[[:space:]]*(@testable )?import XCTest' Tests; then
  echo "Tests are written with Swift Testing: 'import Testing'." >&2
  exit 1
fi
