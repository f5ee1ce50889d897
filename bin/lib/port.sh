# shellcheck shell=bash
# Ports of this machine, with nothing but the shell.

# port_answers HOST PORT
port_answers() {
    (exec 3<>"/dev/tcp/$1/$2") 2>/dev/null
}

# Below the range the kernel hands to outgoing connections.
free_port() {
    local port
    while port=$((20000 + RANDOM % 12000)) && port_answers 127.0.0.1 "$port"; do :; done
    printf '%s' "$port"
}

# wait_for_http PORT PID: until the process answers a request; fails when it dies first or stays silent for 30 s.
wait_for_http() {
    for _ in {1..300}; do
        kill -0 "$2" 2>/dev/null || { echo "error: the server ended before it answered"; return 1; }
        ! answers_http "$1" || return 0
        sleep 0.1
    done
    echo "error: no answer on port $1 within 30 s"
    return 1
}

answers_http() (
    exec 3<>"/dev/tcp/127.0.0.1/$1" || exit 1
    printf 'GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n' >&3
    read -r -t 5 line <&3 && [[ $line == HTTP/1.* ]]
) 2>/dev/null
