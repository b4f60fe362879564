#!/usr/bin/env python3
"""Puts the learned reader beside Debian's fastText on the same messages, as ratios of CPU time on one core.

    compare_model.py BENCH_MODEL MODEL MESSAGES [GOEMOTIONS.TSV]

fastText learns the same data (dim 16, word bigrams, characters 3 to 5) and answers `predict-prob`; what it takes to
load its model is taken off. Without the data, or without fastText, only our own figures are shown.
"""
import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile

program, model, messages, *data = sys.argv[1:]
ours = json.loads(subprocess.run([program, model, messages], check=True, capture_output=True, text=True).stdout)
print(f"messages: {ours['messages']} of {ours['bytes_a_message']} bytes in the mean; the model loads in {ours['load_ms']} ms")
ROWS = [("text", "tokens alone"), ("text_emotions", "text, the emotions' table"),
        ("text_linear", "text, the linear part of every head for customers"), ("text_net", "the same with the net")]
for key, what in ROWS:
    print(f"  {what:52} {ours[key]:>9,.0f} turns/s  {1e6 / ours[key]:7.2f} us")


def cpu_seconds(*argv):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(argv, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


if not data or not os.path.exists(data[0]) or not shutil.which("fasttext"):
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
    with open(messages, encoding="utf-8") as f, open(many, "w", encoding="utf-8") as out:
        lines = [line for line in f if line.strip()][:20000]
        out.writelines(line.lower() for line in lines)
    load = min(cpu_seconds("fasttext", "predict-prob", learnt + ".bin", one, "28") for _ in range(3))
    whole = min(cpu_seconds("fasttext", "predict-prob", learnt + ".bin", many, "28") for _ in range(3))
    theirs = len(lines) / (whole - load)
print(f"  {'fastText predict-prob, 28 labels':52} {theirs:>9,.0f} turns/s  {1e6 / theirs:7.2f} us")
print(f"text and the emotions' table: {ours['text_emotions'] / theirs:.1f} times fastText (wanted: 5)")
print(f"text and all heads' linear part: {ours['text_linear'] / theirs:.1f} times fastText")
