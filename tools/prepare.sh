# Functions that ./run, ./test and ./bench share. Sourced by bash, in the root of the repository.

say() { printf '%s\n' "$*" >&2; }

# give_up WHAT_FAILED WHAT_TO_DO
give_up() {
    say ""
    say "✘ $1"
    say "  $2"
    exit 1
}

# step "What is done 中文" WHAT_TO_DO COMMAND…: runs it, says how long it took; its output goes to out/<n>.log unless it fails.
step() {
    local what=$1 advice=$2 begin=$SECONDS
    shift 2
    mkdir -p out
    local log="out/step.log"
    printf '• %s … ' "$what" >&2
    if "$@" >"$log" 2>&1 </dev/null; then
        say "$((SECONDS - begin)) s"
    else
        say "failed after $((SECONDS - begin)) s"
        tail -n 40 "$log" >&2
        give_up "$what did not work; the whole of it is in $log" "$advice"
    fi
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        say "neither root nor sudo"
        return 1
    fi
}

wanted_packages() {
    grep -v '^#' tools/packages.txt
    command -v node >/dev/null || echo nodejs
    command -v npm >/dev/null || echo npm
}

missing_packages() {
    local installed
    installed=$(dpkg-query -W -f='${Package} ${db:Status-Status}\n' 2>/dev/null | sed -n 's/ installed$//p')
    wanted_packages | grep -vxF -f <(printf '%s\n' "$installed") || true
}

install_packages() {
    local missing
    missing=$(missing_packages)
    [ -n "$missing" ] || return 0
    say "• missing packages 缺少的软件包: $(echo $missing)"
    step "apt-get update" "Is the network there? See /etc/apt/sources.list." as_root apt-get update -q
    step "apt-get install" "Try it by hand: apt-get install $(echo $missing)" \
        as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends $missing
}

# npm_install FOLDER: when package-lock.json is newer than what is there.
npm_install() {
    local folder=$1
    [ -f "$folder/node_modules/.mashang" ] && [ ! "$folder/package-lock.json" -nt "$folder/node_modules/.mashang" ] && return 0
    step "npm ci in $folder" "Is the npm registry reachable? Try: npm ci --ignore-scripts --prefix $folder" \
        npm ci --ignore-scripts --no-audit --no-fund --prefix "$folder"
    touch "$folder/node_modules/.mashang"
}

# build_preset PRESET TARGET…
build_preset() {
    local preset=$1
    shift
    export CCACHE_MAXSIZE=${CCACHE_MAXSIZE:-5G}
    [ -f "build/$preset/build.ninja" ] ||
        step "configure $preset 配置" "Read the message above; a package may be missing from tools/packages.txt." \
            cmake --preset "$preset" -DMASHANG_TOGETHER=ON
    printf '• build %s 编译 (the first time takes long 首次较久) … ' "$preset" >&2
    local begin=$SECONDS
    mkdir -p out
    if [ -t 2 ]; then
        say ""
        ninja -C "build/$preset" "$@" >&2 || give_up "The build failed" "Mend what the compiler says, then run it again."
        say "  built in $((SECONDS - begin)) s"
    else
        ninja -C "build/$preset" "$@" >out/build.log 2>&1 || {
            grep -E -A5 'error|FAILED' out/build.log | head -n 60 >&2
            give_up "The build failed; the whole of it is in out/build.log" "Mend what the compiler says, then run it again."
        }
        say "$((SECONDS - begin)) s"
    fi
}

# newer_than STAMP PATH…: whether anything below the paths is newer (or gone, which makes a folder newer).
newer_than() {
    local stamp=$1
    shift
    [ -e "$stamp" ] || return 0
    [ -n "$(find "$@" \( -name node_modules -o -name dist \) -prune -o -newer "$stamp" -print -quit 2>/dev/null)" ]
}

build_web() {
    [ -f web/package.json ] || return 0
    newer_than web/dist/.mashang web/apps web/packages web/tools web/package.json web/package-lock.json || return 0
    npm_install web
    step "build the web apps 构建网页" "Try it by hand: npm run build --prefix web" npm run build --prefix web
    touch web/dist/.mashang
}
