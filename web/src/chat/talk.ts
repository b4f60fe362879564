// The customer's side of one conversation, without its looks: what was said, what waits to be sent,
// how the connection stands. Every message bears an id of its own, so that sending it again after a
// lost answer never says it twice; every turn has its number, so that none is shown twice or lost.
import type { Kept, Unsent } from "./keep.ts";
import { openKeep } from "./keep.ts";
import { readStream, type StreamEvent } from "./stream.ts";

export interface ChatTurn {
    turn: number;
    id?: string;
    at: string;
    role: "customer" | "agent";
    name?: string;
    text: string;
}

export type Line = "starting" | "good" | "offline" | "connecting" | "absent" | "unreachable" | "busy";

export interface Talk {
    company: string;
    notice: string;
    line: Line;
    turns: ChatTurn[];
    unsent: Unsent[];
    replying: boolean;
    closed: boolean;
    ended: boolean;
    lasting: boolean;
    kept: Kept;
    save(): void;
    start(): void;
    say(text: string): void;
    /** Takes a refused message out and gives its text back. */
    takeBack(id: string): string;
    stop(): void;
}

interface Answer {
    /** 0: nobody was reached. */
    status: number;
    body: any;
    retryMs: number;
}

export const LONGEST = 8000;

const newId = (): string =>
    Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");

/** The first 0.5 to 1 s, then twice as long each time, to 15 s: many pages come back at once. */
const pauseMs = (failures: number): number => Math.min(15_000, 2 ** failures * 500) * (1 + Math.random());

export function openTalk(base: string, tenant: string, onChange: (talk: Talk, spoken?: ChatTurn) => void): Talk {
    const keep = openKeep(tenant);
    const { kept } = keep;
    const ended = new AbortController();
    let sending = false;
    /** What was said before this page was opened is no news. */
    let caughtUp = false;
    let wake: (() => void) | undefined;

    const talk: Talk = {
        company: "",
        notice: "",
        line: "starting",
        turns: [],
        unsent: kept.outbox!,
        replying: false,
        closed: false,
        ended: false,
        lasting: keep.lasting,
        kept,
        save: keep.save,
        start() {
            addEventListener("online", stir);
            addEventListener("offline", onOffline);
            void about();
        },
        say(text) {
            talk.unsent.push({ id: newId(), text, at: new Date().toISOString() });
            changed();
            void pump();
        },
        takeBack(id) {
            const index = talk.unsent.findIndex((one) => one.id === id);
            const [one] = index < 0 ? [] : talk.unsent.splice(index, 1);
            changed();
            void pump();
            return one?.text ?? "";
        },
        stop() {
            removeEventListener("online", stir);
            removeEventListener("offline", onOffline);
            ended.abort();
            stir();
        },
    };

    function changed(spoken?: ChatTurn): void {
        keep.save();
        talk.lasting = keep.lasting;
        onChange(talk, spoken);
    }

    function onOffline(): void {
        talk.line = "offline";
        changed();
    }

    /** Ends a pause early: the connection is back. */
    function stir(): void {
        wake?.();
    }

    function pause(ms: number): Promise<void> {
        return new Promise((resolve) => {
            const timer = setTimeout(resolve, ms);
            const before = wake;
            wake = () => {
                clearTimeout(timer);
                before?.();
                resolve();
            };
        });
    }

    async function ask(path: string, body?: object, key?: string): Promise<Answer> {
        try {
            const answer = await fetch(base + path, {
                method: body ? "POST" : "GET",
                headers: {
                    ...(body && { "Content-Type": "application/json" }),
                    ...(key && { "Idempotency-Key": key }),
                    ...(kept.token && { Authorization: `Bearer ${kept.token}` }),
                },
                body: body && JSON.stringify(body),
                credentials: "omit",
                cache: "no-store",
                signal: AbortSignal.any ? AbortSignal.any([ended.signal, AbortSignal.timeout(30_000)]) : ended.signal,
            });
            return {
                status: answer.status,
                body: await answer.json().catch(() => ({})),
                retryMs: Number(answer.headers.get("Retry-After")) * 1000 || 0,
            };
        } catch {
            return { status: 0, body: {}, retryMs: 0 };
        }
    }

    const trouble = (): Line => (navigator.onLine === false ? "offline" : "connecting");

    async function about(): Promise<void> {
        for (let failures = 0; !ended.signal.aborted; failures++) {
            const { status, body } = await ask(`/chat/v1/${encodeURIComponent(tenant)}`);
            if (status === 200) {
                talk.company = body.name;
                talk.notice = body.notice ?? "";
                talk.line = "good";
                changed();
                if (kept.token) void follow();
                return void pump();
            }
            talk.line = status === 404 ? "absent" : trouble() === "offline" ? "offline" : "unreachable";
            changed();
            if (status === 404) return;
            await pause(pauseMs(failures));
        }
    }

    /** Puts a turn in its place; what waited under its id is sent. */
    function take(turn: ChatTurn): void {
        const waiting = talk.unsent.findIndex((one) => one.id === turn.id);
        if (waiting >= 0) talk.unsent.splice(waiting, 1);
        let place = talk.turns.length;
        while (place > 0 && talk.turns[place - 1]!.turn > turn.turn) place--;
        if (talk.turns[place - 1]?.turn === turn.turn) return changed();
        talk.turns.splice(place, 0, turn);
        if (turn.role === "agent") talk.replying = false;
        changed(caughtUp ? turn : undefined);
    }

    async function loadTurns(): Promise<boolean> {
        for (;;) {
            // The numbers are without gaps: what follows the last one that all before it are here for.
            let after = 0;
            for (const turn of talk.turns) if (turn.turn === after + 1) after++;
            const { status, body } = await ask(`/chat/v1/turns?limit=200&after=${after}`);
            if (status !== 200) return false;
            talk.closed = body.closed;
            body.items.forEach(take);
            if (!body.more || !body.items.length) {
                caughtUp = true;
                changed();
                return true;
            }
        }
    }

    function forget(): void {
        delete kept.token;
        talk.ended = true;
        talk.replying = false;
        changed();
    }

    async function follow(): Promise<void> {
        let failures = 0;
        const token = kept.token!;
        const onEvent = ({ event, data }: StreamEvent): void => {
            failures = 0;
            const body = JSON.parse(data);
            if (event === "hello" || event === "reset") {
                talk.line = "good";
                void loadTurns().then(() => pump());
                return;
            }
            if (event === "turn") return take(body);
            if (event === "typing") talk.replying = body.doing === "replying";
            if (event === "closed") talk.closed = true;
            if (event === "reopened") talk.closed = false;
            if (event === "bye" && body.reason === "signed_out") return forget();
            changed();
        };
        while (!ended.signal.aborted && kept.token === token) {
            const status = await readStream(`${base}/chat/v1/live`, token, onEvent, ended.signal);
            if (ended.signal.aborted || kept.token !== token) return;
            if (status === 401 || status === 404) return forget();
            talk.replying = false;
            talk.line = trouble();
            changed();
            await pause(pauseMs(failures++));
        }
    }

    /** Sends what waits, one after the other, until all of it is taken. */
    async function pump(): Promise<void> {
        if (sending || talk.line === "absent" || !talk.company) return;
        sending = true;
        for (let failures = 0; !ended.signal.aborted;) {
            const next = talk.unsent.find((one) => !one.refused);
            if (!next) break;
            const { status, body, retryMs } = await deliver(next);
            if (status === 201 || status === 200) {
                failures = 0;
                continue;
            }
            if (status === 401 || (status === 404 && kept.token)) {
                forget();
                continue;
            }
            if (status === 404) {
                talk.line = "absent";
                break;
            }
            if (status >= 400 && status < 500 && status !== 408 && status !== 409 && status !== 429) {
                next.refused = body.detail || body.title || String(status);
                changed();
                continue;
            }
            talk.line = status ? "busy" : trouble();
            changed();
            await pause(Math.max(retryMs, pauseMs(failures++)));
        }
        sending = false;
        if (talk.line === "busy") talk.line = "good";
        changed();
    }

    async function deliver(one: Unsent): Promise<Answer> {
        const message = { text: one.text, id: one.id };
        if (kept.token) {
            const answer = await ask("/chat/v1/turns", message, one.id);
            if (answer.status === 201 || answer.status === 200) arrived(answer.body, one);
            return answer;
        }
        const named = kept.name ? { ...message, name: kept.name } : message;
        const answer = await ask(`/chat/v1/${encodeURIComponent(tenant)}/conversations`, named, one.id);
        if (answer.status === 201 || answer.status === 200) {
            if (talk.ended) talk.turns.length = 0;
            kept.token = answer.body.token;
            caughtUp = true;
            talk.ended = talk.closed = false;
            arrived(answer.body.turn, one);
            void follow();
        }
        return answer;
    }

    /** The answer names its turn; should its id be missing, it is still the one that was sent. */
    function arrived(turn: ChatTurn, one: Unsent): void {
        if (talk.line === "busy" || talk.line === "connecting") talk.line = "good";
        take({ ...turn, id: one.id });
    }

    return talk;
}
