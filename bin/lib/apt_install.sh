# shellcheck shell=bash
# Runs as root, the packages as its arguments.
# A fresh postgresql-15 would start a server of its own on port 5432; ours are private, so this once it is told not to.
set -euo pipefail

[[ $(dpkg-query --show --showformat='${db:Status-Status}' postgresql-15 2>/dev/null) == installed ]] || {
    quiet=/etc/postgresql-common/createcluster.d/flightline.conf
    trap 'rm -f "$quiet"' EXIT
    mkdir -p "${quiet%/*}"
    echo 'create_main_cluster = false' >"$quiet"
}
apt-get -q update
apt-get -q -y -o DPkg::Lock::Timeout=300 install --no-install-recommends "$@"
