#!/usr/bin/env python3
"""Sends everything under ../shared/data that holds conversations or messages through `detente read` and
says what went wrong: nothing may. --show N prints N readings drawn evenly, to be looked at by eye;
--alarms prints every message in which an insult, a threat, self-harm or a slur was found.

The data are not part of the repository; where they are not there, this says so and ends with 0.
"""
import argparse
import glob
import json
import os
import subprocess
import sys

parser = argparse.ArgumentParser()
parser.add_argument("--program", default="build/detente")
parser.add_argument("--data", default=os.path.join(os.path.dirname(__file__), "../../shared/data"))
parser.add_argument("--show", type=int, default=0)
parser.add_argument("--file", default="")
parser.add_argument("--kinds", default="", help="with --show: only messages in which one of these was found")
parser.add_argument("--alarms", action="store_true")
args = parser.parse_args()

if not os.path.isdir(args.data):
    print(f"real_text: the data sets are not here ({args.data}); nothing was read")
    sys.exit(0)

AGENT = ("agent", "epitome", "annomi", "esconv")
CONVERSATIONS = ("support_dialogs", "support_forecast", "cga_wiki", "cmv", "github_threads", "satisfaction")


def turns(path):
    name = os.path.basename(path)
    with open(path, encoding="utf-8") as f:
        for n, line in enumerate(f):
            parts = line.rstrip("\n").split("\t", 2)
            if len(parts) < 3 or not parts[2].strip():
                continue
            texts = parts[2].split(" ||| ") if name.startswith(CONVERSATIONS) else [parts[2]]
            for i, text in enumerate(texts):
                role = "agent" if name.startswith(AGENT) or "_agent" in name else "customer"
                if text.startswith(("C: ", "A: ")):
                    role = "customer" if text[0] == "C" else "agent"
                    text = text[3:]
                elif len(texts) > 1 and i % 2:
                    role = "agent"
                if text.strip():
                    yield {"conversation": f"{name}:{n}", "role": role, "text": text[:60000]}


failed = 0
for path in sorted(glob.glob(os.path.join(args.data, "*", "*.tsv")) + glob.glob(os.path.join(args.data, "*", "*.jsonl"))):
    if args.file not in path:
        continue
    if path.endswith(".jsonl"):
        lines = []
        for k, row in enumerate(map(json.loads, open(path, encoding="utf-8"))):
            for t in row.get("turns", []) or [{"role": "agent" if "repl" in path else "customer", "text": row["text"]}]:
                lines.append({"conversation": f"{k}", **{m: t[m] for m in ("role", "text", "at") if m in t}})
    else:
        lines = list(turns(path))
    data = "".join(json.dumps(t) + "\n" for t in lines)
    p = subprocess.run([args.program, "read", "--json", "-"], input=data.encode(), capture_output=True)
    out = p.stdout.decode().splitlines()
    fine = p.returncode == 0 and len(out) == len(lines)
    failed += not fine
    print(f"{'ok' if fine else 'FAILED'} {os.path.relpath(path, args.data)}: {len(lines)} turns "
          f"{p.stderr.decode().strip()[:300]}")
    if not fine:
        continue
    kinds = set(args.kinds.split(",")) - {""}
    picked = []
    for t, line in zip(lines, out):
        o = json.loads(line)
        found = {c["kind"] for c in o["cues"]}
        if args.alarms and found & {"insult", "threat", "self_harm", "slur"}:
            print("   ", [(c["kind"], t["text"][c["start"]:c["end"]]) for c in o["cues"]
                          if c["kind"] in ("insult", "threat", "self_harm", "slur")], "|", t["text"][:200].replace("\n", " "))
        if not kinds or found & kinds:
            picked.append((t, o))
    step = max(1, len(picked) // args.show) if args.show else 0
    for t, o in (picked[::step][:args.show] if args.show else []):
        print(f"  {o['tension']:3} {o['band']:7} {t['role'][0]} {t['text'][:220]!r}")
        print("       ", [(c["kind"], t["text"][c["start"]:c["end"]]) for c in o["cues"]],
              [(r["points"], r["why"]) for r in o["receipts"]], o.get("unscored") or "", o["stage"])
sys.exit(1 if failed else 0)
