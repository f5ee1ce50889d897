# shellcheck shell=bash
# The schema as pg_dump tells it, without what differs from one dump to the next. Needs cluster.sh.

SCHEMA=migrations/schema.sql

# dump_schema HOME DATABASE
dump_schema() {
    echo "-- The database after all migrations. Written by bin/test --update-schema, compared by bin/test."
    "$POSTGRES_BIN/pg_dump" --schema-only --no-owner --dbname="$(cluster_url "$1" "$2" postgres)" |
        sed -E -e '/^\\(un)?restrict /d' -e '/^--( |$)/d' -e '/^SET [a-z_]+ = /d' -e '/^SELECT pg_catalog\.set_config/d' |
        cat -s
}

# same_schema EXPECTED ACTUAL COMPLAINT
same_schema() {
    diff --unified "$1" "$2" || {
        echo "error: $3"
        return 1
    }
}
