#!/usr/bin/env bash
# SPDX-License-Identifier: Apache-2.0
# load.sh BUILD RESTARTS [--operators N] [--seconds N]: crm-load on servers of its own, durable ones:
# on each once undisturbed, and once while the server is stopped and started RESTARTS times.
set -euo pipefail
# shellcheck source=tests/servers/servers.sh
. "$(dirname "${BASH_SOURCE[0]}")/../servers/servers.sh"
build=$1
restarts=$2
shift 2

trap servers_stop EXIT
trap 'exit 130' INT TERM HUP
servers_start "$build/servers-load" durable

# The server is a child of this shell, so that this shell has to stop and start it.
load_on() { # SERVER NAME RESTARTS OPTION …
  local name=$1 line program
  exec 3< <(exec "$build/bin/crm-load" --server "$2" --restarts "$3" "${@:4}" 9>&-)
  program=$!
  while IFS= read -r line <&3; do
    case $line in
      'crm-load: stop the server') server_stop "$name" ;;
      'crm-load: start the server') server_start "$name" 3<&- ;;
      *) printf '%s\n' "$line" ;;
    esac
  done
  wait "$program"
}

failed=0
for times in 0 "$restarts"; do
  load_on postgresql Postgresql "$times" "$@" || failed=1
  load_on mariadb Mariadb "$times" "$@" || failed=1
done
exit "$failed"
