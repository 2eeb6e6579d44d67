# Sourced by run, test, bench, torture and screenshots: makes sure that what they need is there, and says so only when
# something has to be done. Everything it says goes to standard error; standard output belongs to the program.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
venv="$root/.venv"
python="$venv/bin/python"

say() { printf '%s\n' "$*" >&2; }

# timed TEXT COMMAND…: run it, then say what it was, how it ended and how long it took.
timed() {
  local text=$1 start=$EPOCHREALTIME status=0
  shift
  "$@" || status=$?
  local tenths=$(((${EPOCHREALTIME/[.,]/} - ${start/[.,]/}) / 100000))
  say "$text: $([ "$status" = 0 ] && echo done || echo FAILED), $((tenths / 10)).$((tenths % 10)) s"
  return "$status"
}

# ------------------------------------------------------------------------------------------------ Debian packages

# One line each: what is looked for (a program, a library, a file), and the package that brings it.
packages_window="
lib:libEGL.so.1 libegl1
lib:libGL.so.1 libgl1
lib:libdbus-1.so.3 libdbus-1-3
lib:libfontconfig.so.1 libfontconfig1
lib:libglib-2.0.so.0 libglib2.0-0
lib:libxkbcommon.so.0 libxkbcommon0
lib:libxkbcommon-x11.so.0 libxkbcommon-x11-0
lib:libX11-xcb.so.1 libx11-xcb1
lib:libxcb-cursor.so.0 libxcb-cursor0
lib:libxcb-icccm.so.4 libxcb-icccm4
lib:libxcb-image.so.0 libxcb-image0
lib:libxcb-keysyms.so.1 libxcb-keysyms1
lib:libxcb-randr.so.0 libxcb-randr0
lib:libxcb-render-util.so.0 libxcb-render-util0
lib:libxcb-shape.so.0 libxcb-shape0
lib:libxcb-xinerama.so.0 libxcb-xinerama0
lib:libxcb-xkb.so.1 libxcb-xkb1
"
packages_test="
bin:dbus-run-session dbus
bin:gnome-keyring-daemon gnome-keyring
bin:Xvfb xvfb
bin:xauth xauth
bin:pdftotext poppler-utils
bin:mutool mupdf-tools
bin:softhsm2-util softhsm2
lib:libpulse.so.0 libpulse0
bin:java default-jdk-headless
bin:javac default-jdk-headless
file:/usr/share/java/jaxb-runtime.jar libjaxb-java
file:/usr/share/java/jaxb-impl.jar libjaxb-java
"
packages_bench="
lib:libpango-1.0.so.0 libpango-1.0-0
lib:libpangoft2-1.0.so.0 libpangoft2-1.0-0
lib:libharfbuzz-subset.so.0 libharfbuzz-subset0
"

there() {
  case $1 in
    bin:*) command -v "${1#bin:}" >/dev/null ;;
    file:*) [ -e "${1#file:}" ] ;;
    lib:*) PATH="$PATH:/sbin:/usr/sbin" ldconfig -p | grep -F "${1#lib:} " >/dev/null ;; # to the end: a pipe that is cut off counts as failed
  esac
}

missing_packages() { # LIST
  local what package
  while read -r what package; do
    [ -n "$what" ] || continue
    there "$what" || printf '%s\n' "$package"
  done <<<"$1" | sort -u
}

apt_install() {
  local apt=(apt-get -qq -o DPkg::Lock::Timeout=300 install -y --no-install-recommends "$@")
  export DEBIAN_FRONTEND=noninteractive
  "${apt[@]}" >/dev/null 2>&1 </dev/null && return
  apt-get -qq -o DPkg::Lock::Timeout=300 update >/dev/null </dev/null && "${apt[@]}" >/dev/null </dev/null
}

# system_packages LIST: install what is missing when this is Debian and root; else name it. Fails if something stays missing.
system_packages() {
  command -v dpkg >/dev/null || return 0
  local missing
  mapfile -t missing < <(missing_packages "$1")
  [ ${#missing[@]} -gt 0 ] || return 0
  if [ "$(id -u)" = 0 ]; then
    timed "Installing ${missing[*]}" apt_install "${missing[@]}"
  else
    say "These system packages are missing: ${missing[*]}"
    say "Install them with: sudo apt-get install ${missing[*]}"
    return 1
  fi
}

# ------------------------------------------------------------------------------------------------------- Python

usable() { "$1" -c 'import ensurepip, sys, venv; ensurepip.version(); sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; }

# sound: the virtual environment was made to the end, and the Python it was made with is still there.
sound() { [ -e "$venv/stamp-made" ] && "$python" -c 'import pip' >/dev/null 2>&1; }

find_python() {
  local name
  for name in ${PYTHON:-} python3 python3.11 python3.12 python3.13 python3.14 /usr/bin/python3; do
    if usable "$name"; then
      printf '%s\n' "$name"
      return
    fi
  done
  return 1
}

make_venv() {
  local base
  if ! base=$(find_python); then
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
      timed "Installing python3-venv" apt_install python3 python3-venv || true
    fi
    base=$(find_python) || {
      say "Python 3.11 or newer with venv is needed (on Debian: sudo apt-get install python3-venv)."
      exit 2
    }
  fi
  timed "Making .venv with $("$base" --version)" "$base" -m venv --clear "$venv"
  touch "$venv/stamp-made"
}

locked() { # LOCK
  "$python" -m pip install -qq --no-input --no-deps --require-hashes -r "$root/packaging/$1"
}

ourselves() {
  "$python" -m pip install -qq --no-input --no-deps --no-build-isolation --editable "$root"
}

# stamped NAME VALUE TEXT COMMAND…: run the command unless it was done with the same value before.
stamped() {
  local stamp="$venv/stamp-$1" value=$2
  shift 2
  [ ! -e "$stamp" ] || [ "$(cat "$stamp")" != "$value" ] || return 0
  timed "$@"
  printf '%s\n' "$value" >"$stamp"
}

# python_packages run|dev: the virtual environment with exactly the locked packages, and this project in it. The lock for
# development holds everything of the other one in the same versions, so having it is enough for both.
python_packages() {
  sound || make_venv
  local run dev
  run=$(<"$root/packaging/requirements.lock")
  dev=$(<"$root/packaging/requirements-dev.lock")
  if [ "$1" = dev ]; then
    stamped dev "$dev" "Installing the locked packages for development" locked requirements-dev.lock
    printf '%s\n' "$run" >"$venv/stamp-run"
  else
    stamped run "$run" "Installing the locked packages" locked requirements.lock
  fi
  stamped project "$root"$'\n'"$(<"$root/pyproject.toml")" "Installing this project" ourselves
}

# prepare run|dev [LIST…]: everything, one caller at a time.
prepare() {
  local which=$1
  shift
  exec 9<"${BASH_SOURCE[0]}"
  if command -v flock >/dev/null; then flock 9; fi
  local list
  for list in "$@"; do
    system_packages "$list" || [ "$which" = run ] || exit 2
  done
  python_packages "$which"
  exec 9<&-
}
