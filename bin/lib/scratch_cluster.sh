# shellcheck shell=bash
# A throw-away cluster that lives as long as the script that made it. Needs step.sh and cluster.sh.

SCRATCH=

# scratch_cluster [SETTING…]: SCRATCH is its home from here on.
scratch_cluster() {
    forget_client_settings
    SCRATCH=$(mktemp -d "$(realpath /tmp)/flightline.XXXXXX")
    ((EUID != 0)) || chown postgres:postgres "$SCRATCH"
    at_exit discard_scratch_cluster
    step database start_scratch_cluster "$@"
}

start_scratch_cluster() {
    cluster_create "$SCRATCH" --no-sync
    cluster_start "$SCRATCH" "$@"
}

discard_scratch_cluster() {
    cluster_remove "$SCRATCH"
}
