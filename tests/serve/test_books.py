"""Search, playbooks, replay, demonstrations and LanguageTool's interface, over HTTP."""

import json
import os
import subprocess
import time
import urllib.parse

import running
from answers import Checked

LONG = 30  # seconds until something must have happened


def soon(ask, holds):
    """Asks until the answer is right, with a deadline."""
    deadline = time.monotonic() + LONG
    while True:
        answer = ask()
        if holds(answer):
            return answer
        assert time.monotonic() < deadline, answer
        time.sleep(0.05)


def converse(client, id, *texts, **opening):
    status, _, made = client.post("/api/v1/conversations", dict(id=id, **opening))
    assert status == 201, made
    for number, text in enumerate(texts):
        role = "agent" if number % 2 else "customer"
        status, _, made = client.post("/api/v1/conversations/%s/turns" % id,
                                      {"text": text, "role": role, "anyway": True})
        assert status == 201, made


def find(client, words, **more):
    query = urllib.parse.urlencode(dict(q=words, **more))
    status, _, found = client.get("/api/v1/search?" + query)
    assert status == 200, found
    return found


def ids(found):
    return [item["conversation"]["id"] for item in found["items"]]


def colleague(server, admin, name, roles, teams=()):
    email = name + "@example.org"
    status, _, made = admin.post("/api/v1/users", {"name": name, "email": email, "roles": roles,
                                                   "teams": list(teams)})
    assert status == 201, made
    person = Checked(server)
    password = "a long word of %s's own" % name
    status, _, answer = person.post("/api/v1/invitations/redeem",
                                    {"token": made["token"], "password": password})
    assert status == 204, answer
    person.sign_in(email, password)
    return person


def searching(server, admin):
    converse(admin, "one", "My blue rucksack has not arrived.", "I am looking for it now.",
             customer="dana@example.com", name="Dana Whitfield", subject="Rucksack")
    converse(admin, "two", "The rucksack arrived, thank you.")
    soon(lambda: ids(find(admin, "rucksack")), lambda got: got == ["two", "one"])
    assert ids(find(admin, "whitfield")) == ["one"]
    assert ids(find(admin, '"blue rucksack"')) == ["one"]
    assert ids(find(admin, '"rucksack blue"')) == []
    found = find(admin, "looking rucksack")["items"][0]
    assert "turn" not in found and found["excerpt"], found
    found = find(admin, "looking")["items"][0]
    assert found["turn"] == 2 and "looking for it" in found["excerpt"], found
    page = find(admin, "rucksack", limit=1)
    assert ids(page) == ["two"] and page["next"]
    page = find(admin, "rucksack", limit=1, cursor=page["next"])
    assert ids(page) == ["one"] and "next" not in page
    for wrong in ("", "%22%22", "x&cursor=y", "a" * 300, "x&limit=51", "x&other=1"):
        status, _, answer = admin.get("/api/v1/search?q=" + wrong)
        assert status in (400, 422), (wrong, status, answer)


def searching_in_ones_own_reach(server, admin):
    teams = [admin.post("/api/v1/teams", {"name": name})[2]["id"] for name in ("East", "West")]
    east = colleague(server, admin, "erin", ["agent"], teams[:1])
    trainer = colleague(server, admin, "tom", ["trainer"])
    status, _, made = admin.post("/api/v1/tokens", {"name": "shop", "scopes": [
        "conversations.open", "conversations.write", "search"]})
    assert status == 201, made
    shop = Checked(server, bearer=made["secret"])
    converse(shop, "east", "A teapot was broken.", team=teams[0])
    converse(shop, "west", "Another teapot was broken.", team=teams[1])
    soon(lambda: ids(find(shop, "teapot")), lambda got: got == ["west", "east"])
    assert ids(find(east, "teapot")) == ["east"]
    assert ids(find(admin, "teapot")) == []  # an agent of no team
    assert trainer.get("/api/v1/search?q=teapot")[0] == 403
    assert Checked(server).get("/api/v1/search?q=teapot")[0] == 401
    status, _, answer = admin.post("/api/v1/conversations/east/erase", {"ground": "request"})
    assert status == 204, answer
    soon(lambda: ids(find(east, "teapot")), lambda got: got == [])


def playbooks(server, admin):
    status, _, problems = admin.post("/api/v1/playbooks/validate",
                                     {"text": "companny: x\nhours: never\n"})
    assert status == 200 and [p["line"] for p in problems["problems"]] == [1, 2], problems
    status, _, answer = admin.post("/api/v1/playbooks", {"text": "companny: x\nhours: never\n"})
    assert status == 422 and len(answer["errors"]) == 2, answer
    text = 'say: {listen: ["Go on, I am all ears."]}\ntimezone: America/New_York\n'
    once = {"Idempotency-Key": "once"}
    status, _, first = admin.post("/api/v1/playbooks", {"text": text, "note": "ears"}, headers=once)
    assert status == 201 and not first["active"], first
    assert admin.post("/api/v1/playbooks", {"text": text, "note": "ears"}, headers=once)[2] == first
    assert admin.post("/api/v1/playbooks", {"text": text, "note": "nose"}, headers=once)[0] == 409
    version = first["version"]
    status, _, got = admin.get("/api/v1/playbooks/%d" % version)
    assert status == 200 and got["text"] == text and got["note"] == "ears", got
    for missing in ("99", "x", "-1", "01", "99999999999"):
        assert admin.get("/api/v1/playbooks/" + missing)[0] == 404
    assert "Go on, I am all ears." not in str(admin.get("/api/v1/phrases")[2])
    status, _, got = admin.call("POST", "/api/v1/playbooks/%d/activate" % version)
    assert status == 200 and got["active"], got
    phrases = soon(lambda: admin.get("/api/v1/phrases")[2]["items"],
                   lambda items: any(i["text"] == "Go on, I am all ears." for i in items))
    assert len({item["name"] for item in phrases}) == len(phrases)
    status, _, got = admin.get("/api/v1/playbooks?limit=1")
    assert [item["version"] for item in got["items"]] == [version] and got["next"], got
    status, _, got = admin.get("/api/v1/playbooks?limit=1&cursor=" + got["next"])
    assert [item["version"] for item in got["items"]] == [version - 1], got
    assert admin.call("POST", "/api/v1/playbooks/0/activate")[2]["active"]


def replaying(server, admin):
    converse(admin, "promise", "When will it be here?", "I will call you back today by 5 pm.")
    status, _, same = admin.post("/api/v1/playbooks/replay", {"version": 0})
    assert status == 200 and same["changed"] == 0 and same["turns"] > 0, same
    status, _, other = admin.post("/api/v1/playbooks/replay",
                                  {"text": "timezone: America/New_York\n", "conversations": 50})
    assert status == 200 and other["changed"] > 0, other
    assert any(kind["what"] == "promises" for kind in other["kinds"]), other
    assert "call you back" not in json.dumps(other)
    for wrong in ({}, {"version": 0, "text": ""}, {"version": 77}, {"text": "x: y: z"}):
        status, _, answer = admin.post("/api/v1/playbooks/replay", wrong)
        assert status == 422, (wrong, status, answer)


def check(client, headers=None, **form):
    return client.call("POST", "/v2/check", raw=urllib.parse.urlencode(form).encode(),
                       headers=dict({"Content-Type": "application/x-www-form-urlencoded"},
                                    **(headers or {})))


def languagetool(server, admin):
    stranger = Checked(server)
    assert check(stranger, text="Please calm down.", language="en-GB")[0] == 401
    assert check(stranger, text="Please calm down.", language="en-GB", apiKey="no")[0] == 401
    status, _, made = admin.post("/api/v1/tokens", {"name": "editors", "scopes": ["review"]})
    assert status == 201, made
    key = made["secret"]
    status, _, got = check(stranger, text="Hi. Please calm down.", language="en-GB", apiKey=key,
                           level="picky", motherTongue="de")
    assert status == 200, got
    match = got["matches"][0]
    marked = "Hi. Please calm down."[match["offset"]:match["offset"] + match["length"]]
    assert match["rule"]["id"] == "CALM_DOWN" and "calm" in marked, got
    context = match["context"]
    assert context["text"][context["offset"]:context["offset"] + context["length"]] == marked
    assert match["sentence"] == "Please calm down." and match["replacements"], got
    assert check(stranger, text="Hi. Please calm down.", language="en-GB",
                 headers={"Authorization": "Bearer " + key})[2]["matches"] == got["matches"]
    assert check(stranger, text="Please calm down.", language="en-GB", apiKey=key,
                 disabledRules="X,calm_down")[2]["matches"] == []
    assert check(stranger, text="Please calm down.", language="en-GB", apiKey=key,
                 enabledRules="PASS_BUCK", enabledOnly="true")[2]["matches"] == []
    annotated = {"annotation": [{"text": "\U0001F600 Please "}, {"markup": "<b>"}, {"text": "calm"},
                                {"markup": "</b>"}, {"text": " down."}]}
    whole = "\U0001F600 Please <b>calm</b> down."
    got = check(stranger, data=json.dumps(annotated), language="auto", apiKey=key)[2]
    match = got["matches"][0]
    units = whole.encode("utf-16-le")
    marked = units[2 * match["offset"]:2 * (match["offset"] + match["length"])].decode("utf-16-le")
    assert "<b>calm" in marked, (marked, got)
    german = "Bitte beruhigen Sie sich doch endlich, das ist unsere Richtlinie."
    for language in ("de-DE", "auto"):
        got = check(stranger, text=german, language=language, apiKey=key)[2]
        assert got["matches"] == [] and got["warnings"]["incompleteResults"], got
    for wrong in (dict(language="en"), dict(text="a", data="{}", language="en"), dict(text="a"),
                  dict(data="{", language="en"), dict(data='{"annotation":[{}]}', language="en")):
        status, _, got = check(stranger, apiKey=key, **wrong)
        assert status in (400, 422), (wrong, status, got)
    status, _, got = stranger.get("/v2/languages")
    assert status == 200 and {"name": "English (GB)", "code": "en", "longCode": "en-GB"} in got, got


def a_client_of_languagetools(server):
    folder = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "languagetool")
    assert os.path.exists(os.path.join(folder, "node_modules")), "npm ci in tests/languagetool"
    address = "http://127.0.0.1:%d/v2/check" % server.port
    texts = ["Hello there. Please calm down.", "markdown:Hello **there**. Please *calm* down.",
             "Thank you for waiting."]
    done = subprocess.run(["node", os.path.join(folder, "client.js"), address, *texts],
                          capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    plain, annotated, kind = [json.loads(line) for line in done.stdout.splitlines()]
    assert plain["language"] == "en-GB" and plain["matches"][0]["rule"] == "CALM_DOWN", plain
    assert plain["matches"][0]["marked"] == plain["matches"][0]["word"], plain
    assert "*calm" in annotated["matches"][0]["marked"], annotated
    assert kind["matches"] == [], kind
    stranger = Checked(server)  # whom nobody knows, and who asks too often
    answers = [check(stranger, text="a", language="en")[:2] for _ in range(80)]
    refused = [headers for status, headers in answers if status == 429]
    assert answers[0][0] == 200 and refused and int(refused[0]["retry-after"]) > 0


def switched_off(server):
    stranger = running.Client(server)
    assert stranger.get("/v2/languages")[0] == 404
    assert check(stranger, text="a", language="en")[0] == 404


def demonstration(server, admin):
    status, _, listed = admin.get("/api/v1/demonstrations")
    assert status == 200 and len(listed["items"]) >= 3, listed
    assert admin.post("/api/v1/demonstrations", {"name": "nobody"})[0] == 422
    status, _, made = admin.post("/api/v1/demonstrations", {"name": listed["items"][1]["name"]})
    assert status == 201 and made["demonstration"] and made["turns"] == 0, made
    path = "/api/v1/conversations/" + made["id"]
    turns = soon(lambda: admin.get(path + "/turns")[2]["items"], lambda items: len(items) >= 3)
    assert {turn["role"] for turn in turns} == {"customer"}
    status, _, answer = admin.post(path + "/turns", {
        "text": "I am sorry that you were charged twice, that must be really frustrating. I will "
                "refund 84.90 today, and I will write to you tomorrow by 5 pm."})
    assert status == 201, answer
    turns = soon(lambda: admin.get(path + "/turns")[2]["items"],
                 lambda items: items[-1]["role"] == "customer" and len(items) >= 5)
    assert admin.get(path)[2]["tension"] < turns[2]["reading"]["tension"]


def main():
    tap = running.Tap()
    with running.Server("--languagetool", "token") as server:
        admin = Checked(server)
        admin.sign_in(*server.first_words())
        tap.test("search finds words and phrases", searching, server, admin)
        tap.test("search stays within one's own reach", searching_in_ones_own_reach, server, admin)
        tap.test("playbooks are checked, kept and put into force", playbooks, server, admin)
        tap.test("a playbook is tried on old conversations", replaying, server, admin)
        tap.test("LanguageTool's interface", languagetool, server, admin)
    with running.Server("--languagetool", "open", "--demonstration", "on") as server:
        tap.test("a client of LanguageTool's", a_client_of_languagetools, server)
        admin = Checked(server)
        admin.sign_in(*server.first_words())
        tap.test("a demonstration customer reacts", demonstration, server, admin)
    with running.Server("--languagetool", "off") as server:
        tap.test("LanguageTool's interface can be switched off", switched_off, server)
    tap.end()


main()
