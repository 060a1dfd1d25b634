#!/bin/sh
# Installs the program `checklist` for the current user, after it compared its sum with SHA256SUMS of the release.
# usage: install.sh <address or folder of a release> [folder, default ~/.local/bin]
set -eu
release=${1:?name the address or folder that holds the archives and SHA256SUMS}
target=${2:-$HOME/.local/bin}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

case "$(uname -s)-$(uname -m)" in
  Linux-x86_64) rid=linux-x64 ;;
  Linux-aarch64 | Linux-arm64) rid=linux-arm64 ;;
  Darwin-arm64) rid=osx-arm64 ;;
  Darwin-x86_64) rid=osx-x64 ;;
  *) echo "install.sh: there is no program for $(uname -s) on $(uname -m); install the .NET tool instead" >&2; exit 1 ;;
esac
if [ "$rid" = linux-x64 ] && ls /lib/ld-musl-* >/dev/null 2>&1; then rid=linux-musl-x64; fi
archive=checklist-$rid.tar.gz

get() {
  case "$release" in
    https://*) curl --fail --silent --show-error --location --proto '=https' --tlsv1.2 -o "$work/$1" "$release/$1" ;;
    *://*) echo "install.sh: only https addresses and folders are read" >&2; exit 1 ;;
    *) cp "$release/$1" "$work/$1" ;;
  esac
}

get SHA256SUMS
get "$archive"
line=$(grep "^[0-9a-f]\{64\}  $archive\$" "$work/SHA256SUMS") || { echo "install.sh: SHA256SUMS does not name $archive" >&2; exit 1; }
if command -v sha256sum >/dev/null 2>&1; then sum="sha256sum"; else sum="shasum -a 256"; fi
[ "$($sum "$work/$archive" | cut -d' ' -f1)" = "${line%% *}" ] || { echo "install.sh: the sum of $archive is not the one in SHA256SUMS; nothing is installed" >&2; exit 1; }

tar -xzf "$work/$archive" -C "$work" checklist
mkdir -p "$target"
mv -f "$work/checklist" "$target/checklist"
chmod 755 "$target/checklist"
echo "installed: $target/checklist ($("$target/checklist" --version))"
case ":$PATH:" in *":$target:"*) ;; *) echo "Add the folder to your PATH: export PATH=\"$target:\$PATH\"" ;; esac
