"""Reading server-sent events, with deadlines instead of sleeps."""

import http.client
import json
import socket
import time


class Stream:
    def __init__(self, client, path, last=None):
        headers = {"Accept": "text/event-stream"}
        if client.cookie:
            headers["Cookie"] = "%s=%s" % (client.cookie_name, client.cookie)
        if client.bearer:
            headers["Authorization"] = "Bearer " + client.bearer
        if last is not None:
            headers["Last-Event-ID"] = str(last)
        self.connection = http.client.HTTPConnection("127.0.0.1", client.server.port, timeout=30)
        self.connection.request("GET", path, headers=headers)
        self.answer = self.connection.getresponse()
        self.status = self.answer.status
        self.socket = self.answer.fp
        self.last, self.raw = last, b""

    def event(self, seconds=10):
        """(name, data), or None at the end or when nothing comes in time."""
        name, data, last = None, [], None
        self.connection.sock and self.connection.sock.settimeout(seconds)
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            try:
                line = self.answer.readline()
            except (socket.timeout, TimeoutError):
                return None
            if not line:
                return None
            self.raw += line
            line = line.decode().rstrip("\n")
            if line == "":
                if name is None and not data:
                    continue
                if last is not None:
                    self.last = last
                return name, json.loads("\n".join(data))
            field, _, value = line.partition(": ")
            if field == "event":
                name = value
            elif field == "data":
                data.append(value)
            elif field == "id":
                last = int(value)
        return None

    def until(self, wanted, seconds=10):
        """Events up to and with the first that is wanted: a name, or a function of (name, data)."""
        got = []
        fits = wanted if callable(wanted) else (lambda name, data: name == wanted)
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            event = self.event(max(0.05, deadline - time.monotonic()))
            if event is None:
                break
            got.append(event)
            if fits(*event):
                return got
        raise AssertionError("%r did not come, but %r" % (wanted, [name for name, _ in got]))

    def close(self):
        self.connection.close()
