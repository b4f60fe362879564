#!/usr/bin/env python3
"""Puts detente's figures beside the others', as ratios, with the machine's description.

    compare.py BENCH_READ OTHERS.MJS MESSAGES LEXICON...
"""
import json
import os
import platform
import subprocess
import sys

program, others, messages, *lexicon = sys.argv[1:]


def output(*argv):
    return json.loads(subprocess.run(argv, check=True, capture_output=True, text=True).stdout)


pin = ["taskset", "-c", "0"] if os.path.exists("/usr/bin/taskset") else []
ours = output(*pin, program, messages, *lexicon)
try:
    theirs = output(*pin, "node", others, messages)
except (OSError, subprocess.CalledProcessError) as problem:
    print(f"bench: node's side did not run ({problem}); only our own figures follow")
    theirs = None

model = "unknown processor"
try:
    with open("/proc/cpuinfo", encoding="utf-8") as f:
        model = next(line.split(":", 1)[1].strip() for line in f if line.startswith("model name"))
except (OSError, StopIteration):
    pass

print(f"machine: {model}, {os.cpu_count()} cores, {platform.system()} {platform.machine()}; one core used")
print(f"messages: {ours['messages']} of {ours['mean_bytes']} bytes in the mean; {ours['patterns']} patterns\n")

ROWS = []


def row(what, value, want, good):
    ROWS.append((what, value, want, "met" if good else "NOT MET"))


row("reading (text, cues, engine), turns/s", f"{ours['reading']:,.0f}", ">= 500,000", ours["reading"] >= 500000)
row("  text alone", f"{ours['text']:,.0f}", "", True)
row("  text and cues", f"{ours['text_cues']:,.0f}", "", True)
if theirs:
    v, s = ours["reading"] / theirs["vader"], ours["reading"] / theirs["sentiment"]
    row(f"against VADER in node ({theirs['vader']:,}/s)", f"{v:.0f} times", ">= 150", v >= 150)
    row(f"against npm sentiment ({theirs['sentiment']:,}/s)", f"{s:.1f} times", ">= 10", s >= 10)
json_cost = (1 / ours["reading_json"]) / (1 / ours["reading"])
row("a turn through JSON in and out, against the reading", f"{json_cost:.2f} times", "<= 3 (2 for JSON)", json_cost <= 3)
g = ours["patterns_15000"] / ours["patterns_1500"]
row("15,000 patterns against 1,500", f"{g:.2f} of the speed", ">= 0.25", g >= 0.25)
row("lexicon compiles from its files", f"{ours['lexicon_ms']:.1f} ms", "<= 20 ms", ours["lexicon_ms"] <= 20)
row("engine loads", f"{ours['load_ms']:.1f} ms", "<= 50 ms", ours["load_ms"] <= 50)
row("engine's memory", f"{ours['engine_bytes'] / 2**20:.1f} MiB", "<= 32 MiB", ours["engine_bytes"] <= 32 << 20)
for what, value, want, good in ROWS:
    print(f"{what:58} {value:>18}  {want:18} {good if want else ''}")
