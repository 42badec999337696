#!/usr/bin/env bash
# Checks the solution: locked restore, Release build with warnings as errors, format, alert rules, and both test commands of docs/testing.md.
# Lists each skipped test with its reason. The last line is "N passed, N failed".
set -uo pipefail
cd "$(dirname "$0")/.."
export CI=true DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1

fail() { echo "$1"; echo "0 passed, 1 failed"; exit 1; }

dotnet restore LoanApproval.sln --locked-mode || fail "restore failed"
dotnet build LoanApproval.sln -c Release --no-restore || fail "build failed"
# The build reports style and analyzer findings as warnings, which are errors here. The formatter only checks whitespace.
dotnet format whitespace LoanApproval.sln --verify-no-changes --no-restore || fail "format failed"

# Debian: apt install prometheus
if command -v promtool > /dev/null; then
  promtool check config deploy/observability/prometheus.yml || fail "promtool failed"
fi

find tests -path '*/TestResults/*.trx' -delete
status=0
dotnet test -c Release || status=1
dotnet test -c Release tests/LoanApproval.FaultTests || status=1

find tests -path '*/TestResults/*.trx' -exec cat {} + | awk -v status="$status" '
  function attribute(name) { return match($0, " " name "=\"[^\"]*\"") ? substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 4) : "" }
  /<UnitTestResult / { test = attribute("testName"); skipped = attribute("outcome") == "NotExecuted" }
  /<Message>/ && skipped { gsub(/^ *<Message>|<\/Message>.*/, ""); print "skipped: " test ": " $0; skips++; skipped = 0 }
  /<Counters / { passed += attribute("passed"); failed += attribute("failed") + attribute("error") + attribute("timeout") + attribute("aborted") }
  END {
    if (skips) print skips " skipped, each with its reason above"
    # A run without results has also failed.
    if (!failed && (status || !passed)) failed = 1
    print passed + 0 " passed, " failed + 0 " failed"
    exit failed > 0
  }'
