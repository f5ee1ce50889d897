# shellcheck shell=bash
# Caddy and Pebble for Tests/Processes, unpacked into .local/tools: installed, Caddy's package would start a server on
# port 80.

TOOLS=.local/tools

tools_are_here() {
    [[ -x $TOOLS/usr/bin/caddy && -x $TOOLS/usr/bin/pebble ]]
}

# The test that needs them says so where they are not there.
try_tools() {
    get_tools || echo "Caddy and Pebble could not be had."
}

get_tools() {
    local package
    mkdir -p "$TOOLS/packages"
    download_tools || { update_lists && download_tools; } || return
    for package in "$TOOLS"/packages/*.deb; do
        dpkg-deb --extract "$package" "$TOOLS"
    done
    rm -r "$TOOLS/packages"
    tools_are_here
}

download_tools() (
    cd "$TOOLS/packages" && apt-get -q download caddy pebble
)

update_lists() {
    local -a privileged=()
    ((EUID == 0)) || privileged=(sudo)
    "${privileged[@]}" apt-get -q update
}
