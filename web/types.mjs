// Writes src/types.ts from the server's own tables, so that the pages cannot disagree with it:
// an interface for every object of src/serve/schemas.def, a typed constant for every route of
// src/serve/routes.def. `node types.mjs --check` compares only.
import { readFileSync, writeFileSync } from "node:fs";

const here = (path) => new URL(path, import.meta.url);
const target = here("src/types.ts");

// The arguments of every NAME(...) of a .def file: identifiers as they stand, strings unquoted and joined.
function* rows(text, names) {
    const token = /\/\*[^]*?\*\/|"(?:[^"\\]|\\.)*"|[A-Za-z_0-9|-]+|[(),]|\s+|./gy;
    let name = null,
        depth = 0,
        args = [],
        current = null;
    for (const [t] of text.matchAll(token)) {
        if (t.startsWith("/*") || /^\s/.test(t)) continue;
        if (depth === 0) {
            if (t === "(" && name) {
                depth = 1;
                args = [];
                current = null;
            } else name = names.includes(t) ? t : null;
        } else if (t === ")") {
            args.push(current);
            yield { name, args };
            depth = 0;
            name = null;
        } else if (t === ",") {
            args.push(current);
            current = null;
        } else {
            const value = t.startsWith('"') ? JSON.parse(t) : t;
            current = current === null ? value : t.startsWith('"') ? current + value : `${current} ${value}`;
        }
    }
}

const words = (of) =>
    of
        .split("|")
        .map((word) => JSON.stringify(word))
        .join(" | ");
const kinds = {
    TEXT: () => "string",
    TIME: () => "string",
    WORD: (of) => words(of),
    INT: () => "number",
    RATIO: () => "number",
    BOOL: () => "boolean",
    OBJECT: (of) => of,
    TEXTS: () => "string[]",
    WORDS: (of) => `(${words(of)})[]`,
    OBJECTS: (of) => `${of}[]`,
    RATIOS: () => "Record<string, number>",
    ANY: () => "Record<string, unknown>",
};

function schemas(text) {
    let out = "";
    for (const { name, args } of rows(text, ["DT_SCHEMA", "DT_MEMBER", "DT_SCHEMA_END"])) {
        if (name === "DT_SCHEMA") out += `/** ${args[1]} */\nexport interface ${args[0]} {\n`;
        else if (name === "DT_SCHEMA_END") out += "}\n";
        else {
            const [, member, type, need, , , of, doc] = args;
            const kind = kinds[type](of) + (need === "NULLABLE" ? " | null" : "");
            out += `    ${doc ? `/** ${doc} */ ` : ""}${member}${need === "MAY" ? "?" : ""}: ${kind};\n`;
        }
    }
    return out;
}

function routes(text) {
    let out = "";
    for (const { args } of rows(text, ["DT_ROUTE"])) {
        const [name, method, path, action, body, query, reply, , flags, summary] = args;
        const params = [...path.matchAll(/\{(\w+)\}/g)].map((m) => `${m[1]}: string | number`);
        const type = (t) => (t === "NONE" ? "undefined" : t);
        const has = (flag) => flags.split(/[ |]+/).includes(flag);
        const needs = action === "NONE" ? "" : action.toLowerCase();
        out +=
            `/** ${summary}${needs ? ` (${needs})` : ""} */\n` +
            `export const ${name}: Route<{ ${params.join("; ")} }, ${type(body)}, ${type(query)}, ` +
            `${has("OTHER") ? "string" : type(reply)}> =\n    [${JSON.stringify(method)}, ${JSON.stringify(path)}, ` +
            `${(has("KEYED") ? 1 : 0) | (has("IF_MATCH") ? 2 : 0)}];\n`;
    }
    return out;
}

const read = (path) => readFileSync(here(`../src/serve/${path}`), "utf8");
const text = `// Written by types.mjs from src/serve/schemas.def and routes.def: change it there.

${schemas(read("schemas.def"))}
/** [method, path, 1: honours Idempotency-Key | 2: honours If-Match]; the types are of its path, body, query, answer. */
export type Route<P, B, Q, R> = readonly [method: string, path: string, flags: number] & {
    readonly $?: (params: P, body: B, query: Q) => R;
};

${routes(read("routes.def"))}`;

if (process.argv.includes("--check")) {
    if (readFileSync(target, "utf8") !== text) {
        console.error("web/src/types.ts is not what src/serve/*.def say: run node web/types.mjs");
        process.exit(1);
    }
} else writeFileSync(target, text);
