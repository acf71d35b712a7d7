# What the scripts beside this one share. Sourced, with $root set to the project's folder.

say_and_stop() {
    printf '%s\n' "$@" >&2
    exit 1
}

jdk_candidates() {
    printf '%s\n' "${JAVA_HOME:-}"
    printf '%s\n' /usr/lib/jvm/* /opt/*jdk* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home \
        /opt/homebrew/opt/openjdk@25/libexec/openjdk.jdk/Contents/Home
    if [ -f "$HOME/.m2/toolchains.xml" ]; then
        sed -n 's:.*<jdkHome>\(.*\)</jdkHome>.*:\1:p' "$HOME/.m2/toolchains.xml"
    fi
    if [ -x /usr/libexec/java_home ]; then
        /usr/libexec/java_home -v 25 2>/dev/null || true
    fi
    if command -v javac >/dev/null; then
        java -XshowSettings:properties -version 2>&1 | sed -n 's/.*java\.home = //p'
    fi
}

# The release file names the version without the cost of starting a JVM; javac tells a JDK from a JRE.
is_jdk_25() {
    [ -n "$1" ] && [ -x "$1/bin/javac" ] && grep -qs '^JAVA_VERSION="25[."]' "$1/release"
}

use_jdk_25() {
    while IFS= read -r home; do
        if is_jdk_25 "$home"; then
            export JAVA_HOME="$home"
            return
        fi
    done < <(jdk_candidates 2>/dev/null)
    say_and_stop "OpenSupervision needs a JDK 25, and none was found." \
        "Install one (for example Temurin 25, https://adoptium.net, or: sdk install java 25-tem)" \
        "or set JAVA_HOME to it."
}

need_maven() {
    command -v mvn >/dev/null || say_and_stop "OpenSupervision is built with Maven 3.8 or later, and mvn was not found." \
        "Install it (for example: apt-get install maven, or: brew install maven)."
}

application_jar() {
    find "$root/supervision-api/target" -maxdepth 1 -name 'supervision-api-*.jar' 2>/dev/null | head -n 1
}

# The jar's own time is fixed to make builds reproducible, so a stamp says when its sources were read.
# Folders count as well: a deleted file changes nothing else.
application_is_up_to_date() {
    local stamp="$root/supervision-api/target/.sources-read"
    [ -n "$(application_jar)" ] && [ -f "$stamp" ] &&
        [ -z "$(find "$root"/pom.xml "$root"/.mvn "$root"/supervision-*/pom.xml "$root"/supervision-*/src/main \
            -newer "$stamp" -print | head -n 1)" ]
}

build_application() {
    application_is_up_to_date && return
    need_maven
    echo "Building OpenSupervision …"
    local begun
    begun="$(mktemp)"
    # clean, because Maven leaves deleted resources, such as a renamed migration, in the jar.
    (cd "$root" && mvn -q -B -DskipTests clean package) || say_and_stop "The build failed; nothing was started."
    mv "$begun" "$root/supervision-api/target/.sources-read"
}

# glibc would keep memory of its own for each of many threads: 26 MB of 524 (docs/benchmarks.md).
export MALLOC_ARENA_MAX="${MALLOC_ARENA_MAX:-2}"

# Serial collection: on a heap this small its pauses are short, and nothing needs less memory beside the heap.
application_jvm=(-XX:+UseSerialGC -Xms64m -Xmx256m -XX:+UseCompactObjectHeaders -XX:+ExitOnOutOfMemoryError
    -Daxoniq.update-checker.disabled=true -Ddisable-axoniq-console-message=true)
