// Writes dist/ from src/: the same bytes every time, hashed names, no more than 80 KB gzipped in all, and
// dist/manifest.txt, from which the server knows every address:
//   PATH, FILE, CONTENT-TYPE, immutable|no-cache, separated by tabs; PATH ending in * is a prefix.
// `node build.mjs --out DIR` writes elsewhere; `--watch` builds again on every change, unminified.
import * as esbuild from "esbuild";
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const budgetBytes = 80 * 1024;
const here = fileURLToPath(new URL(".", import.meta.url));
const argument = (name) => process.argv[process.argv.indexOf(name) + 1];
const out = process.argv.includes("--out") ? argument("--out") : join(here, "dist");
const watch = process.argv.includes("--watch");

const common = {
    absWorkingDir: here,
    bundle: true,
    format: "esm",
    target: "es2022",
    minify: !watch,
    metafile: true,
    write: false,
    legalComments: "none",
    charset: "utf8",
    jsx: "automatic",
    jsxImportSource: "preact",
    logLevel: "warning",
    sourcemap: watch ? "inline" : false,
};
const desk = {
    ...common,
    outdir: "dist",
    splitting: true,
    entryPoints: { desk: "src/main.tsx", style: "src/css/desk.css" },
    entryNames: "assets/[name]-[hash]",
    chunkNames: "assets/[name]-[hash]",
};
// The widget carries its styles as text, for its shadow root.
const cssText = {
    name: "css-text",
    setup(plugins) {
        plugins.onLoad({ filter: /\.css$/ }, async ({ path }) => {
            const css = await esbuild.transform(readFileSync(path, "utf8"), {
                loader: "css",
                minify: !watch,
                target: "es2022",
            });
            return { contents: css.code.trim(), loader: "text" };
        });
    },
};
const widget = {
    ...common,
    outfile: "dist/widget.js",
    format: "iife",
    entryPoints: ["src/chat/widget.ts"],
    plugins: [cssText],
};

const types = {
    ".js": "text/javascript; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".svg": "image/svg+xml",
    ".txt": "text/plain; charset=utf-8",
};
const typeOf = (file) => types[file.slice(file.lastIndexOf("."))];

// What `entry` needs at once: itself and the chunks that it imports statically.
function needed(meta, entry) {
    const files = Object.entries(meta.outputs);
    const found = new Set();
    const visit = (file) => {
        if (found.has(file)) return;
        found.add(file);
        meta.outputs[file].imports.filter((i) => i.kind === "import-statement").forEach((i) => visit(i.path));
    };
    visit(files.find(([, output]) => output.entryPoint === entry)[0]);
    return [...found];
}

function page(template, meta, script, style) {
    const [main, ...rest] = needed(meta, script);
    const [sheet] = needed(meta, style);
    const url = (file) => file.replace(/^dist/, "");
    const html = readFileSync(join(here, template), "utf8");
    return html.replace(
        "<!-- head -->",
        [
            `<link rel="stylesheet" href="${url(sheet)}">`,
            `<script type="module" src="${url(main)}"></script>`,
            ...rest.map((file) => `<link rel="modulepreload" href="${url(file)}">`),
        ].join("\n"),
    );
}

// The licences of what is in the bundle, and of nothing else.
function licences(metas) {
    const inputs = metas.flatMap((meta) => Object.keys(meta.inputs));
    const names = new Set(inputs.map((file) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1]).filter(Boolean));
    return [...names]
        .sort()
        .map((name) => {
            const { version, license } = JSON.parse(
                readFileSync(join(here, "node_modules", name, "package.json"), "utf8"),
            );
            const text = readFileSync(join(here, "node_modules", name, "LICENSE"), "utf8").trim();
            return `${name} ${version} (${license})\n\n${text}\n`;
        })
        .join("\n\n");
}

async function build() {
    const [desks, widgets] = await Promise.all([esbuild.build(desk), esbuild.build(widget)]);
    const files = new Map();
    for (const result of [desks, widgets])
        for (const file of result.outputFiles) files.set(file.path.slice(join(here, "dist").length + 1), file.text);
    files.set("desk.html", page("src/desk.html", desks.metafile, "src/main.tsx", "src/css/desk.css"));
    files.set("chat.html", readFileSync(join(here, "src/chat.html"), "utf8"));
    files.set("favicon.svg", readFileSync(join(here, "src/favicon.svg"), "utf8"));
    files.set("assets/licences.txt", licences([desks.metafile, widgets.metafile]));
    files.set("manifest.txt", manifest([...files.keys()]));
    return files;
}

function manifest(files) {
    const rows = [];
    const row = (path, file, cache = "no-cache") => rows.push([path, file, typeOf(file), cache].join("\t"));
    for (const file of files.filter((name) => name.startsWith("assets/")).sort())
        row(`/${file}`, file, /-[0-9A-Z]{8}\.\w+$/.test(file) ? "immutable" : "no-cache");
    for (const path of ["/favicon.svg", "/favicon.ico"]) row(path, "favicon.svg");
    row("/widget.js", "widget.js");
    for (const path of ["/chat", "/chat/*"]) row(path, "chat.html");
    for (const path of [
        "/",
        "/c/*",
        "/queue/*",
        "/search",
        "/sign-in",
        "/welcome",
        "/account",
        "/admin",
        "/admin/*",
        "/playbook",
        "/playbook/*",
        "/demo",
        "/reports",
        "/reports/*",
    ])
        row(path, "desk.html");
    return `${rows.join("\n")}\n`;
}

function write(files) {
    rmSync(out, { recursive: true, force: true });
    mkdirSync(join(out, "assets"), { recursive: true });
    for (const [name, text] of files) writeFileSync(join(out, name), text);
}

function report(files) {
    let all = 0;
    const rows = [...files]
        .filter(([name]) => name !== "manifest.txt")
        .map(([name, text]) => {
            const bytes = gzipSync(text, { level: 9 }).length;
            all += name === "assets/licences.txt" ? 0 : bytes;
            return `${String(bytes).padStart(7)}  ${basename(name)}`;
        });
    const hash = createHash("sha256")
        .update([...files].sort().flat().join("\0"))
        .digest("hex")
        .slice(0, 12);
    console.log(
        `${rows.sort().reverse().join("\n")}\n${String(all).padStart(7)}  bytes gzipped in all, of ${budgetBytes}; ${hash}`,
    );
    if (all > budgetBytes) {
        console.error("web/dist is larger than it may be");
        process.exitCode = 1;
    }
}

async function once() {
    const files = await build();
    write(files);
    report(files);
}

await once();
if (watch) {
    const { watch: watchFiles } = await import("node:fs");
    let timer;
    watchFiles(join(here, "src"), { recursive: true }, () => {
        clearTimeout(timer);
        timer = setTimeout(() => once().catch((error) => console.error(error.message)), 50);
    });
}
