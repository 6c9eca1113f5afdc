#!/usr/bin/env bash
# Builds and tests everything. As root on Debian it installs what is missing; as anyone else it says what is missing.
# The last line is always "tests: N passed, N failed, N skipped"; anything but 0 failed and 0 skipped is a failure.
set -euo pipefail
cd "$(dirname "$0")"
exec </dev/null

passed=0 failed=0 skipped=0
postgres_pid= scratch= step_pid=

say() { printf '\n== %s (%ss)\n' "$*" "$SECONDS"; }
give_up() { printf 'test.sh: %s\n' "$*" >&2; exit 1; }

# Runs a command for at most so many seconds. In the background and waited for, so that a signal to this script is
# heard at once and can be passed on.
step() {
  local status=0
  timeout --kill-after=20 "$@" &
  step_pid=$!
  wait "$step_pid" || status=$?
  step_pid=
  [ "$status" -ne 124 ] || echo "test.sh: '${*:2}' took longer than $1 s and was stopped" >&2
  return "$status"
}

stop_postgres() {
  [ -n "$postgres_pid" ] || return 0
  kill -INT "$postgres_pid" 2>/dev/null || true
  for _ in {1..50}; do kill -0 "$postgres_pid" 2>/dev/null || break; sleep 0.1; done
  kill -KILL "$postgres_pid" 2>/dev/null || true
  wait "$postgres_pid" 2>/dev/null || true
  postgres_pid=
}

finish() {
  local status=$?
  trap - EXIT INT TERM
  [ -z "$step_pid" ] || { kill -TERM "$step_pid" 2>/dev/null && wait "$step_pid" || true; }
  stop_postgres
  [ -z "$scratch" ] || rm -rf "$scratch"
  if [ "$status" -ne 0 ]; then printf '\ntest.sh: FAILED after %ss, see above\n' "$SECONDS"; fi
  printf 'tests: %d passed, %d failed, %d skipped\n' "$passed" "$failed" "$skipped"
  exit "$status"
}
trap finish EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

# Nothing of the caller's own configuration may reach the tests, and a proxy has no business on the loopback.
for name in $(compgen -e); do
  case "$name" in
    Roles | OUTREACH_* | ASPNETCORE_* | DOTNET_ENVIRONMENT | DOTNET_SYSTEM_GLOBALIZATION_INVARIANT) unset "$name" ;;
    Public__* | Staff__* | Data__* | Keys__* | Content__* | Database__* | ConnectionStrings__*) unset "$name" ;;
    Photos__* | Telegram__* | Zalo__* | Llm__* | WebChat__* | Logging__* | Kestrel__*) unset "$name" ;;
  esac
done
export NO_PROXY="127.0.0.1,localhost${NO_PROXY:+,$NO_PROXY}" no_proxy="127.0.0.1,localhost${no_proxy:+,$no_proxy}"
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en LC_ALL=C.UTF-8
# No build server may outlive this script.
export MSBUILDDISABLENODEREUSE=1 DOTNET_CLI_USE_MSBUILD_SERVER=0 UseSharedCompilation=false

# --- What must be given -------------------------------------------------------------------------------------------
say "What the machine has"
# Without ICU, which is installed below, dotnet can only say its version in this mode.
sdk=$(DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1 dotnet --version 2>/dev/null) \
  || give_up "the .NET SDK 10 is missing (or older than global.json asks); install it and put 'dotnet' on the PATH."
node_version=$(node -p process.versions.node 2>/dev/null) \
  || give_up "Node 20 is missing; install it with npm and put 'node' on the PATH."
[ "${node_version%%.*}" -ge 20 ] || give_up "Node 20 or newer is needed, this is $node_version."
npm_version=$(npm --version 2>/dev/null) || give_up "npm is missing; it comes with Node 20."
echo ".NET SDK $sdk, Node $node_version, npm $npm_version"

# --- What Debian gives ----------------------------------------------------------------------------------------------
postgres_bin() {
  local bin
  for bin in $(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -t/ -k5 -rn) "$(pg_config --bindir 2>/dev/null)"; do
    if [ -x "$bin/initdb" ] && [ -x "$bin/postgres" ]; then echo "$bin"; return; fi
  done
}
has_icu() { [ -n "$(compgen -G '/usr/lib*/libicuuc.so.*')$(compgen -G '/usr/lib/*/libicuuc.so.*')" ]; }
has_font() { [ -e /usr/share/fonts/truetype/noto/NotoSans-Regular.ttf ]; }
has_zone() { [ -e /usr/share/zoneinfo/Asia/Ho_Chi_Minh ]; }

missing=()
[ -n "$(postgres_bin)" ] || missing+=(postgresql)
[ -n "$(command -v chromium)" ] || missing+=(chromium)
has_font || missing+=(fonts-noto-core)
has_zone || missing+=(tzdata)
# The judges of cleaned photos (exiftool and each format's own decoder), and the reader of barcodes.
[ -n "$(command -v exiftool)" ] || missing+=(libimage-exiftool-perl)
[ -n "$(command -v djpeg)" ] || missing+=(libjpeg-turbo-progs)
[ -n "$(command -v dwebp)" ] || missing+=(webp)
[ -n "$(command -v pngtopam)" ] || missing+=(netpbm)
[ -n "$(command -v zbarimg)" ] || missing+=(zbar-tools)
# Documents are looked at as paper: LibreOffice lays them out, Poppler says where each word came to stand.
[ -n "$(command -v soffice)" ] && [ -n "$(compgen -G '/usr/lib/libreoffice/program/libswlo.so')" ] \
  && [ -n "$(compgen -G '/usr/lib/libreoffice/program/libsclo.so')" ] \
  || missing+=(libreoffice-writer-nogui libreoffice-calc-nogui)
[ -n "$(command -v pdftotext)" ] || missing+=(poppler-utils)
[ -e /usr/share/fonts/truetype/liberation2/LiberationSerif-Regular.ttf ] \
  || [ -e /usr/share/fonts/truetype/liberation/LiberationSerif-Regular.ttf ] || missing+=(fonts-liberation)
has_icu || missing+=(libicu72) # Debian 12's; .NET needs one of any version

if [ "${#missing[@]}" -gt 0 ]; then
  command -v apt-get >/dev/null \
    || give_up "missing: ${missing[*]} (names of Debian packages); install them, this machine has no apt-get."
  [ "$(id -u)" -eq 0 ] \
    || give_up "missing: ${missing[*]}; run once as root, or: sudo apt-get install ${missing[*]}"
  say "Installing from Debian: ${missing[*]}"
  export DEBIAN_FRONTEND=noninteractive
  apt=(step 600 apt-get -qq -y -o DPkg::Lock::Timeout=300 -o Dpkg::Use-Pty=0 --no-install-recommends)
  "${apt[@]}" update
  if [[ " ${missing[*]} " == *" postgresql "* ]]; then
    # The tests bring their own cluster: the package need not start one of its own.
    "${apt[@]}" install postgresql-common >/dev/null
    sed -i -E 's/^#?(create_main_cluster) .*$/\1 = false/' /etc/postgresql-common/createcluster.conf || true
  fi
  "${apt[@]}" install "${missing[@]}" >/dev/null
fi
bin=$(postgres_bin)
[ -n "$bin" ] || give_up "PostgreSQL is installed but initdb was not found under /usr/lib/postgresql."
"$bin/postgres" --version
chromium --version 2>/dev/null || true
if command -v dpkg-query >/dev/null; then
  dpkg-query -W -f '${Package} ${Version}\n' postgresql chromium fonts-noto-core tzdata 2>/dev/null || true
fi

# --- Build ----------------------------------------------------------------------------------------------------------
solution=BachDang.Outreach.sln
say "Restore"
step 300 dotnet restore "$solution" -v quiet
say "Build, warnings are errors"
step 300 dotnet build "$solution" -c Release --no-restore -v quiet -p:TreatWarningsAsErrors=true
say "Formatting"
step 240 dotnet format "$solution" --no-restore --verify-no-changes

# --- A PostgreSQL of our own -----------------------------------------------------------------------------------------
say "PostgreSQL on the loopback"
scratch=$(mktemp -d -t outreach-test-XXXXXX)
cluster=$scratch/cluster
as=()
if [ "$(id -u)" -eq 0 ]; then
  # PostgreSQL refuses to run as root. setpriv becomes the server, so its process id is the server's own.
  id postgres >/dev/null 2>&1 || give_up "root needs the account 'postgres' (Debian's package makes it)."
  chmod 711 "$scratch"
  install -d -m 700 -o postgres "$cluster"
  as=(setpriv --reuid=postgres --regid=postgres --init-groups --)
  "${as[@]}" test -w "$cluster" || give_up "the account 'postgres' cannot reach $scratch; set TMPDIR to a folder it can."
fi
(cd / && timeout 60 "${as[@]}" "$bin/initdb" -D "$cluster" -U postgres -A trust -E UTF8 --locale=C.UTF-8 --no-sync) \
  >"$scratch/initdb.log" 2>&1 || { cat "$scratch/initdb.log"; give_up "initdb failed."; }

free_port() {
  node -e 'const s=require("net").createServer().listen(0,"127.0.0.1",()=>{console.log(s.address().port);s.close()})'
}
answers() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }
for _ in 1 2 3 4 5; do
  port=$(free_port)
  # Durability is not what these tests measure, so the disk is not asked to sync.
  (cd / && exec "${as[@]}" "$bin/postgres" -D "$cluster" -p "$port" -c listen_addresses=127.0.0.1 \
    -c unix_socket_directories= -c fsync=off -c max_connections=200) >"$scratch/postgres.log" 2>&1 &
  postgres_pid=$!
  for _ in {1..100}; do
    kill -0 "$postgres_pid" 2>/dev/null || break
    if grep -q 'ready to accept connections' "$scratch/postgres.log" && answers "$port"; then break 2; fi
    sleep 0.1
  done
  stop_postgres
done
[ -n "$postgres_pid" ] || { cat "$scratch/postgres.log"; give_up "PostgreSQL did not start."; }
echo "process $postgres_pid, port $port"
OUTREACH_TEST_POSTGRES="Host=127.0.0.1;Port=$port;Username=postgres;Database=postgres"
OUTREACH_TEST_CHROMIUM=$(command -v chromium)
export OUTREACH_TEST_POSTGRES OUTREACH_TEST_CHROMIUM

# --- Content --------------------------------------------------------------------------------------------------------
host() { step 120 dotnet src/Host/bin/Release/net10.0/BachDang.Outreach.Host.dll "$@"; }
say "check-content"
host check-content
say "evaluate"
host evaluate

# --- Tests ----------------------------------------------------------------------------------------------------------
results=$PWD/artifacts/tests
rm -rf "$results"
# A counter of one result file; what was neither run nor failed was skipped.
counter() { sed -n -E "s/.*<Counters[^>]* $2=\"([0-9]+)\".*/\1/p" "$1" | head -n 1; }

run_tests() {
  local name=$1 minutes=$2 trx=$results/$1.trx status=0 total executed good
  say "$name"
  step "$((minutes * 60))" dotnet test "tests/$name" -c Release --no-build \
    --logger "trx;LogFileName=$name.trx" --results-directory "$results" \
    --blame-hang --blame-hang-timeout 3m --blame-hang-dump-type none || status=$?
  if [ ! -s "$trx" ]; then
    echo "$name left no results (exit $status)"
    failed=$((failed + 1))
    return
  fi
  total=$(counter "$trx" total) executed=$(counter "$trx" executed) good=$(counter "$trx" passed)
  passed=$((passed + good)) failed=$((failed + executed - good)) skipped=$((skipped + total - executed))
  if [ "$total" -eq 0 ]; then
    echo "$name ran no test at all"
    failed=$((failed + 1))
  elif [ "$status" -ne 0 ] && [ "$executed" -eq "$good" ]; then
    echo "$name ended with exit $status although no test failed"
    failed=$((failed + 1))
  fi
}
run_tests Outreach.Tests 18
run_tests Outreach.EndToEnd 17

say "Done"
[ "$failed" -eq 0 ] || give_up "$failed failed."
[ "$skipped" -eq 0 ] || give_up "$skipped skipped, and here nothing may be: see [SKIP] above for the reason."
