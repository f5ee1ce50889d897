# shellcheck shell=bash
# The checks of bin/test, one function each, named check_<step>. Each runs as a step, so any failing command fails it.

FLIGHTLINE=.build/debug/flightline

check_format() {
    bin/lint
}

check_build() {
    swift build --build-tests
}

check_migrations() {
    local first=$LOGS/schema-first.sql again=$LOGS/schema.sql
    use_database migrations
    "$FLIGHTLINE" migrate
    dump_schema "$SCRATCH" migrations >"$first"
    "$FLIGHTLINE" migrate --down-to 0
    "$FLIGHTLINE" migrate
    dump_schema "$SCRATCH" migrations >"$again"
    same_schema "$first" "$again" "down and up again gives another schema: a .down.sql leaves something behind."
    same_schema "$SCHEMA" "$again" "the migrations give another schema than $SCHEMA. Meant? bin/test --update-schema"
}

write_schema() {
    use_database schema
    "$FLIGHTLINE" migrate
    dump_schema "$SCRATCH" schema >"$SCHEMA.new"
    mv "$SCHEMA.new" "$SCHEMA"
}

# swift test is content when a filter matches nothing; we are not.
check_tests() {
    use_database tests
    export TEST_DATABASE_URL=$DATABASE_OWNER_URL
    unset DATABASE_URL DATABASE_OWNER_URL
    swift test --skip-build --disable-xctest "${FILTERS[@]}"
    grep -Eq 'Test run with [1-9]' "$LOGS/tests.log" || {
        echo "error: no test ran. Steps are: ${CHECKS[*]}; any other name is a filter for swift test."
        return 1
    }
}

# Which tests run in one browser; together they are all.
SHARDS=(northwind 'lakeside and not northwind' 'not lakeside and not northwind')

# All shards at a time, each with a server, a database and a Chromium of its own.
check_browser() {
    local shard failed=0 running=()
    # Roles belong to the whole cluster: two that made them at once would be in each other's way.
    for shard in "${SHARDS[@]}"; do use_demo "$(shard_database "$shard")"; done
    for shard in "${SHARDS[@]}"; do
        browser_shard "$shard" >"$(shard_log "$shard")" 2>&1 &
        running+=($!)
    done
    for shard in "${running[@]}"; do wait "$shard" || failed=1; done
    for shard in "${SHARDS[@]}"; do cat "$(shard_log "$shard")"; done
    return "$failed"
}

# browser_shard EXPRESSION: the tests whose names match it.
browser_shard() (
    use_database "$(shard_database "$1")"
    serve_for_browser "$(shard_log "server $1")"
    CHROMIUM=$(command -v chromium) FLIGHTLINE=$PWD/$FLIGHTLINE PSQL=$POSTGRES_BIN/psql \
        PYTHONPATH=Tests/Names "$VENV/bin/python" -m pytest -o cache_dir=".local/pytest-${1// /-}" -k "$1" Tests/Browser
)

shard_database() {
    printf '%s' "demo_${1// /_}"
}

shard_log() {
    printf '%s' "$LOGS/browser-${1// /-}.log"
}

# Servers are killed and PostgreSQL is stopped: nothing else may run beside this.
check_processes() {
    use_demo demo
    CLUSTER_HOME=$SCRATCH FLIGHTLINE=$PWD/$FLIGHTLINE PSQL=$POSTGRES_BIN/psql PYTHONPATH=Tests/Names \
        "$VENV/bin/python" -m pytest -o cache_dir=.local/pytest Tests/Processes
}

# use_demo NAME: a database with the demo tenants.
use_demo() {
    use_database "$1"
    "$FLIGHTLINE" migrate
    "$FLIGHTLINE" seed --if-empty
}

# serve_for_browser LOG: its port is BASE_PORT; it ends with the shell.
serve_for_browser() {
    local server log=$1
    BASE_PORT=$(free_port)
    FEED_PORT=$(free_port)
    SHEET_PORT=$(free_port)
    NAME_PORT=$(free_port)
    export BASE_PORT FEED_PORT SHEET_PORT NAME_PORT
    PORT=$BASE_PORT HOST=127.0.0.1 OUTBOUND_ALLOW=127.0.0.1:$FEED_PORT,127.0.0.1:$SHEET_PORT \
        GOOGLE_API=http://127.0.0.1:$SHEET_PORT DNS_SERVER=127.0.0.1:$NAME_PORT \
        DESK_CNAME=desks.operator.test DESK_ADDRESSES=192.0.2.10,2001:db8::10 \
        MAIL_SPF=include:mail.operator.test "$FLIGHTLINE" serve >"$log" 2>&1 &
    server=$!
    # shellcheck disable=SC2064 # the number as it is now
    trap "kill $server && wait $server" EXIT
    wait_for_http "$BASE_PORT" "$server" || {
        tail -n 40 "$log"
        return 1
    }
}

# use_database NAME: an empty one in the throw-away cluster; the binary reads its address from the environment.
use_database() {
    cluster_database "$SCRATCH" "$1"
    DATABASE_URL=$(cluster_url "$SCRATCH" "$1" desk_login)
    DATABASE_OWNER_URL=$(cluster_url "$SCRATCH" "$1" postgres)
    export DATABASE_URL DATABASE_OWNER_URL
}

# The last word of a test runner belongs in the output of ours.
closing_line() {
    case $1 in
        tests) grep 'Test run with' "$LOGS/tests.log" | tail -n 1 ;;
        browser) for shard in "${SHARDS[@]}"; do tail -n 1 "$(shard_log "$shard")"; done ;;
        processes) tail -n 1 "$LOGS/$1.log" ;;
    esac
}
