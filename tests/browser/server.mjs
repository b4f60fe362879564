// The real server on a free port with a store of its own: a direct child, stopped by its pid.
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, openSync, closeSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

export const program = process.env.DETENTE ?? new URL("../../build/detente", import.meta.url).pathname;
const startMs = 60_000;
const stopMs = 60_000;

export class Server {
    constructor(...flags) {
        this.folder = mkdtempSync(join(tmpdir(), "detente-browser-"));
        this.store = join(this.folder, "desk.db");
        this.said = join(this.folder, "said");
        this.flags = flags;
        this.port = 0;
        writeFileSync(this.said, "");
    }
    get origin() {
        return `http://127.0.0.1:${this.port}`;
    }
    words() {
        return readFileSync(this.said, "utf8");
    }
    /** Another command of the program on the same store, which must succeed: its output. */
    run(...words) {
        const done = spawnSync(program, words, { cwd: this.folder, encoding: "utf8", timeout: 120_000 });
        if (done.status !== 0) throw new Error(`detente ${words.join(" ")}: ${done.stdout}${done.stderr}`);
        return done.stdout;
    }
    async start() {
        const out = openSync(this.said, "a");
        const from = this.words().length;
        this.child = spawn(program, ["serve", "--store", this.store, "--port", String(this.port), ...this.flags], {
            cwd: this.folder,
            stdio: ["ignore", out, out],
        });
        closeSync(out);
        this.gone = new Promise((resolve) => this.child.once("exit", (code, signal) => resolve(code ?? signal)));
        let ended;
        this.gone.then((how) => (ended = how));
        for (const end = Date.now() + startMs; Date.now() < end && ended === undefined; await pause(20)) {
            const found = /https?:\/\/(?:127\.0\.0\.1|localhost):(\d+)/.exec(this.words().slice(from));
            if (!found) continue;
            this.port = Number(found[1]);
            const ready = await fetch(`${this.origin}/readyz`).catch(() => undefined);
            if (ready?.ok) return this;
        }
        throw new Error(`the server did not start (${ended}):\n${this.words()}`);
    }
    async stop(signal = "SIGTERM") {
        if (!this.child) return undefined;
        this.child.kill(signal);
        const how = await Promise.race([this.gone, pause(stopMs, "late", { ref: false })]);
        if (how === "late") this.child.kill("SIGKILL");
        this.child = undefined;
        return how;
    }
    /** The same port, the same store. */
    async restart(signal) {
        await this.stop(signal);
        return this.start();
    }
    remove() {
        rmSync(this.folder, { recursive: true, force: true });
    }
}
