#!/usr/bin/env python3
"""Adds up what Meson's testlog.json tells: TAP subtests where a test prints them, else the test itself.

Prints "PASSED FAILED".
"""
import json
import re
import sys

passed = failed = 0
with open(sys.argv[1], encoding="utf-8") as log:
    for line in log:
        test = json.loads(line)
        out = test.get("stdout") or ""
        good = len(re.findall(r"^ok \d+", out, re.M))
        bad = len(re.findall(r"^not ok \d+", out, re.M))
        if test["result"] in ("SKIP",):
            continue
        fine = test["result"] in ("OK", "EXPECTEDFAIL")
        if good + bad == 0:
            good, bad = (1, 0) if fine else (0, 1)
        elif not fine and bad == 0:
            bad = 1
        passed += good
        failed += bad
print(passed, failed)
