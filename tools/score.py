#!/usr/bin/env python3
"""Scores the program against the project's labelled development sets: signals, moves, missteps, bands,
promises, due times, states, stages, alerts and verdicts, each with its errors on request.

    tools/score.py [--program build/detente] [--data ../shared/data/detente] [--errors KIND|band|promise|...]
    tools/score.py --corpus corpus [--split dev] ...      our own corpus instead, by the same measures

The labelled sets are not part of the repository; where they are not there, this says so and ends with 0.
"""
import argparse
import collections
import json
import os
import subprocess
import sys
import tempfile
from datetime import datetime

parser = argparse.ArgumentParser()
parser.add_argument("--program", default="build/detente")
parser.add_argument("--data", default=os.path.join(os.path.dirname(__file__), "../../shared/data/detente"))
parser.add_argument("--corpus", help="score this corpus instead")
parser.add_argument("--split", help="of the corpus: train or dev; both unless given")
parser.add_argument("--author", help="of the corpus: rows of this author alone")
parser.add_argument("--with", dest="options", action="append", default=[],
                    help="an option for the program: --with=--model=none")
parser.add_argument("--errors", action="append", default=[], help="show what went wrong for this kind or part")
parser.add_argument("--only", action="append", default=[], help="customers, replies, context, promises, thanks, conversations")
args = parser.parse_args()

if args.corpus:
    args.data = args.corpus
if not os.path.isdir(args.data):
    print(f"score: the labelled sets are not here ({args.data}); nothing was measured")
    sys.exit(0)

BANDS = ["calm", "uneasy", "upset", "angry", "hostile"]


def rows(name):
    with open(os.path.join(args.data, name), encoding="utf-8") as f:
        found = [json.loads(line) for line in f]
    return [r for r in found if (not args.split or r["split"] == args.split)
            and (not args.author or r["author"] == args.author)]


def wanted(part):
    return not args.only or part in args.only


def show(topic, *words):
    if topic in args.errors or "all" in args.errors:
        print("   ", topic, *words)


def run(argv, stdin, ok=(0,)):
    p = subprocess.run([args.program, argv[0], *args.options, *argv[1:]], input=stdin.encode(), capture_output=True)
    if p.returncode not in ok:
        sys.exit(f"score: {argv} ended with {p.returncode}: {p.stderr.decode()[:500]}")
    return p.stdout.decode()


def read(turns, *options):
    """turns: dicts of a transcript; returns the readings in order."""
    out = run(["read", "--json", *options, "-"], "".join(json.dumps(t) + "\n" for t in turns))
    return [json.loads(line) for line in out.splitlines()]


def playbook(row):
    f = tempfile.NamedTemporaryFile("w", suffix=".yaml", delete=False)
    f.write(f"timezone: {row.get('timezone', 'UTC')}\n")
    if "hours" in row:
        f.write(f"hours: \"{row['hours']}\"\n")
    if row.get("holidays"):
        f.write("holidays: [" + ", ".join(row["holidays"]) + "]\n")
    f.close()
    return f.name


class Tally:
    def __init__(self):
        self.tp = collections.Counter()
        self.fp = collections.Counter()
        self.fn = collections.Counter()

    def add(self, text, found, true, doubt, ident):
        for k in (found | true) - doubt:
            if k in found and k in true:
                self.tp[k] += 1
            elif k in found:
                self.fp[k] += 1
                show(k, "FALSE", ident, repr(text)[:300])
            else:
                self.fn[k] += 1
                show(k, "MISSED", ident, repr(text)[:300])

    def report(self, title):
        print(f"== {title}")
        macro = []
        for k in sorted(set(self.tp) | set(self.fp) | set(self.fn)):
            tp, fp, fn = self.tp[k], self.fp[k], self.fn[k]
            p = tp / (tp + fp) if tp + fp else 0
            r = tp / (tp + fn) if tp + fn else 0
            f = 2 * p * r / (p + r) if p + r else 0
            if tp + fn:
                macro.append(f)
            print(f"  {k:16} n {tp + fn:3}  precision {p:.2f}  recall {r:.2f}  F1 {f:.2f}  false {fp}")
        tp, fp, fn = sum(self.tp.values()), sum(self.fp.values()), sum(self.fn.values())
        if macro:
            print(f"  macro-F1 {sum(macro) / len(macro):.3f}  micro-F1 {2 * tp / (2 * tp + fp + fn):.3f}")


def customers():
    for name in ["customers.jsonl"] if args.corpus else ["customers_written.jsonl", "customers_real.jsonl"]:
        data = rows(name)
        out = read([{"conversation": r["id"], "role": "customer", "text": r["text"]} for r in data])
        tally, exact, near, n = Tally(), 0, 0, 0
        confusion = collections.Counter()
        for r, o in zip(data, out):
            found = {c["kind"] for c in o["cues"]}
            tally.add(r["text"], found, {s["kind"] for s in r["signals"]}, set(r.get("doubt", [])), r["id"])
            if r.get("language", "en") != "en":
                if o.get("unscored") != "language":
                    print("  not told as another language:", r["text"])
                continue
            if r.get("band"):
                d = BANDS.index(o["band"]) - BANDS.index(r["band"])
                n += 1
                exact += d == 0
                near += abs(d) <= 1
                confusion[(r["band"], o["band"])] += 1
                if d:
                    show("band", f"{r['band']}->{o['band']} {o['tension']}", repr(r["text"])[:240],
                         [(x["points"], x["why"]) for x in o["receipts"]])
        tally.report(name)
        print(f"  band: exact {exact / n:.3f}, right or one off {near / n:.3f} of {n}")


def replies():
    for name in ["replies.jsonl"] if args.corpus else ["replies_written.jsonl", "replies_real.jsonl"]:
        data = rows(name)
        moves, missteps = Tally(), Tally()
        out = read([{"conversation": r["id"], "role": "agent", "text": r["text"]} for r in data])
        false_rows = ordinary = 0
        MISSTEPS = set("dismiss calm_down blame_customer defend pass_buck vague_apology non_apology repeat_apology "
                       "cannot overpromise no_time impatient rude shouting jargon unanswered canned too_soon "
                       "promise_broken leak".split())
        for r, o in zip(data, out):
            found = {c["kind"] for c in o["cues"]}
            doubt = set(r.get("doubt", []))
            moves.add(r["text"], found - MISSTEPS, {s["kind"] for s in r["moves"]}, doubt, r["id"])
            true = {s["kind"] for s in r["missteps"]}
            missteps.add(r["text"], found & MISSTEPS, true, doubt, r["id"])
            if not true:
                ordinary += 1
                bad = (found & MISSTEPS) - doubt
                false_rows += bool(bad)
                if bad:
                    show("false_missteps", sorted(bad), repr(r["text"])[:300])
        moves.report(name + " moves")
        missteps.report(name + " missteps (read)")
        print(f"  false missteps in {ordinary} ordinary replies: {false_rows}")


def context():
    data = rows("reviews_context.jsonl")
    tally, verdicts, missing = Tally(), 0, Tally()
    with tempfile.TemporaryDirectory() as d:
        for r in data:
            path = os.path.join(d, "c.jsonl")
            with open(path, "w") as f:
                for t in r["turns"]:
                    f.write(json.dumps(t) + "\n")
            o = json.loads(run(["check", "--json", "--conversation", path, "--at", r["now"], "-"], r["draft"], (0, 1)))
            found = {f["kind"] for f in o["findings"]}
            tally.add(r["draft"] + " <- " + r["turns"][-1]["text"], found, {m["kind"] for m in r["missteps"]},
                      set(r.get("doubt", [])), r["id"])
            verdicts += o["verdict"] == r["verdict"]
            if o["verdict"] != r["verdict"]:
                show("verdict", r["id"], r["verdict"], "->", o["verdict"], sorted(found), repr(r["draft"])[:200])
            missing.add(r["draft"], set(o["missing"]), set(r["missing"]), set(), r["id"] + " missing")
    tally.report("reviews_context.jsonl")
    print(f"  verdict right {verdicts} of {len(data)}")
    missing.report("missing moves")


def corpus_conversations():
    exact = near = n = 0
    for r in rows("conversations.jsonl"):
        out = read([dict(role=t["role"], text=t["text"], at=t["at"], conversation=r["id"]) for t in r["turns"]])
        for t, o in zip(r["turns"], out):
            if "band" not in t:
                continue
            d = BANDS.index(o["band"]) - BANDS.index(t["band"])
            n += 1
            exact += d == 0
            near += abs(d) <= 1
            if d:
                show("bands", r["id"], f"{t['band']}->{o['band']} {o['tension']}", repr(t["text"])[:150],
                     [(x["points"], x["why"]) for x in o["receipts"]])
    print(f"== conversations.jsonl\n  band: exact {exact / n:.3f}, right or one off {near / n:.3f} of {n}")


def overlap(text, quote, p):
    start = text.find(quote)
    return start < p["end"] and p["start"] < start + len(quote)


def same_instant(a, b):
    if a is None or b is None:
        return a is b
    return datetime.fromisoformat(a.replace("Z", "+00:00")) == datetime.fromisoformat(b.replace("Z", "+00:00"))


def promises():
    tp = fp = fn = due = precision = what = who = 0
    for r in rows("promises.jsonl"):
        book = playbook(r)
        o = read([{"role": "agent", "text": r["text"], "at": r["at"]}], "--playbook", book)[0]
        os.unlink(book)
        left = list(o["promises"])
        for t in r["promises"]:
            hit = next((p for p in left if overlap(r["text"], t["quote"], p)), None)
            if hit is None:
                if not t.get("optional"):
                    fn += 1
                    show("promise", "MISSED", r["id"], t["quote"])
                continue
            left.remove(hit)
            if t.get("optional"):
                continue
            tp += 1
            good = any(same_instant(hit["due"], d) for d in [t["due"], *t.get("due_also", [])])
            due += good
            if not good:
                show("due", r["id"], repr(r["text"])[:160], "at", r["at"], "true", t["due"], "found", hit["due"])
            precision += hit["precision"] == t["precision"]
            what += hit["what"] in [t["what"], *t.get("what_also", [])]
            who += hit["who"] in [t["who"], *t.get("who_also", [])]
        fp += len(left)
        for p in left:
            show("promise", "FALSE", r["id"], repr(r["text"])[:200], p)
    print("== promises.jsonl")
    print(f"  precision {tp / (tp + fp):.3f}  recall {tp / (tp + fn):.3f}  due right {due / tp:.3f}  "
          f"precision word {precision / tp:.3f}  what {what / tp:.3f}  who {who / tp:.3f}  (n {tp + fn})")


def thanks():
    state = due = n = lost = 0
    for r in rows("thanks.jsonl"):
        book = playbook(r)
        out = read(r["turns"], "--playbook", book, "--ledger")
        os.unlink(book)
        for t in r["promises"]:
            n += 1
            text = r["turns"][t["turn"]]["text"]
            entry = next((p for p in out[-1]["ledger"] if p["turn"] == t["turn"] + 1 and overlap(text, t["quote"], p)), None)
            got = entry["state"] if entry else "none"
            ok = got in [t["state_after"], *t.get("state_also", [])]
            state += ok
            due_ok = ok and (t["due_after"] is None or same_instant(entry["due"], t["due_after"]))
            due += due_ok
            lost += t["state_after"] in ("open", "moved") and got in ("cancelled", "kept", "none") and not ok
            if not due_ok:
                show("thanks", r["id"], "true", t["state_after"], t["due_after"], "found", got, entry and entry["due"])
    print(f"== thanks.jsonl\n  state right {state} of {n}, and due {due}; promises lost {lost}")


def conversations():
    exact = near = n = stage = alerts = alerts_n = calm = false_calm = 0
    for r in rows("conversations.jsonl"):
        turns = [dict(t, conversation=r["id"]) for t in r["turns"]]
        book = playbook(r)
        out = read(turns, "--playbook", book)
        os.unlink(book)
        customer = [(i, o) for i, o in enumerate(out) if o["role"] == "customer"]
        for k, (i, o) in enumerate(customer):
            d = BANDS.index(o["band"]) - BANDS.index(r["bands"][k])
            n += 1
            exact += d == 0
            near += abs(d) <= 1
            if d:
                show("bands", r["id"], i, f"{r['bands'][k]}->{o['band']} {o['tension']}", repr(r["turns"][i]["text"])[:150],
                     [(x["points"], x["why"]) for x in o["receipts"]])
            good = o["stage"] in r["stage_after"][k]
            stage += good
            if not good:
                show("stage", r["id"], i, r["stage_after"][k], "->", o["stage"], repr(r["turns"][i]["text"])[:150])
        raised = [(i, o["alert"]) for i, o in enumerate(out) if o["alert"]]
        order = ["watch", "step_in", "stop"]
        for a in r["alerts"]:
            alerts_n += 1
            lo, hi = a["window"]
            hit = any(lo <= i <= hi and order.index(x["level"]) >= order.index(a["level"]) for i, x in raised)
            alerts += hit
            if not hit:
                show("alert", "MISSED", r["id"], a, raised)
        if r["no_alert"]:
            calm += 1
            bad = [x for x in raised if not (r["watch_ok"] and x[1]["level"] == "watch")]
            false_calm += bool(bad)
            if bad:
                show("alert", "FALSE", r["id"], bad)
    print(f"== conversations.jsonl\n  band: exact {exact / n:.3f}, right or one off {near / n:.3f} of {n}; "
          f"stage right {stage / n:.3f}\n  alerts raised in their window {alerts} of {alerts_n}; "
          f"conversations that need none and had one: {false_calm} of {calm}")


parts = (customers, replies, context, promises, thanks, conversations)
for part in (customers, replies, corpus_conversations) if args.corpus else parts:
    if wanted(part.__name__):
        part()
