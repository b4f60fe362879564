// The pages' own parts that need no browser: offsets, what moves as one writes, the event stream, amounts.
import { fileURLToPath } from "node:url";
import { build } from "../../web/node_modules/esbuild/lib/main.js";

const load = async (name) => {
    const source = fileURLToPath(new URL(`../../web/src/${name}`, import.meta.url));
    const { outputFiles } = await build({ entryPoints: [source], bundle: true, format: "esm", write: false });
    return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`);
};
const { cut, difference, moved, pieces, unitsOf } = await load("spans.ts");
const { lines } = await load("sse.ts");
const { amountOf, money } = await load("money.ts");

let number = 0;
const test = (name, work) => {
    number++;
    try {
        work();
        console.log(`ok ${number} - ${name}`);
    } catch (error) {
        process.exitCode = 1;
        console.log(`not ok ${number} - ${name}\n${String(error.stack).replace(/^/gm, "# ")}`);
    }
};
const same = (have, want, what) => {
    if (JSON.stringify(have) !== JSON.stringify(want))
        throw new Error(`${what}: ${JSON.stringify(have)}, not ${JSON.stringify(want)}`);
};

// A generator that always gives the same numbers (Numerical Recipes' constants).
let seed = 22;
const below = (n) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed % n;
};
const letters = ["a", "é", "ש", "好", "\u{1F600}", "\u{1F468}\u200d\u{1F469}", " ", "\n", "e\u0301", "."];
const randomText = (most) => Array.from({ length: below(most) }, () => letters[below(letters.length)]).join("");

test("code points and UTF-16 units, against the language's own way", () => {
    for (let round = 0; round < 2000; round++) {
        const text = randomText(40);
        const points = [...text];
        const unit = unitsOf(text);
        for (let at = 0; at <= points.length; at++)
            same(unit(at), points.slice(0, at).join("").length, `${text} ${at}`);
        same(unit(points.length + 7), text.length, "beyond the end is the end");
    }
});

test("a text cut at its spans is the text, and every span covers its own words", () => {
    for (let round = 0; round < 2000; round++) {
        const text = randomText(30);
        const points = [...text];
        const spans = Array.from({ length: below(6) }, () => {
            const start = below(points.length + 1);
            return { start, end: start + below(points.length - start + 1) };
        });
        const parts = pieces(text, spans);
        same(parts.map((part) => part.text).join(""), text, "together");
        for (const span of spans.filter(({ start, end }) => start < end))
            same(
                parts
                    .filter((part) => part.spans.includes(span))
                    .map((part) => part.text)
                    .join(""),
                points.slice(span.start, span.end).join(""),
                "its words",
            );
    }
    same(
        cut("abc", [{ span: 1, start: 2, end: 9 }]).map((part) => part.spans.length),
        [0],
        "what lies outside is left out",
    );
});

test("findings move with what is typed, and go where it touches them", () => {
    for (let round = 0; round < 3000; round++) {
        const before = randomText(30);
        const start = below(before.length + 1);
        const removed = below(before.length - start + 1);
        const after = before.slice(0, start) + randomText(6) + before.slice(start + removed);
        const change = difference(before, after);
        same(
            before.slice(0, change.start) +
                after.slice(change.start, change.start + change.added) +
                before.slice(change.start + change.removed),
            after,
            "the difference makes the one into the other",
        );
        const from = below(before.length + 1);
        const span = { start: from, end: from + below(before.length - from + 1) };
        const now = moved(span, change);
        if (now) same(after.slice(now.start, now.end), before.slice(span.start, span.end), "the same words");
    }
    same(moved({ start: 4, end: 8 }, difference("one two three", "one twXo three")), undefined, "written into: gone");
    same(
        moved({ start: 4, end: 7 }, difference("one two three", "One two three")),
        { start: 4, end: 7 },
        "before it, as long: stays",
    );
});

test("an event stream, in pieces of any length", () => {
    const stream =
        ': hello\r\n\r\nid: 7\nevent: turn\ndata: {"a":1}\n\nevent: conversation\rdata: one\rdata: two\r\rid\ndata:x\n\nevent: lost\n\ndata: cut off';
    const want = [
        ["turn", '{"a":1}', "7"],
        ["conversation", "one\ntwo", null],
        ["message", "x", ""],
    ];
    for (let size = 1; size <= stream.length; size++) {
        const got = [];
        const take = lines((name, data, id) => got.push([name, data, id ?? null]));
        for (let at = 0; at < stream.length; at += size) take(stream.slice(at, at + size));
        same(got, want, `pieces of ${size}`);
    }
});

test("amounts, in and out, in the currency's smallest unit", () => {
    for (const [text, currency, want] of [
        ["12.50", "GBP", 1250],
        ["12,5", "EUR", 1250],
        ["1200", "JPY", 1200],
        ["1.234", "KWD", 1234],
        ["0.1", "USD", 10],
        ["19.99", "USD", 1999],
        ["", "USD", undefined],
        ["-3", "USD", undefined],
        ["x", "USD", undefined],
        ["7", undefined, 700],
    ])
        same(amountOf(text, currency), want, `${text} ${currency}`);
    same(money(1250, "GBP").replace(/\s/g, ""), "£12.50", "pounds");
    same(money(undefined, "GBP"), "", "none");
    same(money(100, "XX"), "1.00 XX", "a currency that nobody knows");
});
console.log(`1..${number}`);
