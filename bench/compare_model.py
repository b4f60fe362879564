#!/usr/bin/env python3
"""Puts the learned reader beside Debian's fastText on the same messages, as ratios of CPU time on one core.

    compare_model.py BENCH_MODEL MODEL MESSAGES [GOEMOTIONS.TSV]

fastText learns the same data (dim 16, word bigrams, characters 3 to 5) and answers `predict-prob`; what it takes to
load its model is taken off. The two run in turn, a few seconds each, and a ratio is taken pair by pair: the machine's
speed drifts. Shown are medians. Without the data, or without fastText, only our own figures are shown.
"""
import json
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile

PAIRS, LINES = 7, 40000
ROWS = [("text", "tokens alone"), ("text_emotions", "text, the emotions' table"),
        ("text_linear", "text, the linear part of every head for customers"), ("text_net", "the same with the net")]
program, model, messages, *data = sys.argv[1:]


def ours():
    return json.loads(subprocess.run([program, model, messages], check=True, capture_output=True, text=True).stdout)


def cpu_seconds(*argv):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(argv, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def show(what, rate):
    print(f"  {what:52} {rate:>9,.0f} turns/s  {1e6 / rate:7.2f} us")


def show_ours(runs):
    print(f"messages: {runs[0]['messages']} of {runs[0]['bytes_a_message']} bytes in the mean; "
          f"the model loads in {runs[0]['load_ms']} ms")
    for key, what in ROWS:
        show(what, statistics.median(run[key] for run in runs))


if not data or not os.path.exists(data[0]) or not shutil.which("fasttext"):
    show_ours([ours()])
    print("fastText or the data are not here: no ratio")
    sys.exit(0)
with tempfile.TemporaryDirectory() as work:
    path = os.path.join(work, "train")
    with open(data[0], encoding="utf-8") as f, open(path, "w", encoding="utf-8") as out:
        for line in f:
            _, labels, text = line.rstrip("\n").split("\t", 2)
            out.write(" ".join("__label__" + label for label in labels.split(",")) + " " + text.lower() + "\n")
    learnt = os.path.join(work, "model")
    cpu_seconds("fasttext", "supervised", "-input", path, "-output", learnt, "-dim", "16", "-wordNgrams", "2",
                "-minn", "3", "-maxn", "5", "-loss", "ova", "-epoch", "5", "-thread", "1")
    one = os.path.join(work, "one")
    with open(one, "w", encoding="utf-8") as f:
        f.write("hello\n")
    many = os.path.join(work, "many")
    with open(messages, encoding="utf-8") as f:
        lines = [line.lower() for line in f if line.strip()]
    lines *= -(-LINES // len(lines))
    with open(many, "w", encoding="utf-8") as out:
        out.writelines(lines)
    pairs = []
    for _ in range(PAIRS):
        load = min(cpu_seconds("fasttext", "predict-prob", learnt + ".bin", one, "28") for _ in range(2))
        theirs = len(lines) / (cpu_seconds("fasttext", "predict-prob", learnt + ".bin", many, "28") - load)
        pairs.append((ours(), theirs))
show_ours([run for run, _ in pairs])
show("fastText predict-prob, 28 labels", statistics.median(theirs for _, theirs in pairs))
for key, what in ROWS[1:]:
    ratios = sorted(run[key] / theirs for run, theirs in pairs)
    print(f"{what}: {statistics.median(ratios):.1f} times fastText ({ratios[0]:.1f} to {ratios[-1]:.1f})")
