# shellcheck shell=bash
# What belongs to this checkout: its cluster, its secret and the settings the binary reads. Needs cluster.sh.

LOCAL_DATABASE=flightline

# Root's cluster runs as the user postgres, who may not go everywhere root may.
local_cluster_home() {
    mkdir -p .local
    if ((EUID == 0)) && ! as_cluster_owner test -x "$PWD/.local" 2>/dev/null; then
        printf '/var/lib/flightline/%s' "$(printf '%s' "$PWD" | sha256sum | cut -c 1-12)"
    else
        printf '%s/.local/postgres' "$PWD"
    fi
}

# local_cluster_start HOME: one at a time, for bin/run and bin/flightline may both be first.
local_cluster_start() {
    forget_client_settings
    {
        flock 9
        cluster_create "$1"
        cluster_start "$1"
        cluster_restart_after_upgrade "$1"
        cluster_database "$1" "$LOCAL_DATABASE"
    } 9>.local/lock
}

# A server that runs since before its package was upgraded is still the old one.
cluster_restart_after_upgrade() {
    local running
    running=$(cluster_sql "$1" postgres 'SHOW server_version')
    [[ "$("$POSTGRES_BIN/postgres" --version)" != *" $running" ]] || return 0
    cluster_stop "$1"
    cluster_start "$1"
}

# local_settings HOME: what a person has set stays as it is.
local_settings() {
    if [[ -z ${DATABASE_URL:-} ]]; then
        forget_client_settings
        DATABASE_URL=$(cluster_url "$1" "$LOCAL_DATABASE" desk_login)
        DATABASE_OWNER_URL=$(cluster_url "$1" "$LOCAL_DATABASE" postgres)
        export DATABASE_URL DATABASE_OWNER_URL
    fi
    SECRET_KEY=${SECRET_KEY:-$(local_secret)}
    export SECRET_KEY
    export FLIGHTLINE_ENV=${FLIGHTLINE_ENV:-development} FLIGHTLINE_ROOT=${FLIGHTLINE_ROOT:-$PWD}
}

# 32 random bytes as hex, made once, so that sessions survive a restart.
local_secret() {
    [[ -s .local/secret ]] || (
        umask 077
        random_hex >.local/secret.new
        mv .local/secret.new .local/secret
    )
    cat .local/secret
}

random_hex() {
    od -An -N32 -tx1 /dev/urandom | tr -d ' \n'
}
