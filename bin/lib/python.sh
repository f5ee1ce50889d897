# shellcheck shell=bash
# A Python environment of this checkout in .local/venv, for the browser tests. Needs output.sh.

VENV=.local/venv
REQUIREMENTS=Tests/Browser/requirements.txt

# The first python3 that is recent enough for pytest and comes with venv; Debian ships venv apart.
venv_python() {
    local python
    for python in python3 /usr/bin/python3; do
        ! "$python" -c 'import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 10))' 2>/dev/null || {
            printf '%s' "$python"
            return 0
        }
    done
    return 1
}

venv_is_current() {
    "$VENV/bin/python" -c '' 2>/dev/null && cmp -s "$REQUIREMENTS" "$VENV/requirements.txt"
}

# The requirements are copied last: an interrupted installation is begun anew.
make_venv() {
    "$(venv_python)" -m venv --clear "$VENV"
    "$VENV/bin/python" -m pip install --quiet --disable-pip-version-check --requirement "$REQUIREMENTS"
    cp "$REQUIREMENTS" "$VENV/requirements.txt"
}
