# shellcheck shell=bash
# Debian packages: which are missing or too old, and getting them. Needs output.sh.

# missing_packages NAME…: those not installed, or of PostgreSQL and older than its security fixes we rely on.
missing_packages() {
    local name status version
    local -A installed=()
    while read -r name status version; do
        [[ $status != installed ]] || installed[$name]=$version
    done < <(dpkg-query --show --showformat='${Package} ${db:Status-Status} ${Version}\n' "$@" 2>/dev/null)
    for name; do
        recent_enough "$name" "${installed[$name]:-}" || echo "$name"
    done
}

recent_enough() {
    [[ -n $2 ]] || return 1
    case $1 in
        postgresql-15 | libpq-dev) dpkg --compare-versions "$2" ge 15.20 ;;
    esac
}

# install_packages NAME…
install_packages() {
    local -a privileged=()
    ((EUID == 0)) || privileged=(sudo)
    ((EUID == 0)) || command -v sudo >/dev/null ||
        fail 1 "Packages are missing, and there is no sudo. As root: apt-get update && apt-get install $*"
    mkdir -p "$LOGS"
    "${privileged[@]}" env DEBIAN_FRONTEND=noninteractive bash bin/lib/apt_install.sh "$@" \
        </dev/null >"$LOGS/packages.log" 2>&1 || {
        log_excerpt "$LOGS/packages.log" >&2
        fail 1 "The packages could not be installed."
    }
}
