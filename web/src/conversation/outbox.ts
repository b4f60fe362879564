// What was sent and is not there yet. A reply waits a few seconds, so that it can be taken back; then it is
// posted with one key until the server has it, so that it is there once. Kept by the browser as well: a page
// that is closed or dies in between sends it when it is opened again.
import { signal } from "@preact/signals";
import { call, newKey, signedOut, Trouble, wordsOf } from "../api.ts";
import { keep, names, recall } from "../keep.ts";
import { session, settings } from "../session.ts";
import { post_turn } from "../types.ts";
import type { Review, TurnMade } from "../types.ts";

export interface Waiting {
    key: string;
    conversation: string;
    text: string;
    anyway: boolean;
    role: "agent" | "customer";
    /** when it goes out; 0: it is on its way */
    due: number;
    state: "waiting" | "sending" | "failed" | "stopped";
    trouble?: string;
    review?: Review | undefined;
}

export const waiting = signal<readonly Waiting[]>([]);
const timers = new Map<string, ReturnType<typeof setTimeout>>();
const done = new Set<string>();
let tell: (id: string, made: TurnMade) => void = () => undefined;
/** Who is told when a turn was made. */
export function onMade(callback: typeof tell): void {
    tell = callback;
}

const kept = (item: Waiting) => `out.${item.key}`;
function change(key: string, part: Partial<Waiting>): void {
    waiting.value = waiting.value.map((item) => (item.key === key ? { ...item, ...part } : item));
}
function drop(key: string): void {
    clearTimeout(timers.get(key));
    timers.delete(key);
    keep(`out.${key}`, "");
    waiting.value = waiting.value.filter((item) => item.key !== key);
}

export function post(
    conversation: string,
    text: string,
    anyway: boolean,
    role: "agent" | "customer" = "agent",
): string {
    const seconds = settings.value.undo_seconds ?? 7;
    const item: Waiting = {
        key: newKey(),
        conversation,
        text,
        anyway,
        role,
        due: Date.now() + seconds * 1000,
        state: "waiting",
    };
    keep(kept(item), JSON.stringify({ ...item, by: session.value?.user.id }));
    waiting.value = [...waiting.value, item];
    timers.set(
        item.key,
        setTimeout(() => void send(item.key), seconds * 1000),
    );
    return item.key;
}

/** Takes it back, if it has not gone out. Answers its text. */
export function takeBack(key: string): string | undefined {
    const item = waiting.value.find((other) => other.key === key);
    if (!item || item.state === "sending") return undefined;
    drop(key);
    return item.text;
}

export async function send(key: string, anyway?: boolean): Promise<void> {
    clearTimeout(timers.get(key));
    const item = waiting.value.find((other) => other.key === key);
    if (!item || item.state === "sending") return;
    change(key, { state: "sending", due: 0, ...(anyway === undefined ? {} : { anyway }) });
    try {
        const made = await call(post_turn, {
            params: { conversation: item.conversation },
            key,
            keepalive: item.text.length < 10_000,
            body: { text: item.text, role: item.role, id: key, ...((anyway ?? item.anyway) ? { anyway: true } : {}) },
        });
        tell(item.conversation, made);
        settle(key);
    } catch (error) {
        if (done.has(key)) return;
        const stopped = error instanceof Trouble && error.type === "review-stop";
        change(key, {
            state: stopped ? "stopped" : "failed",
            trouble: wordsOf(error),
            ...(stopped ? { review: error.problem?.review } : {}),
        });
        if (error instanceof Trouble && (error.status === 0 || error.status === 503))
            timers.set(
                key,
                setTimeout(() => void send(key), 8000),
            );
    }
}

/** The turn of this key is there. */
export function settle(key: string): void {
    if (!waiting.value.some((item) => item.key === key)) return;
    done.add(key);
    drop(key);
}

// A reply of a page that went away before it was out: the same person's, sent with the same key. Another window
// may still be waiting with it, so it is left alone until that one had its time.
const graceMs = 5000;
let resumed = false;
export function resume(): void {
    if (resumed) return;
    resumed = true;
    for (const name of names("out.")) {
        const item = parsed(recall(name));
        if (!item) keep(name, "");
        else if (item.by === session.value?.user.id)
            setTimeout(
                () => {
                    if (!recall(name) || waiting.value.some((other) => other.key === item.key)) return;
                    waiting.value = [...waiting.value, { ...item, state: "waiting", due: 0 }];
                    void send(item.key);
                },
                Math.max(0, item.due + graceMs - Date.now()),
            );
    }
}
function parsed(text: string): (Waiting & { by?: string }) | undefined {
    try {
        return JSON.parse(text) as Waiting & { by?: string };
    } catch {
        return undefined;
    }
}
signedOut.subscribe((is) => {
    if (!is)
        waiting
            .peek()
            .filter((item) => item.state === "failed")
            .forEach((item) => void send(item.key));
});
addEventListener("online", () =>
    waiting.value.filter((item) => item.state === "failed").forEach((item) => void send(item.key)),
);
addEventListener("pagehide", () =>
    waiting.value.filter((item) => item.state === "waiting").forEach((item) => void send(item.key)),
);
