# What the scripts that talk to a running OpenSupervision share. Sourced.

url="${OPENSUPERVISION_URL:-http://127.0.0.1:8080}"
readonly url="${url%/}"
readonly patience=120

fail() {
    printf '%s\n' "$@" >&2
    exit 2
}

ask_for() {
    local prompt="$1" answer
    shift
    [ -t 0 ] && [ -t 2 ] || fail "Set OPENSUPERVISION_TOKEN to an API token."
    read -r "$@" -p "$prompt: " answer
    [ $# -eq 0 ] || echo >&2
    printf '%s' "$answer"
}

escaped() {
    local text="${1//\\/\\\\}"
    printf '%s' "${text//\"/\\\"}"
}

sign_in() {
    command -v curl >/dev/null || fail "$(basename "$0") needs curl."
    workspace="$(mktemp -d)"
    trap 'rm -rf "$workspace"' EXIT
    answer="$workspace/answer" headers="$workspace/headers"
    token="${OPENSUPERVISION_TOKEN:-$(ask_for "API token" -s)}"
}

# The token goes through a pipe, not on the command line, where every user of the machine could read it.
call() {
    printf 'header = "Authorization: Bearer %s"\n' "$(escaped "$token")" |
        curl --config - --silent --show-error --output "$answer" --write-out '%{http_code}' "$@"
}

detail() {
    sed -n 's/.*"detail":"\(\([^"\\]\|\\.\)*\)".*/\1/p' "$answer"
}

location_from() {
    printf '%s%s' "$url" "$(tr -d '\r' <"$1" | sed -nE 's/^[Ll]ocation: *(.*:\/\/[^\/]*)?//p')"
}

show_progress() {
    [ -t 2 ] || return 0
    local what="$1" done="$2" total="$3" width=40 filled
    filled=$((total > 0 ? done * width / total : 0))
    printf '\r[%-*s] %d of %d %s' "$width" "$(printf '%*s' "$filled" '' | tr ' ' '#')" "$done" "$total" "$what" >&2
}

# Asks at $location until STATE no longer says RUNNING; PROGRESS says how much is done, and of how much.
await_end() {
    local state="$1" what="$2" progress="$3" failures=0 done total
    while true; do
        if [ "$(call "$location")" = 200 ] 2>/dev/null; then
            failures=0
            read -r done total < <("$progress")
            show_progress "$what" "${done:-0}" "${total:-0}"
            [ "$("$state")" = RUNNING ] || break
        else
            failures=$((failures + 1))
            [ "$failures" -lt "$patience" ] || fail "" "OpenSupervision does not answer any more. Ask again later."
        fi
        sleep 1
    done
    [ ! -t 2 ] || echo >&2
}
