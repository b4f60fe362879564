"""The tables of src/serve and src/desk, read as data: routes, objects, who may do what.

The tests generate from the same tables as the program, so that a row that is added is a row that is
tested. Nothing here knows the program's own reading of them.
"""

import os
import re

SOURCE = os.environ.get("DETENTE_SOURCE") or os.path.dirname(
    os.path.dirname(os.path.dirname(os.path.abspath(__file__))))

ROLES = ["agent", "supervisor", "trainer", "administrator", "auditor", "integration", "operator",
         "customer"]


def _rows(path, name):
    """The argument lists of every NAME(...) in a table, comments and line ends taken away."""
    text = open(os.path.join(SOURCE, path), encoding="utf-8").read()
    text = re.sub(r"/\*.*?\*/", " ", text, flags=re.S)
    for found in re.finditer(r"\b%s\(" % name, text):
        yield _arguments(text, found.end())


def _arguments(text, at):
    arguments, current, depth, quoted = [], "", 1, False
    while depth:
        c = text[at]
        if quoted:
            if c == "\\":
                current += text[at + 1]
                at += 1
            elif c == '"':
                quoted = False
            else:
                current += c
        elif c == '"':
            quoted = True
        elif c == "(":
            depth += 1
            current += c
        elif c == ")":
            depth -= 1
            if depth:
                current += c
        elif c == "," and depth == 1:
            arguments.append(current.strip())
            current = ""
        elif not c.isspace() or current:
            current += " " if c.isspace() else c
        at += 1
    return arguments + [current.strip()]


class Route:
    def __init__(self, row):
        (self.name, self.method, self.path, self.action, self.body, self.query, self.reply, status,
         flags, self.summary) = row
        self.status = int(status)
        self.flags = {flag.strip() for flag in flags.split("|")} - {"0"}
        self.params = re.findall(r"\{(\w+)\}", self.path)


def routes():
    return [Route(row) for row in _rows("src/serve/routes.def", "DT_ROUTE")]


def actions():
    """{ACTION: {role: "NO" | "OWN" | "TEAM" | "ALL"}}"""
    return {row[0]: dict(zip(ROLES, row[2:10])) for row in _rows("src/desk/access.def", "DT_ACTION")}


def action_names():
    return {row[0]: row[1] for row in _rows("src/desk/access.def", "DT_ACTION")}


class Member:
    def __init__(self, row):
        self.schema, self.name, self.type, self.need, low, high, self.of, self.doc = row
        number = {"INT64_MAX": 2 ** 63 - 1}
        self.min, self.max = number.get(low) or int(low), number.get(high) or int(high)


def schemas():
    """{Schema: [Member]}"""
    found = {row[0]: [] for row in _rows("src/serve/schemas.def", "DT_SCHEMA")}
    for row in _rows("src/serve/schemas.def", "DT_MEMBER"):
        member = Member(row)
        found[member.schema].append(member)
    return found


def sample(name, table=None):
    """The smallest body of a schema that keeps its rules; what must be there and nothing else."""
    table = table or schemas()
    return {m.name: _value(m, table) for m in table[name] if m.need == "MUST"}


def _value(m, table):
    if m.type == "TEXT":
        word = "someone@example.org" if m.name == "email" else "kept plain and short"
        return (word + " " * m.min)[:max(m.min, min(m.max, len(word)))]
    if m.type == "WORD":
        return m.of.split("|")[0]
    if m.type == "INT":
        return max(m.min, 0)
    if m.type == "BOOL":
        return True
    if m.type == "TIME":
        return "2026-03-12T14:20:00Z"
    if m.type == "OBJECT":
        return sample(m.of, table)
    if m.type == "TEXTS":
        return ["conversations.read"] * max(m.min, 1)
    if m.type == "WORDS":
        return [m.of.split("|")[0]]
    return [sample(m.of, table)] * max(m.min, 1)
