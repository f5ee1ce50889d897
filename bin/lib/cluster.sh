# shellcheck shell=bash
# A private PostgreSQL cluster in a directory ("home") of its own: home/data, home/server.log and the socket.
# It listens on a unix socket only, in a directory that nobody but its owner and root may enter; hence `trust`.
# Needs output.sh.

POSTGRES_MAJOR=15
POSTGRES_BIN=/usr/lib/postgresql/$POSTGRES_MAJOR/bin

# PGPORT, PGOPTIONS and the like are meant for another server than ours.
forget_client_settings() {
    local name
    for name in "${!PG@}"; do
        unset "$name"
    done
}

# The server refuses to run as root, so root's clusters belong to the system user postgres.
as_cluster_owner() (
    cd /
    if ((EUID == 0)); then
        exec runuser -u postgres -- "$@"
    else
        exec "$@"
    fi
)

# cluster_create HOME [INITDB OPTION…]: nothing happens when it exists; an interrupted initdb leaves no half cluster.
cluster_create() {
    local home=$1
    shift
    cluster_make_home "$home"
    [[ ! -e $home/data ]] || return 0
    as_cluster_owner rm -rf "$home/data.new"
    as_cluster_owner "$POSTGRES_BIN/initdb" --pgdata="$home/data.new" --username=postgres \
        --auth-local=trust --auth-host=reject --encoding=UTF8 --locale=C.UTF-8 "$@"
    echo "include 'flightline.conf'" | as_cluster_owner tee -a "$home/data.new/postgresql.conf" >/dev/null
    as_cluster_owner mv -T "$home/data.new" "$home/data"
}

cluster_make_home() {
    local home=$1
    [[ -x $POSTGRES_BIN/postgres ]] || fail 1 "There is no $POSTGRES_BIN/postgres: bin/setup installs it."
    if [[ ! -e $home ]]; then
        mkdir -p "$(dirname "$home")"
        mkdir -m 700 "$home"
        ((EUID != 0)) || chown postgres:postgres "$home"
    fi
    as_cluster_owner test -O "$home" ||
        fail 1 "$home belongs to $(stat -c %U "$home"): another account made it (root's belong to postgres)." \
            "Use that account, or remove the directory to begin anew."
}

# cluster_start HOME [SETTING…]: returns when it answers. A setting is a line of postgresql.conf.
cluster_start() {
    local home=$1
    shift
    cluster_check_version "$home"
    ! cluster_running "$home" || return 0
    cluster_make_socket_directory "$home"
    cluster_forget_dead_server "$home"
    printf '%s\n' "listen_addresses = ''" "unix_socket_directories = '$(cluster_socket "$home")'" \
        "unix_socket_permissions = 0700" "timezone = 'UTC'" "log_timezone = 'UTC'" "log_checkpoints = off" "$@" |
        as_cluster_owner tee "$home/data/flightline.conf" >/dev/null
    cluster_launch "$home"
}

cluster_check_version() {
    local made_by
    made_by=$(as_cluster_owner cat "$1/data/PG_VERSION")
    [[ $made_by == "$POSTGRES_MAJOR" ]] ||
        fail 1 "The cluster in $1 was made by PostgreSQL $made_by; this is $POSTGRES_MAJOR." "bin/run --reset makes a new one."
}

# pg_ctl hands its paths to a shell, so it gets short ones. The lock of local.sh (9) must not live on in the server.
cluster_launch() {
    local home=$1
    as_cluster_owner rm -f "$home/server.log"
    as_cluster_owner env --chdir="$home" "$POSTGRES_BIN/pg_ctl" start --pgdata=data --log=server.log \
        --wait --timeout=60 --silent </dev/null 9>&- || {
        as_cluster_owner tail -n 20 "$home/server.log" >&2
        fail 1 "PostgreSQL did not start. Its log: $home/server.log"
    }
}

# cluster_stop HOME [fast|immediate]
cluster_stop() {
    ! cluster_running "$1" ||
        as_cluster_owner "$POSTGRES_BIN/pg_ctl" stop --pgdata="$1/data" --mode="${2:-fast}" --wait --timeout=60 --silent
}

# The number in postmaster.pid proves nothing after a machine restart; a server works in its data directory.
cluster_running() {
    local pid
    pid=$(cluster_pid "$1")
    [[ -n $pid ]] && as_cluster_owner test "/proc/$pid/cwd" -ef "$1/data"
}

# A server that was killed leaves its number behind. If another process has got it since, a new server takes that one
# for its predecessor and refuses to start; but first the children of the killed one must have ended.
cluster_forget_dead_server() {
    local socket
    socket=$(cluster_socket "$1")
    for _ in {1..50}; do
        ! cluster_deserted "$1" || {
            as_cluster_owner rm -f "$1/data/postmaster.pid" "$socket/.s.PGSQL.5432" "$socket/.s.PGSQL.5432.lock"
            return 0
        }
        sleep 0.1
    done
}

cluster_deserted() {
    ! grep -Fxq "$1/data" <(as_cluster_owner find /proc -maxdepth 2 -name cwd -printf '%l\n' 2>/dev/null)
}

cluster_pid() {
    as_cluster_owner head -n 1 "$1/data/postmaster.pid" 2>/dev/null || true
}

# cluster_socket HOME: its directory. A socket's path has at most 107 bytes, and ours needs no quoting anywhere.
cluster_socket() {
    if cluster_home_fits_socket "$1"; then
        printf '%s' "$1"
    else
        as_cluster_owner cat "$1/socket"
    fi
}

cluster_home_fits_socket() {
    ((${#1} <= 85)) && [[ $1 != *[^A-Za-z0-9/._-]* ]]
}

# A directory in /tmp does not outlive the machine, and its name can be taken by others; hence the test of its owner.
cluster_make_socket_directory() {
    local home=$1 directory
    ! cluster_home_fits_socket "$home" || return 0
    directory=$(cluster_socket "$home" 2>/dev/null) || true
    if [[ -z $directory ]] || ! as_cluster_owner test -O "$directory"; then
        as_cluster_owner mktemp -d /tmp/flightline.XXXXXX | as_cluster_owner tee "$home/socket" >/dev/null
    fi
}

# cluster_remove HOME
cluster_remove() {
    [[ -e $1 ]] || return 0
    cluster_stop "$1" immediate
    cluster_home_fits_socket "$1" || rm -rf "$(cluster_socket "$1" 2>/dev/null)"
    rm -rf "$1"
}

# cluster_url HOME DATABASE USER
cluster_url() {
    printf 'postgresql:///%s?host=%s&user=%s' "$2" "$(cluster_socket "$1")" "$3"
}

# cluster_sql HOME DATABASE STATEMENT: bare values, one row a line.
cluster_sql() {
    "$POSTGRES_BIN/psql" --no-psqlrc --quiet --tuples-only --no-align --set=ON_ERROR_STOP=1 \
        --dbname="$(cluster_url "$1" "$2" postgres)" --command="$3"
}

# cluster_database HOME NAME: makes the database when it is missing.
cluster_database() {
    [[ -n $(cluster_sql "$1" postgres "SELECT 1 FROM pg_database WHERE datname = '$2'") ]] ||
        cluster_sql "$1" postgres "CREATE DATABASE $2"
}
