"""A little server with two holes, the control of the scanners: text comes back as it was sent
(cross-site scripting), and is pasted into SQL. Never run it anywhere but here.

    python3 broken.py        prints the port, on 127.0.0.1, and serves until it is told to stop
"""

import http.server
import sqlite3
import urllib.parse

PAGE = """<!DOCTYPE html><html><head><title>People</title></head><body><h1>People</h1>
<form action="/search" method="get"><input name="q"><input type="submit"></form>
<a href="/search?q=dana">Dana</a>%s</body></html>"""


class Broken(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        address = urllib.parse.urlsplit(self.path)
        words = urllib.parse.parse_qs(address.query).get("q", [""])[0]
        status, found = 200, ""
        if address.path == "/search":
            with sqlite3.connect(":memory:") as people:
                people.execute("CREATE TABLE people (name TEXT, secret TEXT)")
                people.execute("INSERT INTO people VALUES ('dana', 'tea'), ('kim', 'coffee')")
                try:
                    rows = people.execute("SELECT name FROM people WHERE name = '%s'" % words).fetchall()
                    found = "<p>You asked for %s: %s</p>" % (words, ", ".join(str(row[0]) for row in rows))
                except (sqlite3.Error, sqlite3.Warning) as wrong:
                    status, found = 500, "<p>SQLite error: sqlite3.OperationalError: %s</p>" % wrong
        elif address.path != "/":
            status = 404
        body = (PAGE % found).encode("utf-8", "replace")
        self.send_response(status)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


class Listener(http.server.ThreadingHTTPServer):
    def handle_error(self, request, address):
        pass  # scanners hang up in the middle


if __name__ == "__main__":
    server = Listener(("127.0.0.1", 0), Broken)
    print(server.server_address[1], flush=True)
    server.serve_forever()
