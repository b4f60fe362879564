#!/bin/sh
# Whole answers: every example conversation in, the expected JSON out, byte for byte. A change here is a
# change of the product and is read as one.
#
#   answers.sh PROGRAM            compares (TAP)
#   answers.sh PROGRAM --update   writes what the program says now
here=$(cd "$(dirname "$0")" && pwd)
program=$1
examples=$here/../../examples/conversations
set -- "$2"
count=0 failed=0
[ "$1" = --update ] || echo "1..$(ls "$examples"/*.jsonl | wc -l)"
for conversation in "$examples"/*.jsonl; do
    name=$(basename "$conversation")
    expected=$here/answers/$name
    count=$((count + 1))
    if [ "$1" = --update ]; then
        mkdir -p "$here/answers"
        "$program" read --json --ledger "$conversation" >"$expected" || failed=1
    elif "$program" read --json --ledger "$conversation" | cmp -s - "$expected"; then
        echo "ok $count - $name"
    else
        echo "not ok $count - $name"
        "$program" read --json --ledger "$conversation" | diff "$expected" - | cut -c1-300 | head -10 >&2
        failed=1
    fi
done
exit $failed
