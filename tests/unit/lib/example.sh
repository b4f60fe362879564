#!/bin/sh
# The example program reads lines and prints tensions; the shared library exports dt_ names only, all of
# them declared in the public headers.
program=$1 library=$2 headers=$(dirname "$0")/../../../include/detente
failed=0
check() {
    if [ "$2" -eq 0 ]; then echo "ok $1"; else echo "not ok $1"; failed=1; fi
}
echo 1..3
out=$(printf 'Does it come in green?\nYou lost my parcel AGAIN and nobody answers, I want my money back NOW!!!\n' | "$program")
calm=$(echo "$out" | sed -n 1p | awk '{print $1}')
hot=$(echo "$out" | sed -n 2p | awk '{print $1}')
[ "$(echo "$out" | wc -l)" -eq 2 ] && [ "$calm" -lt 40 ] && [ "$hot" -ge 60 ]
check "1 - the example tells calm from angry ($calm, $hot)" $?
names=$(nm -D --defined-only "$library" | awk '{print $3}' | grep -v '^_')
[ -z "$(echo "$names" | grep -v '^dt_')" ]
check "2 - only dt_ names are exported" $?
missing=
for name in $names; do
    grep -q "$name(" "$headers"/*.h || missing="$missing $name"
done
[ -z "$missing" ]
check "3 - each is declared in a public header$missing" $?
exit $failed
