"""People over HTTP: sign-in and its limits, sessions, links, one-time codes, tokens, accounts; and that
no secret is in an answer that should not have it, or in the log.
"""

import base64
import concurrent.futures
import hashlib
import hmac
import http.client
import struct
import time

import running
from running import Server, Tap

PASSWORD = "a quiet harbour at dawn"
OTHER = "seven purple kettles"
secrets_seen = set()  # whatever must stand nowhere but in the answer that gave it


class Client(running.Client):
    """Each from an address of its own, behind a proxy that is trusted: limits go by address."""

    made = 0

    def __init__(self, server, address=None, **more):
        super().__init__(server, **more)
        Client.made += 1
        self.address = address or "198.51.%d.%d" % divmod(Client.made, 256)

    def call_bytes(self, method, path, body=None, headers=None, raw=None):
        sent = {"X-Forwarded-For": self.address, **(headers or {})}
        return super().call_bytes(method, path, body, sent, raw)


def code_of(secret, at=None):
    """RFC 6238, written down once more."""
    step = int((time.time() if at is None else at) // 30)
    digest = hmac.new(base64.b32decode(secret), struct.pack(">Q", step), hashlib.sha1).digest()
    start = digest[-1] & 15
    return "%06d" % ((struct.unpack(">I", digest[start:start + 4])[0] & 0x7FFFFFFF) % 1000000)


def invite(admin, email, roles=("agent",), **more):
    status, _, link = admin.post("/api/v1/users", dict(name="Sam Example", email=email, roles=list(roles), **more))
    assert status == 201, (status, link)
    secrets_seen.add(link["token"])
    return link


def redeem(server, token, password=PASSWORD):
    return Client(server).post("/api/v1/invitations/redeem", {"token": token, "password": password})


def newcomer(server, admin, email, roles=("agent",)):
    """Somebody who followed a link and signed in: their client and id."""
    link = invite(admin, email, roles)
    assert redeem(server, link["token"])[0] == 204
    client = Client(server)
    client.sign_in(email, PASSWORD)
    secrets_seen.update((client.cookie, client.csrf))
    return client, link["user"]["id"]


def test_cookie(server, admin):
    email, password = server.first_words()
    plain = Client(server)
    _, got, session = plain.post("/api/v1/session", {"email": email, "password": password})
    cookie = got["set-cookie"]
    assert cookie.startswith("detente=") and "HttpOnly" in cookie and "SameSite=Lax" in cookie, cookie
    assert "Path=/" in cookie and "Domain" not in cookie and "Secure" not in cookie, cookie
    assert got["cache-control"] == "no-store", got
    assert "csrf" in session and "conversations.read" in session["actions"], session
    assert password not in str(session)
    assert plain.get("/api/v1/session")[0] == 200
    assert plain.delete("/api/v1/session", headers={"X-CSRF-Token": session["csrf"]})[0] == 204
    gone = Client(server, cookie=plain.cookie or cookie.split(";")[0].split("=")[1])
    assert gone.get("/api/v1/session")[0] == 401
    behind_tls = Client(server)
    _, got, _ = behind_tls.post("/api/v1/session", {"email": email, "password": password},
                                headers={"X-Forwarded-Proto": "https"})
    cookie = got["set-cookie"]
    assert cookie.startswith("__Host-detente=") and "; Secure;" in cookie and "Domain" not in cookie, cookie
    assert behind_tls.get("/api/v1/session", headers={"X-Forwarded-Proto": "https"})[0] == 200
    renamed = Client(server, cookie=behind_tls.cookie, cookie_name="detente")
    assert renamed.get("/api/v1/session", headers={"X-Forwarded-Proto": "https"})[0] == 401


def test_refusals(server, admin):
    email, _ = server.first_words()
    answers = []
    for sent in ({"email": email, "password": "not the password"},
                 {"email": "nobody@example.org", "password": "not the password"},
                 {"email": "nonsense", "password": "x"},
                 {"email": email, "password": "not the password", "tenant": "elsewhere"},
                 {"email": email, "password": "not the password", "code": "123456"}):
        status, got, body = Client(server).post("/api/v1/session", sent)
        assert status == 401 and "set-cookie" not in got, (status, got)
        answers.append(body)
    assert all(answer == answers[0] for answer in answers), answers


def test_shape(server, admin):
    """Unknown and doubled members, wrong types and sizes: never taken, never a 5xx."""
    client = Client(server)
    for raw in (b'{"email":"a@b","password":"x","admin":true}', b'{"email":"a@b","email":"c@d","password":"x"}',
                b'{"email":"a@b","password":null}', b'{"email":["a@b"],"password":"x"}', b'[]', b'{', b'',
                b'{"email":"a@b","password":"' + b"x" * 5000 + b'"}', b'{"email":"a\\u0000@b","password":"x"}',
                b'{"email":"a@b","password":"x","roles":["operator"]}'):
        status, _, _ = client.call("POST", "/api/v1/session", raw=raw, headers={"Content-Type": "application/json"})
        assert status in (400, 413, 422), (raw[:60], status)
    _, user = newcomer(server, admin, "shape@example.org")
    for sent in ({"id": "u-0"}, {"password": "a new password"}, {"totp": False}, {"tenant": "far"}, {"email": "x@y.z"},
                 {"generation": 1}, {"roles": ["customer"]}, {"roles": ["integration"]}, {"roles": []}, {"state": "invited"}):
        status, _, body = admin.patch("/api/v1/users/" + user, sent)
        assert status in (400, 422), (sent, status, body)


def test_csrf(server, admin):
    client, _ = newcomer(server, admin, "csrf@example.org")
    other, _ = newcomer(server, admin, "csrf2@example.org")
    for token in ("", "x", other.csrf, client.csrf[:-1] + ("A" if client.csrf[-1] != "A" else "B")):
        status, _, _ = client.put("/api/v1/settings", {"dense": True}, headers={"X-CSRF-Token": token})
        assert status == 403, (token, status)
    assert client.put("/api/v1/settings", {"dense": True}, headers={"Origin": "https://evil.example"})[0] == 403
    assert client.put("/api/v1/settings", {"dense": True}, headers={"Sec-Fetch-Site": "cross-site"})[0] == 403
    assert Client(server).post("/api/v1/session", {"email": "csrf@example.org", "password": PASSWORD},
                               headers={"Origin": "https://evil.example"})[0] == 403
    status, _, body = client.put("/api/v1/settings", {"dense": True, "undo_seconds": 3})
    assert status == 200 and body == {"dense": True, "undo_seconds": 3}, (status, body)
    assert client.get("/api/v1/settings")[2] == {"dense": True, "undo_seconds": 3}
    assert other.get("/api/v1/settings")[2] == {}


def test_sessions(server, admin):
    first, user = newcomer(server, admin, "sessions@example.org")
    second = Client(server)
    second.sign_in("sessions@example.org", PASSWORD)
    items = first.get("/api/v1/sessions")[2]["items"]
    assert len(items) == 2 and [item["current"] for item in items] == [False, True], items
    foreign = admin.get("/api/v1/sessions")[2]["items"][0]["id"]
    absent = first.delete("/api/v1/sessions/s-0000000000000000")
    assert first.delete("/api/v1/sessions/" + foreign)[0::2] == absent[0::2] and absent[0] == 404
    assert first.delete("/api/v1/sessions/" + items[0]["id"])[0] == 204
    assert second.get("/api/v1/session")[0] == 401
    second.sign_in("sessions@example.org", PASSWORD)
    old = second.cookie
    second.sign_in("sessions@example.org", PASSWORD)  # signing in again ends the session one had
    assert second.cookie != old and Client(server, cookie=old).get("/api/v1/session")[0] == 401
    assert admin.patch("/api/v1/users/" + user, {"state": "off"})[0] == 200
    assert first.get("/api/v1/session")[0] == 401 and second.get("/api/v1/session")[0] == 401
    assert Client(server).post("/api/v1/session", {"email": "sessions@example.org", "password": PASSWORD})[0] == 401


def test_live(server, admin):
    """A stream of a session that has ended says so and ends, at once."""
    client, user = newcomer(server, admin, "live@example.org")
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=20)
    connection.request("GET", "/api/v1/live", headers={"Cookie": "detente=" + client.cookie})
    stream = connection.getresponse()
    assert stream.status == 200, stream.status
    assert b"event: hello" in stream.readline() + stream.readline()
    begun = time.monotonic()
    assert admin.delete("/api/v1/users/" + user)[0] == 204
    rest = stream.read()
    assert b"event: bye" in rest and b"signed_out" in rest, rest
    assert time.monotonic() - begun < 5, time.monotonic() - begun


def test_password(server, admin):
    client, _ = newcomer(server, admin, "password@example.org")
    other = Client(server)
    other.sign_in("password@example.org", PASSWORD)
    for old, new, field in (("wrong", OTHER, "/old"), (PASSWORD, "password@example.org", "/password"),
                            (PASSWORD, "Passw0rd2026!", "/password"), (PASSWORD, "1234567890", "/password")):
        status, _, body = client.put("/api/v1/password", {"old": old, "password": new})
        assert status == 422 and body["errors"][0]["field"] == field, (old, new, status, body)
    assert client.put("/api/v1/password", {"old": PASSWORD, "password": OTHER})[0] == 204
    assert client.get("/api/v1/session")[0] == 200 and other.get("/api/v1/session")[0] == 401
    assert Client(server).post("/api/v1/session", {"email": "password@example.org", "password": PASSWORD})[0] == 401
    Client(server).sign_in("password@example.org", OTHER)


def test_links(server, admin):
    link = invite(admin, "links@example.org")
    assert link["path"] == "/welcome#" + link["token"] and link["user"]["state"] == "invited", link
    status, _, body = redeem(server, link["token"], "links@example.org")
    assert status == 422 and body["errors"][0]["field"] == "/password", (status, body)
    with concurrent.futures.ThreadPoolExecutor(4) as pool:
        statuses = sorted(pool.map(lambda _: redeem(server, link["token"])[0], range(4)))
    assert statuses == [204, 422, 422, 422], statuses
    used, never = redeem(server, link["token"]), redeem(server, "A" * 43)
    assert used[0] == never[0] == 422 and used[2] == never[2], (used, never)
    assert used[2]["errors"][0]["field"] == "/token", used
    status, _, reset = admin.call("POST", "/api/v1/users/%s/reset" % link["user"]["id"])
    assert status == 201, reset
    secrets_seen.add(reset["token"])
    assert Client(server).post("/api/v1/session", {"email": "links@example.org", "password": PASSWORD})[0] == 401
    assert redeem(server, reset["token"], OTHER)[0] == 204
    Client(server).sign_in("links@example.org", OTHER)
    key = {"Idempotency-Key": "invite-again"}
    sent = {"name": "Twice", "email": "twice@example.org", "roles": ["agent"]}
    first, second = admin.post("/api/v1/users", sent, headers=key), admin.post("/api/v1/users", sent, headers=key)
    assert first[0] == second[0] == 201 and first[2]["user"]["id"] == second[2]["user"]["id"]
    assert redeem(server, first[2]["token"])[0] == 422 and redeem(server, second[2]["token"])[0] == 204
    sent["name"] = "Another"
    assert admin.post("/api/v1/users", sent, headers=key)[0] == 409


def test_codes(server, admin):
    client, user = newcomer(server, admin, "codes@example.org")
    assert client.post("/api/v1/totp", {"password": "wrong"})[0] == 422
    status, _, start = client.post("/api/v1/totp", {"password": PASSWORD})
    secret = base64.b32decode(start["secret"])
    for path in (server.store, server.store + "-wal"):  # sealed: the file alone makes no codes
        with open(path, "rb") as kept:
            bytes_kept = kept.read()
            assert secret not in bytes_kept and base64.b64encode(secret) not in bytes_kept
    assert status == 200 and start["secret"] in start["uri"], (status, start)
    secrets_seen.add(start["secret"])
    Client(server).sign_in("codes@example.org", PASSWORD)  # not in force yet
    assert client.put("/api/v1/totp", {"code": "000000"})[0] == 422
    now = time.time()
    status, _, recovery = client.put("/api/v1/totp", {"code": code_of(start["secret"], now - 30)})
    assert status == 200 and len(set(recovery["codes"])) == 10, (status, recovery)
    secrets_seen.update(recovery["codes"])
    sent = {"email": "codes@example.org", "password": PASSWORD}
    status, _, body = Client(server).post("/api/v1/session", sent)
    assert status == 401 and body["type"] == "/problems/code-needed", (status, body)
    status, _, body = Client(server).post("/api/v1/session", dict(sent, password="wrong"))
    assert status == 401 and body["type"] == "/problems/sign-in", (status, body)
    good = code_of(start["secret"])
    with concurrent.futures.ThreadPoolExecutor(3) as pool:
        statuses = sorted(pool.map(lambda _: Client(server).post("/api/v1/session", dict(sent, code=good))[0], range(3)))
    assert statuses == [200, 401, 401], statuses
    spare = recovery["codes"][0].upper().replace("-", " ")
    assert Client(server).post("/api/v1/session", dict(sent, code=spare))[0] == 200
    assert Client(server).post("/api/v1/session", dict(sent, code=spare))[0] == 401
    listed = [one for one in admin.get("/api/v1/users?limit=200")[2]["items"] if one["id"] == user]
    assert listed[0]["totp"] is True
    assert client.post("/api/v1/totp/stop", {"password": PASSWORD})[0] == 204
    Client(server).sign_in("codes@example.org", PASSWORD)


def test_tokens(server, admin):
    status, _, made = admin.post("/api/v1/tokens", {"name": "Help desk", "scopes": ["review", "people.read"], "days": 3})
    assert status == 201 and made["secret"].startswith("dt_" + made["token"]["id"] + "_"), made
    secrets_seen.add(made["secret"])
    token = Client(server, bearer=made["secret"])
    assert token.post("/api/v1/review", {"text": "Thank you for waiting."})[0] == 200
    status, _, people = token.get("/api/v1/users")
    assert status == 200 and not any("email" in one or "totp" in one for one in people["items"]), people
    for method, path, body in (("GET", "/api/v1/conversations", None), ("GET", "/api/v1/session", None),
                               ("POST", "/api/v1/tokens", {"name": "More", "scopes": ["review"]}),
                               ("POST", "/api/v1/users", {"name": "X", "email": "x@y.z", "roles": ["administrator"]})):
        assert token.call(method, path, body=body)[0] == 403, (method, path)
    for scopes in (["people.write"], ["self"], ["chat"], ["house"], ["none"], ["nonsense"]):
        status, _, body = admin.post("/api/v1/tokens", {"name": "Too much", "scopes": scopes})
        assert status == 422 and body["errors"][0]["field"] == "/scopes/0", (scopes, status, body)
    assert Client(server, bearer=made["secret"][:-1] + "_").get("/api/v1/users")[0] == 401
    assert Client(server, bearer="").get("/api/v1/users")[0] == 401
    listed = admin.get("/api/v1/tokens")[2]["items"]
    assert listed[0]["id"] == made["token"]["id"] and "used_at" in listed[0] and "secret" not in str(listed), listed
    assert admin.delete("/api/v1/tokens/" + made["token"]["id"])[0] == 204
    assert token.get("/api/v1/users")[0] == 401


def test_accounts(server, admin):
    agent, agent_id = newcomer(server, admin, "agent@example.org")
    boss, boss_id = newcomer(server, admin, "boss@example.org", ("administrator",))
    operator = admin.get("/api/v1/session")[2]["user"]["id"]
    assert agent.post("/api/v1/users", {"name": "X", "email": "x@example.org", "roles": ["agent"]})[0] == 403
    assert agent.patch("/api/v1/users/" + agent_id, {"roles": ["administrator"]})[0] == 403
    seen = agent.get("/api/v1/users/" + boss_id)[2]
    assert set(seen) == {"id", "name", "roles", "teams", "state"}, seen
    assert "email" in agent.get("/api/v1/users/" + agent_id)[2]
    for call in (lambda: boss.post("/api/v1/users", {"name": "X", "email": "x@example.org", "roles": ["operator"]}),
                 lambda: boss.patch("/api/v1/users/" + boss_id, {"roles": ["operator", "administrator"]}),
                 lambda: boss.patch("/api/v1/users/" + operator, {"name": "Oops"}),
                 lambda: boss.call("POST", "/api/v1/users/%s/reset" % operator), lambda: boss.delete("/api/v1/users/" + operator)):
        status, _, body = call()
        assert status == 403, (status, body)
    team = admin.post("/api/v1/teams", {"name": "  Returns "})[2]
    assert team["name"] == "Returns"
    assert admin.post("/api/v1/teams", {"name": "RETURNS"})[0] == 409
    assert admin.patch("/api/v1/users/" + agent_id, {"teams": [team["id"]]})[0] == 200
    assert agent.get("/api/v1/session")[2]["user"]["teams"] == [team["id"]]
    assert admin.delete("/api/v1/teams/" + team["id"])[0] == 409
    assert admin.patch("/api/v1/users/" + agent_id, {"teams": []})[0] == 200
    assert admin.delete("/api/v1/teams/" + team["id"])[0] == 204
    assert admin.patch("/api/v1/users/" + boss_id, {"roles": ["agent"]})[0] == 200
    assert boss.get("/api/v1/session")[0] == 401  # what one may do changed: sign in again
    status, _, body = admin.patch("/api/v1/users/" + operator, {"roles": ["operator", "agent"]})
    assert status == 409, (status, body)  # the last administrator
    assert admin.delete("/api/v1/users/" + operator)[0] == 409
    pages, cursor = [], ""
    while cursor is not None:
        page = admin.get("/api/v1/users?limit=2" + ("&cursor=" + cursor if cursor else ""))[2]
        pages += [one["id"] for one in page["items"]]
        cursor = page.get("next")
    assert sorted(pages) == sorted(one["id"] for one in admin.get("/api/v1/users?limit=200")[2]["items"])
    assert admin.get("/api/v1/users?cursor=zzz")[0] in (400, 422)


def test_tenants(server, admin):
    """Another tenant's things are answered as what is not there, byte for byte."""
    status, _, link = admin.post("/api/v1/tenants", {"id": "far", "name": "Far away",
                                                     "administrator": {"name": "Fay", "email": "fay@example.org"}})
    assert status == 201, link
    assert redeem(server, link["token"])[0] == 204
    far = Client(server)
    assert far.sign_in("fay@example.org", PASSWORD)["tenant"] == {"id": "far", "name": "Far away"}
    assert far.get("/api/v1/tenants")[0] == 403
    _, user = newcomer(server, admin, "near@example.org")
    team = admin.post("/api/v1/teams", {"name": "Near team"})[2]["id"]
    token = admin.post("/api/v1/tokens", {"name": "Near", "scopes": ["review"]})[2]["token"]["id"]
    for method, path, mine, body in (("GET", "users/", user, None), ("PATCH", "users/", user, {"name": "Mine"}),
                                     ("DELETE", "users/", user, None), ("POST", "users/%s/reset", user, None),
                                     ("PATCH", "teams/", team, {"name": "Mine"}), ("DELETE", "teams/", team, None),
                                     ("DELETE", "tokens/", token, None)):
        absent = mine[:2] + "0" * (len(mine) - 2)
        paths = ["/api/v1/" + (path % thing if "%s" in path else path + thing) for thing in (mine, absent)]
        foreign, nothing = (far.call_bytes(method, one, body=body) for one in paths)
        assert foreign[0] == nothing[0] == 404 and foreign[2] == nothing[2], (method, path, foreign, nothing)
    assert far.patch("/api/v1/users/" + far.get("/api/v1/session")[2]["user"]["id"], {"teams": [team]})[0] == 422
    assert len(far.get("/api/v1/users")[2]["items"]) == 1
    # one address in two tenants: the tenant is named, or nobody comes in
    assert redeem(server, far.post("/api/v1/users", {"name": "Near", "email": "near@example.org", "roles": ["agent"]})[2]["token"])[0] == 204
    assert Client(server).post("/api/v1/session", {"email": "near@example.org", "password": PASSWORD})[0] == 401
    assert Client(server).sign_in("near@example.org", PASSWORD, tenant="far")["tenant"]["id"] == "far"


def test_audit(server, admin):
    items = admin.get("/api/v1/audit?limit=200")[2]["items"]
    words = [item["what"] for item in items]
    for word in ("tenant.added", "account.invited", "account.joined", "account.changed", "account.removed", "account.reset",
                 "account.password", "account.codes_on", "account.codes_off", "team.added", "team.removed", "token.added",
                 "token.removed"):
        assert word in words, (word, words)
    entries = [item["entry"] for item in items]
    assert entries == sorted(entries, reverse=True)
    assert not any("@" in str(item) for item in items)  # ids, no names
    page = admin.get("/api/v1/audit?limit=3")[2]
    more = admin.get("/api/v1/audit?limit=3&cursor=" + page["next"])[2]
    assert page["items"] + more["items"] == items[:6]
    status, got, note = admin.get("/api/v1/checkpoint")
    assert status == 200 and got["content-type"].startswith("text/plain") and note.count(b"\n") >= 4, note


def test_lockout(server, admin):
    """Known or not, an address is told the same, in the same number of attempts, and comes in again later."""
    newcomer(server, admin, "locked@example.org")
    counts, answers = [], []
    for email in ("locked@example.org", "unknown@example.org"):
        for attempt in range(20):
            status, got, body = Client(server).post("/api/v1/session", {"email": email, "password": "wrong"})
            if status != 401:
                break
        assert status == 429 and 1 <= int(got["retry-after"]) <= 60, (status, got)
        body["detail"] = "".join(letter for letter in body["detail"] if not letter.isdigit())
        counts.append(attempt), answers.append(body)
    assert counts[0] == counts[1] == 10 and answers[0] == answers[1], (counts, answers)
    assert Client(server).post("/api/v1/session", {"email": "locked@example.org", "password": PASSWORD})[0] == 429
    statuses = [Client(server, address="203.0.113.9").post(
        "/api/v1/session", {"email": "guess%d@example.org" % number, "password": "wrong"})[0] for number in range(40)]
    assert 30 <= statuses.index(429) < 40 and set(statuses) == {401, 429}, statuses
    Client(server).sign_in(*server.first_words())


def test_canaries(server, admin):
    """No secret that was handed out is in the log, or anywhere in an answer to somebody else."""
    secrets_seen.update((PASSWORD, OTHER, admin.cookie, admin.csrf))
    said = server.words()
    assert len(secrets_seen) > 20
    answers = b"".join(admin.call_bytes("GET", "/api/v1/" + path)[2] for path in
                       ("users?limit=200", "tokens", "sessions", "audit?limit=200", "tenant", "tenants", "settings"))
    for secret in secrets_seen:
        assert secret not in said, "a secret is in the log"
        assert secret.encode() not in answers, "a secret is in an answer"


def main():
    tap = Tap()
    with Server("--log-level", "debug", "--trusted-proxies", "127.0.0.1") as server:
        admin = Client(server)
        admin.sign_in(*server.first_words())
        for test in (test_cookie, test_refusals, test_shape, test_csrf, test_sessions, test_live, test_password, test_links,
                     test_codes, test_tokens, test_accounts, test_tenants, test_audit, test_lockout, test_canaries):
            tap.test(test.__name__, test, server, admin)
    tap.end()


if __name__ == "__main__":
    main()
