#!/usr/bin/env python3
"""Fits the forecast's weights on the conversations of our corpus, and says how good they are.

    tools/fit_forecast.py [--rows build/tools/forecast_rows] [--l2 N] [--write]

A row is a turn of a conversation; its label: a later turn of the customer's, one of the next three, is angry or
hostile. A logistic regression with L2, by Newton's method; figures from folds that leave an author out. --write puts
the weights into src/engine/forecast.def. Same data, same bytes.

Authors write conversations with an arc: what begins hot heals more often than in life, what begins politely is spoilt.
So the weights come from the three authors whose brief was courses as life has them (COURSES), and heat and harm may
only raise the forecast, help may only lower it (SIGNS).
"""
import argparse
import json
import math
import os
import subprocess
import sys

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..")
AHEAD = 3  # of the customer's turns
COURSES = ("tidal", "ferry", "cinder")
SIGNS = {"TENSION": 1, "TONE": 1, "PEAK": 1, "CHANGE": 1, "HOT_TURNS": 1, "ABUSE": 1, "MISSTEPS": 1, "HARM": 1, "LAST_EFFECT": 1,
         "REPEATS": 1, "BROKEN_PROMISES": 1, "REFUSED_SUPERVISOR": 1, "WOULD_LEAVE": 1, "AT_FAULT": 1, "OPEN_QUESTIONS": 1,
         "ACKNOWLEDGED": -1, "OFFERED": -1, "ACCEPTED": -1, "DONE": -1}

parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
parser.add_argument("--rows", default=os.path.join(ROOT, "build/tools/forecast_rows"))
parser.add_argument("--l2", type=float, default=100.0)
parser.add_argument("--write", action="store_true")
args = parser.parse_args()


def load():
    with open(os.path.join(ROOT, "corpus/conversations.jsonl"), encoding="utf-8") as f:
        return [c for c in map(json.loads, f) if c["author"] in COURSES]


def features(conversations):
    """Of every turn of every conversation, in order."""
    lines = []
    for c in conversations:
        for t in c["turns"]:
            lines.append("\t".join(["C" if t["role"] == "customer" else "A", t["at"], t["text"].replace("\n", "\\n")]))
        lines.append("")
    out = subprocess.run([args.rows], input="\n".join(lines) + "\n", capture_output=True, text=True, check=True)
    return [[int(x) for x in line.split()] for line in out.stdout.split("\n") if line]


def labelled(conversations):
    """(author, label) of every turn; None where no turn of the customer's follows: nothing to forecast."""
    out = []
    for c in conversations:
        for i in range(len(c["turns"])):
            ahead = [t["band"] for t in c["turns"][i + 1:] if t["role"] == "customer"][:AHEAD]
            out.append((c["author"], any(b in ("angry", "hostile") for b in ahead) if ahead else None))
    return out


def sigmoid(x):
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, x))))


def solve(a, b):
    """Gauss with pivots, in place."""
    n = len(b)
    for i in range(n):
        p = max(range(i, n), key=lambda r: abs(a[r][i]))
        a[i], a[p], b[i], b[p] = a[p], a[i], b[p], b[i]
        for r in range(i + 1, n):
            k = a[r][i] / a[i][i]
            if k:
                for c in range(i, n):
                    a[r][c] -= k * a[i][c]
                b[r] -= k * b[i]
    x = [0.0] * n
    for i in reversed(range(n)):
        x[i] = (b[i] - sum(a[i][c] * x[c] for c in range(i + 1, n))) / a[i][i]
    return x


def fit(rows, scale, names):
    """The regression without the features whose weights have the wrong sign, the worst one taken out at a time."""
    out = set()
    while True:
        w = newton([([0 if i in out else v for i, v in enumerate(x)], y) for x, y in rows], scale)
        wrong = [(w[i] * SIGNS.get(name, 0) * scale[i], i) for i, name in enumerate(names) if i not in out]
        worst = min(wrong)
        if worst[0] >= 0:
            return [0.0 if i in out else w[i] for i in range(len(names))]
        out.add(worst[1])


def newton(rows, scale):
    """Newton's method on scaled features; the bias is not held back."""
    n = len(scale)
    w = [0.0] * n
    xs = [([v / s for v, s in zip(x, scale)], y) for x, y in rows]
    for _ in range(12):
        g = [(args.l2 * w[i] if i else 0.0) for i in range(n)]
        h = [[(args.l2 if i == j and i else 0.0) for j in range(n)] for i in range(n)]
        for x, y in xs:
            p = sigmoid(sum(a * b for a, b in zip(w, x)))
            q = p * (1 - p)
            for i in range(n):
                if x[i]:
                    g[i] += (p - y) * x[i]
                    for j in range(i + 1):
                        h[i][j] += q * x[i] * x[j]
        for i in range(n):
            h[i][i] += 1e-9
            for j in range(i + 1, n):
                h[i][j] = h[j][i]
        step = solve(h, g[:])
        w = [a - b for a, b in zip(w, step)]
    return [a / s for a, s in zip(w, scale)]


def auc(scores):
    ordered = sorted(scores)
    positives = sum(y for _, y in ordered)
    ranks = i = 0
    while i < len(ordered):
        j = i
        while j < len(ordered) and ordered[j][0] == ordered[i][0]:
            j += 1
        ranks += sum(y for _, y in ordered[i:j]) * (i + j + 1) / 2
        i = j
    return (ranks - positives * (positives + 1) / 2) / (positives * (len(ordered) - positives))


def report(scores):
    brier = sum((p - y) ** 2 for p, y in scores) / len(scores)
    bins = [[s for s in scores if b / 10 <= s[0] < (b + 1) / 10 or (b == 9 and s[0] == 1)] for b in range(10)]
    ece = sum(abs(sum(p for p, _ in b) - sum(y for _, y in b)) for b in bins) / len(scores)
    best = max(((2 * sum(1 for p, y in scores if p >= t and y) /
                 max(1, sum(1 for p, _ in scores if p >= t) + sum(y for _, y in scores))), t)
               for t in [x / 20 for x in range(1, 20)])
    print(f"  {len(scores)} turns, {sum(y for _, y in scores) / len(scores):.2f} positive: AUC {auc(scores):.3f}, "
          f"best F1 {best[0]:.3f} at {best[1]:.2f}, Brier {brier:.3f}, ECE {ece:.3f}")


def main():
    conversations = load()
    names = subprocess.run([args.rows, "names"], capture_output=True, text=True, check=True).stdout.split()
    rows = [(x, a, int(y)) for x, (a, y) in zip(features(conversations), labelled(conversations)) if y is not None]
    scale = [max(1.0, max(abs(r[0][i]) for r in rows) / 2) for i in range(len(names))]
    unseen = []
    for author in sorted({r[1] for r in rows}):
        w = fit([(x, y) for x, a, y in rows if a != author], scale, names)
        unseen += [(sigmoid(sum(p * q for p, q in zip(w, x))), y) for x, a, y in rows if a == author]
    print("authors left out in turn:")
    report(unseen)
    print("  the tension alone, as a rule: ", end="")
    tension = names.index("TENSION")
    print(f"AUC {auc([(x[tension], y) for x, _, y in rows]):.3f}")
    weights = fit([(x, y) for x, _, y in rows], scale, names)
    lines = [f"DT_FORECAST({name}, {round(w * 65536)})" for name, w in zip(names, weights)]
    if not args.write:
        print("\n".join(lines))
        return
    path = os.path.join(ROOT, "src/engine/forecast.def")
    with open(path, encoding="utf-8") as f:
        head = f.read().split("*/")[0] + "*/\n"
    with open(path, "w", encoding="utf-8") as f:
        f.write(head + "\n".join(lines) + "\n")


if __name__ == "__main__":
    sys.exit(main())
