"""Whether what the server answers is what its own document says: a client that checks every answer.

JSON Schema as far as /openapi.json goes: what it does not know makes it fail, so that nothing is passed
over in silence.
"""

import datetime
import re

from running import Client

KNOWN = {"type", "properties", "required", "additionalProperties", "items", "minItems", "maxItems", "enum",
         "minLength", "maxLength", "minimum", "maximum", "pattern", "format", "description", "$ref",
         "uniqueItems", "multipleOf", "title", "examples", "default", "const", "oneOf"}
TYPES = {"object": dict, "array": list, "string": str, "boolean": bool, "null": type(None)}


def is_a(value, name):
    if name == "integer":
        return isinstance(value, int) and not isinstance(value, bool)
    if name == "number":
        return isinstance(value, (int, float)) and not isinstance(value, bool)
    return isinstance(value, TYPES[name])


class Document:
    def __init__(self, document):
        self.document = document
        self.paths = [(re.compile("^" + re.sub(r"\\{\w+\\}", "[^/]+", re.escape(path)) + "$"),
                       path.count("{"), methods) for path, methods in document["paths"].items()]
        self.paths.sort(key=lambda row: row[1])

    def find(self, reference):
        at = self.document
        for step in reference[2:].split("/"):
            at = at[step.replace("~1", "/").replace("~0", "~")]
        return at

    def check(self, value, schema, where="$"):
        if schema is True or schema == {}:
            return
        unknown = set(schema) - KNOWN
        assert not unknown, "%s: the checker does not know %s" % (where, unknown)
        if "$ref" in schema:
            self.check(value, self.find(schema["$ref"]), where)
        if "oneOf" in schema:
            self.one_of(value, schema["oneOf"], where)
        if "type" in schema:
            names = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
            assert any(is_a(value, name) for name in names), "%s: %r is no %s" % (where, value, names)
        if "enum" in schema:
            assert value in schema["enum"], "%s: %r is none of %s" % (where, value, schema["enum"])
        if "const" in schema:
            assert value == schema["const"], "%s: %r" % (where, value)
        if isinstance(value, dict):
            self.check_object(value, schema, where)
        elif isinstance(value, list):
            assert schema.get("minItems", 0) <= len(value) <= schema.get("maxItems", 10 ** 9), \
                "%s has %d items" % (where, len(value))
            for i, item in enumerate(value):
                self.check(item, schema.get("items", True), "%s/%d" % (where, i))
        elif isinstance(value, str):
            self.check_string(value, schema, where)
        elif value is not None and not isinstance(value, bool):
            assert schema.get("minimum", value) <= value <= schema.get("maximum", value), \
                "%s: %r is out of range" % (where, value)

    def one_of(self, value, schemas, where):
        wrong, fitting = [], 0
        for schema in schemas:
            try:
                self.check(value, schema, where)
                fitting += 1
            except AssertionError as why:
                wrong.append(str(why))
        assert fitting == 1, "%s fits %d: %s" % (where, fitting, "; ".join(wrong))

    def check_object(self, value, schema, where):
        properties = schema.get("properties", {})
        for name in schema.get("required", []):
            assert name in value, "%s: no %s" % (where, name)
        for name, member in value.items():
            if name in properties:
                self.check(member, properties[name], where + "/" + name)
            else:
                more = schema.get("additionalProperties", True)
                assert more is not False, "%s: what is %s?" % (where, name)
                self.check(member, more, where + "/" + name)

    def check_string(self, value, schema, where):
        assert schema.get("minLength", 0) <= len(value) <= schema.get("maxLength", 10 ** 9), \
            "%s has %d characters" % (where, len(value))
        if "pattern" in schema:
            assert re.search(schema["pattern"], value), "%s: %r" % (where, value[:60])
        if schema.get("format") == "date-time":
            assert datetime.datetime.fromisoformat(value.replace("Z", "+00:00")).tzinfo, where

    def schema_of(self, method, path, status):
        """Of the answer; None where it has no body that the document tells of."""
        path = path.split("?")[0]
        for pattern, _, methods in self.paths:
            if pattern.match(path) and method.lower() in methods:
                responses = methods[method.lower()]["responses"]
                assert str(status) in responses, "%s %s answers %d, which the document does not have" % (
                    method, path, status)
                response = responses[str(status)]
                if "$ref" in response:
                    response = self.find(response["$ref"])
                for kind, content in response.get("content", {}).items():
                    if "json" in kind:
                        return content["schema"]
                return None
        raise AssertionError("%s %s is not in the document" % (method, path))


class Checked(Client):
    """A client that asks the document about every answer."""

    documents = {}

    def document(self):
        key = self.server.port
        if key not in self.documents:
            self.documents[key] = Document(Client(self.server).get("/openapi.json")[2])
        return self.documents[key]

    def call(self, method, path, body=None, headers=None, raw=None):
        status, got, answer = super().call(method, path, body, headers, raw)
        document = self.document()
        schema = document.schema_of(method, path, status)
        if schema is not None:
            document.check(answer, schema)
        else:
            assert not answer, (method, path, status, answer)
        return status, got, answer
