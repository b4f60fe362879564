"""Who may do what: every route and method, as every role, on one's own things, a colleague's, nobody's,
another team's, another tenant's, what never was, and what was erased. Generated from the tables; each
cell is asked over HTTP and compared with what access.def says. What is out of reach must be answered,
byte for byte, as what is not there.
"""

import collections
import itertools
import secrets
import sys

import tables
from running import Client, Server, Tap

PASSWORD = "a quiet harbour at dawn"
ROLES = tables.ROLES
RELATIONS = ["own", "team", "no_team", "other_team", "other_tenant", "absent", "erased"]
IN_REACH = {"NO": set(), "OWN": {"own"}, "TEAM": {"own", "team", "no_team"},
            "ALL": {"own", "team", "no_team", "other_team"}}
ANGRY = ("This is the third time I have had to write. I am furious, you people are useless idiots and I will "
         "take you to court. Put me through to your supervisor now.")
PROMISE = "I am sorry that your parcel is late. I will call you back tomorrow by 5 pm."


class House:
    """Two tenants, two teams in the first, somebody of every role, and tokens."""

    def __init__(self, server):
        self.server = server
        operator = server.first_account()
        self.admin = operator
        self.near = self.add("administrator near", ["administrator"], [])
        self.teams = [self.near.post("/api/v1/teams", {"name": name})[2]["id"] for name in ("One", "Two")]
        self.people, self.ids = {}, {}
        for role in ("agent", "supervisor", "trainer", "administrator", "auditor"):
            self.people[role], self.ids[role] = self.add_with_id(role, [role], [self.teams[0]])
        self.colleague, self.ids["colleague"] = self.add_with_id("colleague", ["agent"], [self.teams[0]])
        self.people["operator"], self.ids["operator"] = self.add_with_id(
            "operator", ["operator"], [], inviter=operator)
        scopes = [name for action, name in tables.action_names().items()
                  if tables.actions()[action]["integration"] != "NO" and action not in ("NONE",)]
        made = self.near.post("/api/v1/tokens", {"name": "all", "scopes": scopes})
        assert made[0] == 201, made
        self.people["integration"] = Client(server, bearer=made[2]["secret"])
        status, _, far = operator.post("/api/v1/tenants", {
            "id": "far", "name": "Far away", "administrator": {"name": "Far", "email": "far@example.org"}})
        assert status == 201, far
        self.far = self.redeem(far["token"], "far@example.org", "far")
        far_token = self.far.post("/api/v1/tokens", {"name": "far", "scopes": scopes})[2]["secret"]
        self.far_token = Client(server, bearer=far_token)
        self.far_id = self.open(self.far_token)["id"]
        self.others = self.things(self.far)
        status, _, _ = self.near.patch("/api/v1/tenant", {"chat": True})
        assert status == 200
        tenant = self.near.get("/api/v1/session")[2]["tenant"]["id"]
        status, _, chat = Client(server).post("/chat/v1/%s/conversations" % tenant, {"text": "Hello?"})
        assert status == 201, chat
        self.people["customer"] = Client(server, bearer=chat["token"])
        self.people["nobody"] = Client(server)

    def redeem(self, token, email, tenant=None):
        client = Client(self.server)
        status, _, answer = client.post("/api/v1/invitations/redeem", {"token": token, "password": PASSWORD})
        assert status == 204, (status, answer)
        client.sign_in(email, PASSWORD, **({"tenant": tenant} if tenant else {}))
        return client

    def add_with_id(self, name, roles, teams, inviter=None):
        email = name.replace(" ", ".") + "@example.org"
        status, _, made = (inviter or self.near).post(
            "/api/v1/users", {"name": name, "email": email, "roles": roles, "teams": teams})
        assert status == 201, made
        return self.redeem(made["token"], email), made["user"]["id"]

    def add(self, name, roles, teams):
        return self.add_with_id(name, roles, teams, self.admin)[0]

    def open(self, by, **members):
        status, _, made = by.post("/api/v1/conversations", dict({"name": "Dana"}, **members))
        assert status == 201, made
        return made

    def things(self, admin):
        """Ids of a tenant's own user, team, token, session, version."""
        return {"user": admin.get("/api/v1/session")[2]["user"]["id"],
                "team": admin.post("/api/v1/teams", {"name": secrets.token_hex(4)})[2]["id"],
                "token": admin.post("/api/v1/tokens", {"name": "t", "scopes": ["review"]})[2]["token"]["id"],
                "session": admin.get("/api/v1/sessions")[2]["items"][0]["id"]}

    def conversation(self, role, relation):
        """(id, ids of what is in it) of a conversation that stands so to the person of that role."""
        poster, inside = self.people["integration"], {"offer": "1", "alert": "1", "promise": "1"}
        if relation == "other_tenant":
            return self.far_id, inside
        if relation == "absent":
            return "never-" + secrets.token_hex(6), inside
        team = {"own": 0, "team": 0, "erased": 0, "other_team": 1}.get(relation)
        made = self.open(poster, **({"team": self.teams[team]} if team is not None else {}))
        path = "/api/v1/conversations/" + made["id"]
        for body in ({"role": "customer", "text": ANGRY}, {"role": "agent", "text": PROMISE}):
            status, _, answer = poster.post(path + "/turns", body)
            assert status == 201, answer
        if "alert" in answer["conversation"]:
            inside["alert"] = str(answer["conversation"]["alert"]["sequence"])
        remedies = poster.get(path + "/remedies")[2]["items"]
        costly = next((r for r in remedies if "limit" in r), remedies[0])
        offer = {"remedy": costly["remedy"]}
        if "limit" in costly:
            offer["amount"] = costly["limit"] + 100
        status, _, offered = poster.post(path + "/offers", offer)
        assert status == 201, offered
        inside["offer"] = str(offered["sequence"])
        who = {"own": self.ids.get(role), "team": self.ids["colleague"]}.get(relation)
        if who:
            status, _, answer = poster.put(path + "/assignment", {"user": who, "team": self.teams[0]})
            assert status == 200, answer
        if relation == "erased":
            status, _, answer = self.near.post(path + "/erase", {"ground": "request"})
            assert status == 204, answer
        return made["id"], inside


def body_of(route, house, inside):
    body = tables.sample(route.body) if route.body != "NONE" else None
    special = {
        "post_turn": {"text": "Thank you, I have it."},
        "dispute_cue": {"turn": 1, "kind": "insult", "start": 0, "end": 4},
        "offer": {"remedy": "replacement"},
        "set_promise": {"state": "kept"},
        "assign": {"team": house.teams[0]},
        "choose": {}, "reopen_conversation": {},
        "use_guidance": {"turn": 1, "stage": "acknowledge"},
        "change_user": {"name": "Somebody"}, "change_tenant": {"name": "Near by"},
        "add_user": {"name": "New", "email": secrets.token_hex(6) + "@example.org", "roles": ["agent"]},
        "add_team": {"name": secrets.token_hex(4)}, "change_team": {"name": secrets.token_hex(4)},
        "add_token": {"name": "t", "scopes": ["review"]},
        "add_tenant": {"id": "t" + secrets.token_hex(4), "name": "Another",
                       "administrator": {"name": "A", "email": secrets.token_hex(6) + "@example.org"}},
        "replay_playbook": {"version": 0, "conversations": 1}, "add_playbook": {"text": ""},
        "read_turns": {"turns": [{"role": "customer", "text": "hello"}]}, "change_settings": {},
    }
    return special.get(route.name, body)


# Asked by tests of their own: they end what asks, or belong to no person.
ALONE = {"sign_in", "sign_out", "end_session", "change_password", "start_totp", "confirm_totp", "stop_totp",
         "redeem", "lt_check", "chat_open", "chat_about"}


def ask(client, route, house, values, body):
    path = route.path
    for name in route.params:
        path = path.replace("{%s}" % name, values[name])
    if route.query == "Search":
        path += "?q=parcel"
    if "STREAM" in route.flags:
        return stream(client, route, path)
    if route.body == "NONE":
        return client.call_bytes(route.method, path)
    return client.call_bytes(route.method, path, body)


def stream(client, route, path):
    """Only how it begins; the connection is given up."""
    import http.client
    connection = http.client.HTTPConnection("127.0.0.1", client.server.port, timeout=30)
    headers = {}
    if client.cookie:
        headers["Cookie"] = "%s=%s" % (client.cookie_name, client.cookie)
    if client.bearer:
        headers["Authorization"] = "Bearer " + client.bearer
    connection.request(route.method, path, headers=headers)
    answer = connection.getresponse()
    data = answer.read() if answer.status >= 400 else b""
    connection.close()
    return answer.status, {k.lower(): v for k, v in answer.getheaders()}, data


def telling(answer):
    """What an answer tells: everything but the clock and the request's number."""
    status, headers, data = answer
    return status, {k: v for k, v in headers.items() if k not in ("date", "x-request-id")}, data


def expected(route, role, relation):
    """"401", "403", "404" or "in"."""
    cell = tables.actions()[route.action]
    if "ANYONE" in route.flags:
        return "in"
    if role == "nobody":
        return "401"
    if route.path.startswith("/chat/v1/") and role not in ("customer", "integration"):
        return "401"  # no cookie is read there: the widget runs on other sites
    if cell[role] == "NO":
        return "403"
    return "in" if relation in IN_REACH[cell[role]] else "404"


def check(route, role, relation, answer, inside_of=None):
    wanted, status = expected(route, role, relation), answer[0]
    if wanted == "in":
        assert status not in (401, 403, 405, 501) and status < 500, (route.name, role, relation, answer)
        assert status != 404, (route.name, role, relation, answer)
    else:
        assert status == int(wanted), (route.name, role, relation, wanted, answer)


def conversation_routes():
    return [route for route in tables.routes() if "conversation" in route.params]


def test_conversation_route(house, route, counts):
    for role in ROLES[:-1] + ["customer", "nobody"]:
        client, out_of_reach = house.people[role], []
        for relation in RELATIONS:
            if relation == "own" and role not in house.ids:
                continue
            wanted = expected(route, role, relation)
            if wanted in ("401", "403") and relation not in ("own", "absent", "other_tenant"):
                continue  # refused before anything is looked up: three are enough to see that
            identity, inside = house.conversation(role, relation) if wanted == "in" or relation in (
                "other_tenant", "absent", "erased", "other_team") else ("c-any", {"offer": "1", "alert": "1", "promise": "1"})
            answer = ask(client, route, house, dict(inside, conversation=identity), body_of(route, house, inside))
            check(route, role, relation, answer)
            counts["cells"] += 1
            if wanted != "in":
                out_of_reach.append(telling(answer))
        for one, other in itertools.combinations(out_of_reach, 2):
            assert one == other, (route.name, role, one, other)
            counts["compared"] += 1


def test_other_route(house, route, counts):
    """Routes about the tenant: one's own thing, another tenant's, and one that never was."""
    for role in ROLES[:-1] + ["customer", "nobody"]:
        client, hidden = house.people[role], []
        for relation in (["all", "other_tenant", "absent"] if route.params else ["all"]):
            wanted = expected(route, role, "own")
            if route.params and relation != "all" and wanted == "in":
                wanted = "404"
            values = {"version": "0", "tenant": "near"}
            if relation == "all":
                values.update(house.things(house.near) if route.params and route.params[0] != "version" else {})
                if route.params == ["user"] and route.method in ("DELETE", "PATCH", "POST"):
                    values["user"] = house.add_with_id("x" + secrets.token_hex(4), ["agent"], [])[1]
            elif relation == "other_tenant":
                values.update(house.others, version="8888")  # numbers are each tenant's own
            else:
                values.update({name: name[0] + "-" + secrets.token_hex(8) for name in ("user", "team", "token", "session")},
                              version="8888")
            answer = ask(client, route, house, values, body_of(route, house, {}))
            if wanted == "in":
                assert answer[0] not in (401, 403, 404, 405, 501) and answer[0] < 500, (
                    route.name, role, relation, answer)
            else:
                assert answer[0] == int(wanted), (route.name, role, relation, wanted, answer)
                hidden.append(telling(answer))
            counts["cells"] += 1
        if expected(route, role, "own") == "in" and len(hidden) == 2:
            assert hidden[0] == hidden[1], (route.name, role, hidden)
            counts["compared"] += 1


def test_scopes(house, counts):
    """A token may do what its scopes say, and nothing else."""
    names, actions = tables.action_names(), tables.actions()
    wanted = [a for a in actions if actions[a]["integration"] != "NO" and a != "NONE"]
    routes = [r for r in tables.routes() if not r.params and r.method == "GET" and "STREAM" not in r.flags
              and r.action in wanted]
    for scope in wanted:
        made = house.near.post("/api/v1/tokens", {"name": scope, "scopes": [names[scope]]})
        assert made[0] == 201, made
        client = Client(house.server, bearer=made[2]["secret"])
        for route in routes:
            status = ask(client, route, house, {}, None)[0]
            assert (status == 200) == (route.action == scope), (scope, route.name, status)
            counts["cells"] += 1


def test_forged(house, counts):
    """Without the CSRF token, with another's, and from elsewhere: nothing changes."""
    agent = house.people["agent"]
    for headers in ({"X-CSRF-Token": ""}, {"X-CSRF-Token": house.people["supervisor"].csrf},
                    {"Origin": "https://elsewhere.example"}, {"Sec-Fetch-Site": "cross-site"}):
        status, _, answer = agent.post("/api/v1/conversations", {"name": "forged"}, headers=headers)
        assert status == 403, (headers, status, answer)
        counts["cells"] += 1
    found = agent.get("/api/v1/conversations?limit=200")[2]["items"]
    assert not any(item.get("name") == "forged" for item in found)


def main():
    tap, counts = Tap(), collections.Counter()
    with Server("--security-contact", "mailto:security@example.org", "--demonstration", "on") as server:
        house = House(server)
        for route in tables.routes():
            if route.name in ALONE:
                continue
            if "conversation" in route.params:
                tap.test(route.name, test_conversation_route, house, route, counts)
            else:
                tap.test(route.name, test_other_route, house, route, counts)
        tap.test("a token's scopes", test_scopes, house, counts)
        tap.test("forged requests", test_forged, house, counts)
    print("# access matrix: %d cells asked, %d pairs of answers out of reach compared byte for byte" %
          (counts["cells"], counts["compared"]))
    tap.end()


if __name__ == "__main__":
    sys.exit(main())
