# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash
# PostgreSQL and MariaDB for one run: on loopback, on ports nobody else has, in a folder of their
# own, behind a password. To be sourced; the shell that starts them must also stop them.
#
#   servers_start FOLDER fast|durable   exports CRM_TEST_POSTGRESQL, CRM_TEST_MARIADB: connection
#                                       strings of a user who may do everything there, and
#                                       CRM_TEST_PASSWORD
#   server_stop NAME, server_start NAME postgresql or mariadb, meanwhile
#   servers_stop                        for a trap; whatever was started has ended when it returns
#
# The folder is filled anew, so that nothing of an earlier run is in the way. "fast" is for data one
# can make again: it lies in memory where there is room for it, and nothing waits for a disk. No
# server is run by root: it would refuse.

declare -A server_process=() server_port=()
servers_postgresql=/usr/lib/postgresql/15/bin
servers_memory_mib=3072 # three times what a run of the tests was seen to need

servers_fail() {
  printf 'servers: %s\n' "$*" >&2
  return 1
}

# Root's servers run as Debian's own user of PostgreSQL, all others' as themselves. The signal
# reaches a server even if this shell is killed.
as_server_user() { # SIGNAL COMMAND …
  local signal=$1 user=()
  shift
  ((EUID != 0)) || user=(--reuid=postgres --regid=postgres --clear-groups)
  HOME=$servers_folder exec setpriv "${user[@]}" --pdeathsig="$signal" "$@" 9>&-
}

# Where the server's user can get; a folder below root's home is not such a place.
servers_choose_folder() { # FOLDER
  servers_folder=$1
  servers_temporary=''
  mkdir -p "$servers_folder"
  servers_folder=$(realpath "$servers_folder")
  ((EUID == 0)) || return 0
  chown postgres: "$servers_folder"
  (as_server_user TERM test -w "$servers_folder") && return
  servers_folder=$(mktemp -d /var/tmp/crm-servers-XXXXXX)
  servers_temporary=$servers_folder
  chown postgres: "$servers_folder"
}

# Where the data lies: the folder itself, or one in memory, which the next run finds by its name
# even if this one is killed.
servers_choose_data() {
  servers_data=$servers_folder
  servers_in_memory=''
  [[ $servers_how == fast ]] || return 0
  local name=$servers_folder/in-memory free=0
  [[ ! -f $name ]] || rm -rf "$(<"$name")"
  rm -f "$name"
  [[ $(stat -f -c %T /dev/shm 2>/dev/null) == tmpfs ]] || return 0
  free=$(df --output=avail --block-size=1M /dev/shm | tail -n 1)
  ((free >= servers_memory_mib)) || return 0
  servers_data=$(mktemp -d /dev/shm/crm-servers-XXXXXX)
  servers_in_memory=$servers_data
  echo "$servers_data" >"$name"
  ((EUID != 0)) || chown postgres: "$servers_data"
}

servers_free_port() {
  local port
  while true; do
    port=$((20000 + RANDOM % 10000))
    (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || break
  done
  echo "$port"
}

# ---- What each of them is ---------------------------------------------------------------------

# Half of what a program does that asks little of PostgreSQL is SCRAM's thousands of hashes. Durable
# servers keep it, as a company's have it.
fill_postgresql() {
  local password=md5
  [[ $servers_how == fast ]] || password=scram-sha-256
  (as_server_user TERM "$servers_postgresql/initdb" --pgdata="$servers_data/postgresql" \
    --username=crm --pwfile="$servers_folder/password" --auth="$password" --encoding=UTF8 \
    --locale=C.UTF-8 --no-sync)
}

fill_mariadb() {
  (as_server_user TERM mariadb-install-db --no-defaults --datadir="$servers_data/mariadb" \
    --auth-root-authentication-method=socket --skip-test-db --skip-name-resolve)
}

run_postgresql() { # PORT
  local how=()
  [[ $servers_how == durable ]] ||
    how=(-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_wal_size=128MB)
  as_server_user INT "$servers_postgresql/postgres" -D "$servers_data/postgresql" \
    -c listen_addresses=127.0.0.1 -c port="$1" -c unix_socket_directories= \
    -c max_connections=300 -c shared_buffers=256MB "${how[@]}"
}

run_mariadb() { # PORT
  local how=()
  [[ $servers_how == durable ]] ||
    how=(--innodb-flush-log-at-trx-commit=0 --innodb-doublewrite=0
      --innodb-flush-method=nosync --debug-no-sync)
  # One of its own: a server that starts clears the folder of whatever looks like its leavings.
  (as_server_user TERM mkdir -p "$servers_data/mariadb-tmp")
  as_server_user TERM /usr/sbin/mariadbd --no-defaults --datadir="$servers_data/mariadb" \
    --bind-address=127.0.0.1 --port="$1" --socket=mariadb.sock --pid-file=mariadb.pid \
    --tmpdir="$servers_data/mariadb-tmp" --init-file="$servers_folder/mariadb.sql" \
    --skip-name-resolve --max-connections=300 --innodb-buffer-pool-size=256M \
    --innodb-fast-shutdown=2 "${how[@]}"
}

# ---- One of them ------------------------------------------------------------------------------

server_start() { # NAME
  local name=$1 tenth
  [[ -v server_port[$name] ]] || server_port[$name]=$(servers_free_port)
  "run_$name" "${server_port[$name]}" >"$servers_folder/$name.log" 2>&1 &
  server_process[$name]=$!
  for ((tenth = 0; tenth < 300; ++tenth)); do
    kill -0 "${server_process[$name]}" 2>/dev/null || break
    server_answers "$name" && return
    sleep 0.1
  done
  servers_fail "$name did not start: $(tail -n 5 "$servers_folder/$name.log")"
}

# MariaDB listens when it is ready; PostgreSQL listens first and then refuses for a while.
server_answers() { # NAME
  if [[ $1 == postgresql ]]; then
    "$servers_postgresql/pg_isready" -q -h 127.0.0.1 -p "${server_port[$1]}"
  else
    (exec 3<>"/dev/tcp/127.0.0.1/${server_port[$1]}") 2>/dev/null
  fi
}

server_stop() { # NAME
  local signal=TERM
  [[ $1 == postgresql ]] && signal=INT # TERM would wait until everybody has gone
  [[ -v server_process[$1] ]] || return 0
  kill -s "$signal" "${server_process[$1]}" 2>/dev/null || true
  wait "${server_process[$1]}" 2>/dev/null || true
  unset "server_process[$1]"
}

# ---- Both -------------------------------------------------------------------------------------

servers_password() {
  CRM_TEST_PASSWORD=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')
  (umask 077 && echo "$CRM_TEST_PASSWORD" >"$servers_folder/password")
  (umask 077 && cat >"$servers_folder/mariadb.sql") <<SQL
CREATE USER IF NOT EXISTS crm@'127.0.0.1' IDENTIFIED BY '$CRM_TEST_PASSWORD';
GRANT ALL PRIVILEGES ON *.* TO crm@'127.0.0.1' WITH GRANT OPTION;
SQL
  ((EUID != 0)) || chown postgres: "$servers_folder"/{password,mariadb.sql}
}

servers_start() { # FOLDER fast|durable
  local name
  servers_how=$2
  servers_choose_folder "$1"
  exec 9>"$servers_folder/lock"
  flock -w 10 9 || servers_fail "another run is using $servers_folder" || return
  servers_choose_data
  rm -rf "${servers_folder:?}"/{postgresql,mariadb}
  servers_password
  for name in postgresql mariadb; do
    "fill_$name" >"$servers_folder/$name.log" 2>&1 ||
      servers_fail "$name could not be set up: $(tail -n 5 "$servers_folder/$name.log")" || return
    server_start "$name" || return
  done
  local login='UID=crm;PasswordFrom=env:CRM_TEST_PASSWORD'
  CRM_TEST_POSTGRESQL="odbc://DRIVER={PostgreSQL Unicode};Server=127.0.0.1"
  CRM_TEST_POSTGRESQL+=";Port=${server_port[postgresql]};Database=postgres;$login"
  CRM_TEST_MARIADB="odbc://DRIVER={MariaDB Unicode};Server=127.0.0.1"
  CRM_TEST_MARIADB+=";Port=${server_port[mariadb]};Database=mysql;$login"
  export CRM_TEST_POSTGRESQL CRM_TEST_MARIADB CRM_TEST_PASSWORD
}

servers_stop() {
  local name
  for name in "${!server_process[@]}"; do server_stop "$name"; done
  [[ -z ${servers_in_memory:-} ]] || rm -rf "$servers_in_memory" "$servers_folder/in-memory"
  [[ -z ${servers_temporary:-} ]] || rm -rf "$servers_temporary"
}
