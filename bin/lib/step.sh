# shellcheck shell=bash
# step NAME COMMAND… runs one step with its output in a log. Needs output.sh.
# A step that fails ends the script: `set -e` stays in force inside a step only because nobody tests its status.

LOGS=.local/logs

if [[ -t 1 && -z ${NO_COLOR:-} ]]; then
    GREEN=$'\e[32m' RED=$'\e[31m' PLAIN=$'\e[0m'
else
    GREEN='' RED='' PLAIN=''
fi

JOB=
TICKER=
AT_EXIT=(end_job)

trap 'leave "$?"' EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM

# at_exit COMMAND: it gets the exit status; the last one named runs first, but for the running step, which ends before all.
at_exit() {
    AT_EXIT=(end_job "$1" "${AT_EXIT[@]:1}")
}

leave() {
    local command
    trap '' HUP INT TERM
    for command in "${AT_EXIT[@]}"; do
        "$command" "$1" || true
    done
}

step() {
    local name=$1 log=$LOGS/$1.log began status
    shift
    mkdir -p "$LOGS"
    began=$(now)
    announce "$name" "$began"
    set +e
    attended logged "$log" "$@"
    status=$?
    set -e
    conclude "$name" "$began" "$status"
    ((status == 0)) || {
        log_excerpt "$log" >&2
        exit 1
    }
}

# Runs a command in a process group of its own and waits, so that a signal to this script ends all of it at once.
attended() {
    local status
    set -m
    (
        set -e
        "$@"
    ) </dev/null &
    JOB=$!
    set +m
    wait "$JOB"
    status=$?
    JOB=
    return "$status"
}

# logged LOG COMMAND… Only the step's own output goes there: a signal during the step is answered on the screen.
logged() {
    local log=$1
    shift
    "$@" >"$log" 2>&1
}

announce() {
    printf '  %-12s' "$1"
    [[ -t 1 ]] || return 0
    tick "$1" "$2" &
    TICKER=$!
}

# On a terminal the time runs along, for builds take minutes.
tick() {
    while sleep 1 && kill -0 $$ 2>/dev/null; do
        printf '\r  %-12s%-8s%10s' "$1" '' "$(seconds_since "$2")"
    done
}

conclude() {
    local word=ok colour=$GREEN
    (($3 == 0)) || word=failed colour=$RED
    stop_ticking
    [[ ! -t 1 ]] || printf '\r  %-12s' "$1"
    printf '%s%-8s%s%10s\n' "$colour" "$word" "$PLAIN" "$(seconds_since "$2")"
}

stop_ticking() {
    [[ -n $TICKER ]] || return 0
    kill "$TICKER" 2>/dev/null || true
    wait "$TICKER" 2>/dev/null || true
    TICKER=
}

# Ends the step that was running when the script was told to stop; what does not go within five seconds is killed.
end_job() {
    stop_ticking
    [[ -n $JOB ]] || return 0
    echo
    kill -TERM -- "-$JOB" 2>/dev/null || return 0
    for _ in {1..50}; do
        kill -0 -- "-$JOB" 2>/dev/null || return 0
        sleep 0.1
    done
    kill -KILL -- "-$JOB" 2>/dev/null || true
}
