// The pages that are committed are the pages that are built from their source, byte for byte, on any machine.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { holds, same, suite } from "./frame.mjs";

const web = new URL("../../web/", import.meta.url).pathname;
const budgetBytes = 80 * 1024;
const widgetBytes = 10 * 1024;

const filesOf = (folder) =>
    readdirSync(folder, { withFileTypes: true })
        .flatMap((entry) => (entry.isDirectory() ? filesOf(join(folder, entry.name)) : [join(folder, entry.name)]))
        .sort();

await suite({ server: false }, async ({ test }) => {
    await test("what is built from the source is what is committed", async () => {
        const out = mkdtempSync(join(tmpdir(), "detente-dist-"));
        try {
            const built = spawnSync(process.execPath, ["build.mjs", "--out", out], { cwd: web, encoding: "utf8" });
            same(built.status, 0, built.stdout + built.stderr);
            const names = (folder) => filesOf(folder).map((file) => file.slice(folder.length + 1));
            const dist = join(web, "dist");
            same(names(dist), names(out), "the files of web/dist");
            for (const name of names(out))
                holds(
                    readFileSync(join(dist, name)).equals(readFileSync(join(out, name))),
                    `web/dist/${name} is not what the source gives: run node web/build.mjs`,
                );
        } finally {
            rmSync(out, { recursive: true, force: true });
        }
    });
    await test("types are sound", async () => {
        const checked = spawnSync("npx", ["--no-install", "tsc", "--noEmit"], { cwd: web, encoding: "utf8" });
        same(checked.status, 0, checked.stdout);
    });
    await test("the pages' types are those of the server's tables", async () => {
        const made = spawnSync(process.execPath, ["types.mjs", "--check"], { cwd: web, encoding: "utf8" });
        same(made.status, 0, made.stderr);
    });
    await test("all pages together are small, and the widget is smaller", async () => {
        const size = (file) => gzipSync(readFileSync(file), { level: 9 }).length;
        const all = filesOf(join(web, "dist")).filter((file) => !/licences\.txt|manifest\.txt/.test(file));
        const bytes = all.reduce((sum, file) => sum + size(file), 0);
        holds(bytes <= budgetBytes, `${bytes} bytes, of ${budgetBytes}`);
        const widget = size(join(web, "dist/widget.js"));
        holds(widget <= widgetBytes, `the widget: ${widget} bytes, of ${widgetBytes}`);
    });
    await test("no page names another place, and no lock file a registry", async () => {
        for (const file of filesOf(join(web, "dist"))) {
            if (/licences\.txt/.test(file)) continue;
            const found = readFileSync(file, "utf8").match(/https?:\/\/[^\s"'`)]+/g) ?? [];
            same(
                found.filter((url) => !/^http:\/\/www\.w3\.org\/|^https:\/\/desk\.example/.test(url)),
                [],
                file,
            );
        }
        for (const folder of [web, new URL(".", import.meta.url).pathname])
            holds(
                !readFileSync(join(folder, "package-lock.json"), "utf8").includes('"resolved"'),
                `${folder}package-lock.json has resolved addresses`,
            );
    });
});
