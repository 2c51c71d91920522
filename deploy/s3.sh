#!/usr/bin/env bash
# Puts dist/ into a bucket of S3 or of what speaks its language: deploy/s3.sh s3://bucket[/path] [options of `aws s3`]
# Files whose names never come back go first, pages last, and what is gone is deleted only then: no reader meets a page
# whose files are not there yet.
set -euo pipefail
cd "$(dirname "$0")/.."
target=${1:?"usage: deploy/s3.sh s3://bucket[/path] [options of aws s3]"}
shift
[ -f dist/index.html ] || { echo 'there is no site in dist/: run `npm run build` first' >&2; exit 2; }
for_ever='public, max-age=31536000, immutable'
ask_each_time='public, max-age=0, must-revalidate'
aws s3 sync dist/_astro "$target/_astro" --cache-control "$for_ever" "$@"
aws s3 sync dist "$target" --exclude '_astro/*' --exclude '*.html' --exclude '_headers' --exclude '_redirects' --cache-control "$ask_each_time" "$@"
aws s3 sync dist "$target" --exclude '*' --include '*.html' --content-type 'text/html; charset=utf-8' --cache-control "$ask_each_time" "$@"
aws s3 sync dist "$target" --exclude '_headers' --exclude '_redirects' --delete "$@"
