#!/usr/bin/env python3
"""The corpus: from the authors' marked lines to JSON Lines, and the checks that keep it in form.

    tools/corpus.py lint FILE...            an author's customers.txt, replies.txt or conversations.txt
    tools/corpus.py add AUTHOR FOLDER [--data FOLDER]   convert an author's files into corpus/
    tools/corpus.py amend FILE              second thoughts: lines `id | +kind | words` or `id | -kind | words`
    tools/corpus.py check [--data FOLDER]   every row of corpus/ is in its form; no doubles; nothing of other sets
    tools/corpus.py stats                   what is in it
    tools/corpus.py agree FIRST SECOND      agreement of two labellings of the same rows

The form, and what each label means, is in corpus/README.md. Exit status 1: something is not in its form.
"""
import argparse
import collections
import datetime
import hashlib
import json
import os
import re
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
CORPUS = os.path.join(HERE, "..", "corpus")
KINDS_DEF = os.path.join(HERE, "..", "src", "cues", "kinds.def")
CHANNELS = "chat email phone social sms form review forum letter counter".split()
BANDS = "calm uneasy upset angry hostile".split()
GROUPS = "anger disappointment sadness worry confusion warmth neutral".split()
NEEDS_CONVERSATION = {"unanswered", "canned", "too_soon", "repeat_apology", "promise_broken"}
TEXT_CHARACTERS = 4000  # the longest text of a row


def read_kinds():
    """The kinds by group, in the order of CUES.md."""
    kinds = {"SIGNAL": [], "MOVE": [], "MISSTEP": []}
    with open(KINDS_DEF, encoding="utf-8") as f:
        for name, group in re.findall(r'^DT_KIND\(\w+, "(\w+)", (\w+),', f.read(), re.M):
            if group in kinds:
                kinds[group].append(name)
    return kinds


KINDS = read_kinds()
SIGNALS = KINDS["SIGNAL"]
AGENT_KINDS = KINDS["MOVE"] + KINDS["MISSTEP"]


class Malformed(Exception):
    pass


def unmark(marked, allowed):
    """The plain text of a marked line, and its labels: (kinds, start, end), in code points."""
    marked = marked.replace("\\n", "\n")
    plain, stack, spans, at = [], [], [], 0
    length = 0
    for m in re.finditer(r"<(/|[a-z_]+!?(?:\+[a-z_]+!?)*)>", marked):
        name = m.group(1)
        kinds = name.split("+")
        if name != "/" and not all(k.rstrip("!") in allowed for k in kinds):
            if any(k.rstrip("!") in allowed for k in kinds):
                raise Malformed(f"column {m.start() + 1}: <{name}> holds a kind that is not known here")
            continue  # a placeholder or a tag of the text itself
        plain.append(marked[at:m.start()])
        length += m.start() - at
        at = m.end()
        if name != "/":
            stack.append((kinds, length))
        elif not stack:
            raise Malformed(f"column {m.start() + 1}: </> closes nothing")
        else:
            spans.append((*stack.pop(), length))
    if stack:
        raise Malformed(f"<{'+'.join(stack[-1][0])}> is not closed")
    plain.append(marked[at:])
    return "".join(plain), spans


def labels_of(text, spans, names):
    """The labels whose kind is among names, trimmed of spaces, in order."""
    out = []
    for kinds, start, end in spans:
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        if start == end:
            raise Malformed(f"<{'+'.join(kinds)}> marks no words")
        for kind in kinds:
            bare = kind.rstrip("!")
            if bare in names:
                label = {"kind": bare, "start": start, "end": end, "quote": text[start:end]}
                if bare == "apologise":
                    label["specific"] = kind.endswith("!")
                elif kind != bare:
                    raise Malformed(f"<{kind}>: only apologise may have a !")
                out.append(label)
    order = {name: i for i, name in enumerate(names)}
    return sorted(out, key=lambda x: (x["start"], x["end"], order[x["kind"]]))


def choice(value, allowed, what):
    if value not in allowed:
        raise Malformed(f"{what} is '{value}', expected one of {' '.join(allowed)}")
    return value


def choices(value, allowed, what):
    return [choice(v.strip(), allowed, what) for v in value.split(",")] if value != "-" else []


def word(value, what):
    if not re.fullmatch(r"[a-z][a-z0-9_-]*", value):
        raise Malformed(f"{what} is '{value}', expected one lower-case word")
    return value


def split_fields(line, count):
    fields = line.rstrip("\n").split(" | ", count - 1)
    if len(fields) != count:
        raise Malformed(f"{len(fields)} fields by ' | ', expected {count}")
    return [f.strip() for f in fields]


def parse_text(marked, role):
    allowed = SIGNALS if role == "customer" else AGENT_KINDS
    text, spans = unmark(marked.strip(), set(allowed))
    if not 0 < len(text) <= TEXT_CHARACTERS:
        raise Malformed(f"the text has {len(text)} characters, expected 1 to {TEXT_CHARACTERS}")
    if role == "customer":
        return {"text": text, "signals": labels_of(text, spans, SIGNALS)}
    return {"text": text, "moves": labels_of(text, spans, KINDS["MOVE"]),
            "missteps": labels_of(text, spans, KINDS["MISSTEP"])}


def parse_customer(line):
    channel, trade, english, band, groups, hard, marked = split_fields(line, 7)
    return {"channel": choice(channel, CHANNELS, "channel"), "trade": word(trade, "trade"),
            "english": word(english, "english"), "band": choice(band, BANDS, "band"),
            "groups": choices(groups, GROUPS, "group"), "hard": choices(hard, SIGNALS, "hard"),
            **parse_text(marked, "customer")}


def parse_reply(line):
    channel, trade, english, hard, marked = split_fields(line, 5)
    row = {"channel": choice(channel, CHANNELS, "channel"), "trade": word(trade, "trade"),
           "english": word(english, "english"), "hard": choices(hard, AGENT_KINDS, "hard"),
           **parse_text(marked, "agent")}
    for label in row["missteps"]:
        if label["kind"] in NEEDS_CONVERSATION:
            raise Malformed(f"<{label['kind']}> needs a conversation")
    return row


UNITS = {"s": 1, "m": 60, "h": 3600, "d": 86400}


def parse_turn(line, at):
    head, _, marked = line.partition(" | ")
    parts = head.split()
    role = {"C": "customer", "A": "agent"}.get(parts[0]) if parts else None
    if role is None or len(parts) != (3 if role == "customer" else 2):
        raise Malformed("a turn begins 'C band +4m | ' or 'A +4m | '")
    gap = re.fullmatch(r"\+(\d+)([smhd])", parts[-1])
    if not gap:
        raise Malformed(f"'{parts[-1]}' is no gap such as +4m, +2h, +1d")
    at += datetime.timedelta(seconds=int(gap.group(1)) * UNITS[gap.group(2)])
    turn = {"role": role, "at": at.strftime("%Y-%m-%dT%H:%M:%SZ"), **parse_text(marked, role)}
    if role == "customer":
        turn["band"] = choice(parts[1], BANDS, "band")
    return turn, at


def parse_conversation(lines):
    trade, channel, english, arc, escalates = split_fields(lines[0][1].lstrip("# "), 5)
    answer = escalates.removeprefix("escalates").strip(": ")
    row = {"channel": choice(channel, CHANNELS, "channel"), "trade": word(trade, "trade"),
           "english": word(english, "english"), "arc": word(arc, "arc"),
           "escalates": choice(answer, ["yes", "no"], "escalates") == "yes", "turns": []}
    at = datetime.datetime(2026, 3, 2, 9, 0)
    for number, line in lines[1:]:
        try:
            turn, at = parse_turn(line, at)
        except Malformed as e:
            raise Malformed(f"line {number}: {e}") from None
        row["turns"].append(turn)
    if len(row["turns"]) < 3:
        raise Malformed("fewer than 3 turns")
    return row


def parse_file(path):
    """Rows of an author's file and its errors, by the file's name."""
    name = os.path.basename(path)
    rows, errors = [], []
    with open(path, encoding="utf-8") as f:
        lines = list(enumerate(f.read().split("\n"), 1))
    if name.startswith("conversations"):
        blocks, block = [], []
        for number, line in lines + [(0, "")]:
            if line.strip():
                block.append((number, line))
            elif block:
                blocks.append(block)
                block = []
        parse, items = parse_conversation, [(b[0][0], b) for b in blocks]
    else:
        parse = parse_customer if name.startswith("customers") else parse_reply
        items = [(n, line) for n, line in lines if line.strip()]
    for number, item in items:
        try:
            rows.append(parse(item))
        except Malformed as e:
            errors.append(f"{path}:{number}: {e}")
    return rows, errors


def counts_of(rows):
    """Rows that have each kind; hard negatives; bands."""
    kinds, hard, bands = collections.Counter(), collections.Counter(), collections.Counter()
    for row in rows:
        for part in row.get("turns", [row]):
            marked = part.get("signals", []) + part.get("moves", []) + part.get("missteps", [])
            kinds.update({label["kind"] for label in marked})
            if "band" in part:
                bands[part["band"]] += 1
        hard.update(row.get("hard", []))
    return kinds, hard, bands


def show_counts(title, rows):
    kinds, hard, bands = counts_of(rows)
    print(f"{title}: {len(rows)} rows")
    if bands:
        print("  bands: " + " ".join(f"{b} {bands[b]}" for b in BANDS))
    for group in ("SIGNAL", "MOVE", "MISSTEP"):
        present = [f"{k} {kinds[k]}" + (f"/{hard[k]}" if hard[k] else "") for k in KINDS[group] if kinds[k] or hard[k]]
        if present:
            print(f"  {group.lower()}s (rows with it / hard negatives): " + ", ".join(present))


def lint(paths):
    bad = 0
    for path in paths:
        rows, errors = parse_file(path)
        for error in errors:
            print(error, file=sys.stderr)
        bad += len(errors)
        show_counts(path, rows)
    return 1 if bad else 0


def shingles(text):
    tokens = re.findall(r"[a-z0-9']+", text.lower())
    return set(zip(*(tokens[i:] for i in range(3)))) or {tuple(tokens)}


class Doubles:
    """Texts seen so far, by shingles of three words: finds what is nearly the same."""

    def __init__(self):
        self.sets, self.index = [], collections.defaultdict(list)

    def add(self, name, text):
        own = shingles(text)
        shared = collections.Counter(i for s in own for i in self.index[s])
        for i, n in shared.items():
            other_name, other = self.sets[i]
            if n / (len(own) + len(other) - n) >= 0.6:
                return other_name
        self.sets.append((name, own))
        for s in own:
            self.index[s].append(len(self.sets) - 1)
        return None


def corpus_rows(name):
    path = os.path.join(CORPUS, name + ".jsonl")
    if not os.path.exists(path):
        return []
    with open(path, encoding="utf-8") as f:
        return [json.loads(line) for line in f]


def text_of(row):
    return " ".join(t["text"] for t in row["turns"]) if "turns" in row else row["text"]


def split_of(name):
    """One row in five is for development, told by its id alone, so that it never changes sides."""
    return "dev" if hashlib.sha256(name.encode()).digest()[0] % 5 == 0 else "train"


def add(author, folder, data):
    status = 0
    foreign = foreign_runs(data) if data else set()
    os.makedirs(CORPUS, exist_ok=True)
    for name in ("customers", "replies", "conversations"):
        path = os.path.join(folder, name + ".txt")
        if not os.path.exists(path):
            continue  # not every author writes all three
        rows, errors = parse_file(path)
        for error in errors:
            print(error + " (left out)", file=sys.stderr)
            status = 1
        doubles = Doubles()
        old = [r for r in corpus_rows(name) if r["author"] != author]
        for row in old:
            doubles.add(row["id"], text_of(row))
        for i, row in enumerate(rows, 1):
            new = {"id": f"{author}:{name[0]}{'v' if name == 'conversations' else ''}{i:03}", "author": author}
            new["split"] = split_of(new["id"])
            new.update(row)
            same = doubles.add(new["id"], text_of(new))
            if same:
                print(f"{new['id']} is nearly the same as {same}: left out", file=sys.stderr)
            elif has_foreign_run(new, foreign):
                print(f"{new['id']} has nine words in a row of another set: left out", file=sys.stderr)
            else:
                old.append(new)
        with open(os.path.join(CORPUS, name + ".jsonl"), "w", encoding="utf-8") as f:
            for row in old:
                f.write(json.dumps(row, ensure_ascii=False) + "\n")
        show_counts(name, [r for r in old if r["author"] == author])
    return status


def amend_part(part, sign, kind, words):
    """Adds or takes away one label of a row or turn; an error in words, or None."""
    field = next((f for f, group in (("signals", "SIGNAL"), ("moves", "MOVE"), ("missteps", "MISSTEP"))
                  if f in part and kind.rstrip("!") in KINDS[group]), None)
    if field is None:
        return f"no place for {kind}"
    bare = kind.rstrip("!")
    start = part["text"].find(words)
    if start < 0 or not words:
        return "these words do not stand there"
    same = [x for x in part[field] if x["kind"] == bare and x["start"] < start + len(words) and start < x["end"]]
    if sign == "-":
        part[field] = [x for x in part[field] if x not in same]
        return None if same else "nothing to take away"
    if same:
        return "is marked already"
    label = {"kind": bare, "start": start, "end": start + len(words), "quote": words}
    if bare == "apologise":
        label["specific"] = kind.endswith("!")
    part[field] = sorted(part[field] + [label], key=lambda x: (x["start"], x["end"]))
    if "hard" in part and bare in part["hard"]:
        part["hard"].remove(bare)
    return None


def amend(path):
    files = {name: corpus_rows(name) for name in ("customers", "replies", "conversations")}
    by_id = {row["id"]: row for rows in files.values() for row in rows}
    bad = done = 0
    with open(path, encoding="utf-8") as f:
        for number, line in enumerate(f, 1):
            fields = [x.strip() for x in line.rstrip("\n").split(" | ", 2)]
            if len(fields) != 3:
                continue
            row = by_id.get(fields[0])
            words = fields[2].replace("\\n", "\n")
            if row and fields[1] == "band":
                row["band"], wrong = choice(words, BANDS, "band"), None
            elif row and fields[1][:1] in "+-":
                parts = [t for t in row["turns"] if words in t["text"]] if "turns" in row else [row]
                wrong = amend_part(parts[0], fields[1][0], fields[1][1:], words) if parts else "no such turn"
            else:
                wrong = "no such row"
            if wrong:
                print(f"{path}:{number}: {fields[0]} {fields[1]}: {wrong}", file=sys.stderr)
            bad, done = bad + bool(wrong), done + (not wrong)
    for name, rows in files.items():
        with open(os.path.join(CORPUS, name + ".jsonl"), "w", encoding="utf-8") as f:
            for row in rows:
                f.write(json.dumps(row, ensure_ascii=False) + "\n")
    print(f"{done} amended, {bad} not")
    return 1 if bad else 0


def check_labels(part, role):
    wrong = []
    fields = {"signals": SIGNALS} if role == "customer" else {"moves": KINDS["MOVE"], "missteps": KINDS["MISSTEP"]}
    for field, names in fields.items():
        for label in part[field]:
            if label["kind"] not in names:
                wrong.append(f"{field}: unknown kind '{label['kind']}'")
            if part["text"][label["start"]:label["end"]] != label["quote"] or not label["quote"].strip():
                wrong.append(f"{field}: {label['kind']} does not quote what stands at {label['start']}-{label['end']}")
    if not 0 < len(part["text"]) <= TEXT_CHARACTERS:
        wrong.append("text: empty or too long")
    return wrong


def check_row(name, row):
    wrong = []
    if row["split"] != split_of(row["id"]):
        wrong.append("split: is not the one that its id gives")
    if row["channel"] not in CHANNELS:
        wrong.append(f"channel: unknown '{row['channel']}'")
    if name == "conversations":
        for turn in row["turns"]:
            wrong += check_labels(turn, turn["role"])
        times = [t["at"] for t in row["turns"]]
        if times != sorted(times):
            wrong.append("turns: out of order")
    else:
        wrong += check_labels(row, "customer" if name == "customers" else "agent")
        present = {x["kind"] for x in row.get("signals", []) + row.get("moves", []) + row.get("missteps", [])}
        both = present & set(row["hard"])
        if both:
            wrong.append(f"hard: {', '.join(sorted(both))} is marked as present too")
    if name == "customers" and (row["band"] not in BANDS or not set(row["groups"]) <= set(GROUPS)):
        wrong.append("band or groups: unknown value")
    return wrong


def runs_of(text, length):
    tokens = re.findall(r"[a-z0-9']+", text.lower())
    return zip(*(tokens[i:] for i in range(length)))


RUN_WORDS = 9  # so many words in a row are nobody's chance


def has_foreign_run(row, foreign):
    return bool(foreign) and any(hash(r) in foreign for r in runs_of(text_of(row), RUN_WORDS))


def foreign_runs(folder):
    """Runs of words of all other sets: none of them may stand in ours."""
    runs = set()
    for root, _, files in os.walk(folder):
        for name in files:
            if name.endswith((".tsv", ".jsonl")):
                with open(os.path.join(root, name), encoding="utf-8") as f:
                    for line in f:
                        runs.update(map(hash, runs_of(line, RUN_WORDS)))
    return runs


def check(data):
    wrong = 0
    foreign = foreign_runs(data) if data else set()
    for name in ("customers", "replies", "conversations"):
        doubles, ids = Doubles(), set()
        for row in corpus_rows(name):
            problems = check_row(name, row)
            if row["id"] in ids:
                problems.append("id: twice")
            ids.add(row["id"])
            same = doubles.add(row["id"], text_of(row))
            if same:
                problems.append(f"nearly the same as {same}")
            if has_foreign_run(row, foreign):
                problems.append("nine words in a row stand in another set")
            for problem in problems:
                print(f"corpus/{name}.jsonl: {row['id']}: {problem}")
            wrong += len(problems)
    print(f"{wrong} problems")
    return 1 if wrong else 0


def stats():
    for name in ("customers", "replies", "conversations"):
        rows = corpus_rows(name)
        show_counts(name, rows)
        for field in ("author", "channel", "english", "trade"):
            found = collections.Counter(r[field] for r in rows)
            print(f"  {field}: " + ", ".join(f"{k} {v}" for k, v in found.most_common(40)))
    return 0


def agree(first_path, second_path):
    """Cohen's kappa and F1 a kind between two labellings, by presence in a row; rows are matched by id."""
    def load(path):
        with open(path, encoding="utf-8") as f:
            return {r["id"]: r for r in map(json.loads, f)}
    first, second = load(first_path), load(second_path)
    ids = sorted(first.keys() & second.keys())
    present = lambda r: {x["kind"] for f in ("signals", "moves", "missteps") for x in r.get(f, [])}
    total = collections.Counter()
    print(f"{len(ids)} rows labelled twice")
    for kind in SIGNALS + AGENT_KINDS:
        a = [kind in present(first[i]) for i in ids]
        b = [kind in present(second[i]) for i in ids]
        both = sum(x and y for x, y in zip(a, b))
        if not sum(a) + sum(b):
            continue
        total.update(both=both, one=sum(a) + sum(b))
        expected = (sum(a) * sum(b) + (len(ids) - sum(a)) * (len(ids) - sum(b))) / len(ids) ** 2
        observed = sum(x == y for x, y in zip(a, b)) / len(ids)
        kappa = (observed - expected) / (1 - expected) if expected < 1 else 1.0
        print(f"  {kind:16} {sum(a):4} {sum(b):4} both {both:4}  F1 {2 * both / (sum(a) + sum(b)):.2f}  kappa {kappa:.2f}")
    if total["one"]:
        print(f"  micro F1 {2 * total['both'] / total['one']:.3f}")
    bands = [(BANDS.index(first[i]["band"]), BANDS.index(second[i]["band"])) for i in ids
             if "band" in first[i] and "band" in second[i]]
    if bands:
        print(f"  band: the same {sum(a == b for a, b in bands) / len(bands):.2f}, within one "
              f"{sum(abs(a - b) <= 1 for a, b in bands) / len(bands):.2f}")
    return 0


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("verb", choices=["lint", "add", "amend", "check", "stats", "agree"])
    parser.add_argument("arguments", nargs="*")
    parser.add_argument("--data", help="other sets, of which no sentence may stand here")
    args = parser.parse_args()
    verbs = {"lint": lambda: lint(args.arguments), "add": lambda: add(*args.arguments, args.data),
             "check": lambda: check(args.data), "amend": lambda: amend(*args.arguments),
             "stats": stats, "agree": lambda: agree(*args.arguments)}
    return verbs[args.verb]()


if __name__ == "__main__":
    sys.exit(main())
