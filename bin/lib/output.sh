# shellcheck shell=bash
# What a person reads: help, notes, complaints, times, and the telling lines of a log.

# The comment at the head of a script is its help.
usage() {
    sed -n '2,/^[^#]/s/^# \{0,1\}//p' "$0"
}

# fail STATUS LINE…
fail() {
    local status=$1
    shift
    printf '%s\n' "$@" >&2
    exit "$status"
}

wrong_usage() {
    fail 2 "$1" "Try $0 --help."
}

note() {
    printf '    %s\n' "$@"
}

# Microseconds since 1970. The decimal sign of EPOCHREALTIME follows the locale.
now() {
    printf '%s' "${EPOCHREALTIME/[.,]/}"
}

# seconds_since NOW
seconds_since() {
    local tenths=$((($(now) - $1) / 100000))
    printf '%d.%d s' $((tenths / 10)) $((tenths % 10))
}

# log_excerpt LOG: complaints from further up, then the end.
log_excerpt() {
    head -n -40 "$1" | grep -E -m 30 'error:|✘|^FAILED|^E  ' || true
    tail -n 40 "$1"
    printf '\nThe whole log: %s\n' "$1"
}
