// The live streams of the desk: what changed, as it happens. A hidden page lets its streams go after a while
// (a browser gives one server six connections, for all windows together) and takes them up where it left off.
import { signal } from "@preact/signals";
import { interfaceVersion, signedOut } from "./api.ts";
import { settings } from "./session.ts";
import { Stream } from "./sse.ts";
import type { Conversation, Happening, Presence, Turn } from "./types.ts";

export interface LiveEvents {
    hello: { position: number; interface: number };
    conversation: Conversation;
    gone: { id: string };
    turn: Turn;
    reread: { from: number };
    happening: Happening;
    presence: { id: string; present: Presence[] };
    reset: Record<string, never>;
    bye: { reason: "stopping" | "signed_out" | "slow" };
}
export type LiveEvent = { [K in keyof LiveEvents]: { name: K; data: LiveEvents[K] } }[keyof LiveEvents];

/** "on" while every stream has its line; "off" while one is without. */
export const line = signal<"on" | "off">("on");
/** The server speaks another version of the interface than these pages: they should be loaded anew. */
export const outdated = signal(false);

const open = new Map<object, boolean>(); // stream -> whether it has its line
const tell = () => {
    line.value = [...open.values()].every(Boolean) ? "on" : "off";
};

const hiddenMs = 5_000;

/** Streams from `position` on (now, if undefined) until the answer is called. `out`: no longer in reach, or signed out. */
export function listen(
    conversation: string | undefined,
    position: number | undefined,
    take: (event: LiveEvent) => void,
    out?: (status: number) => void,
): () => void {
    const key = {};
    let stream: Stream | undefined;
    let last = position === undefined ? "" : String(position);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const query = conversation === undefined ? "" : `?conversation=${encodeURIComponent(conversation)}`;

    const start = () => {
        stream = new Stream({
            url: `/api/v1/live${query}`,
            last,
            state(state, status) {
                open.set(key, state === "on");
                tell();
                if (state !== "out") return;
                rest();
                if (status === 401) {
                    waits = true;
                    signedOut.value = true;
                }
                out?.(status);
            },
            event(name, data) {
                if (name === "hello") {
                    const hello = data as LiveEvents["hello"];
                    stream?.seed(String(hello.position));
                    if (hello.interface !== interfaceVersion) outdated.value = true;
                }
                if (name === "bye" && (data as LiveEvents["bye"]).reason === "signed_out") signedOut.value = true;
                take({ name, data } as LiveEvent);
            },
        });
    };
    const rest = () => {
        if (!stream) return;
        last = stream.lastId;
        stream.stop();
        stream = undefined;
        open.delete(key);
        tell();
    };
    const seen = () => {
        clearTimeout(timer);
        if (document.hidden && !(conversation === undefined && settings.value.notify))
            timer = setTimeout(rest, hiddenMs);
        else if (!stream && !waits) start();
    };
    document.addEventListener("visibilitychange", seen);
    // Whoever was signed out and is in again goes on from where it was.
    let waits = false;
    const again = signedOut.subscribe((is) => {
        if (is || !waits) return;
        waits = false;
        if (!stream) start();
    });
    start();
    return () => {
        again();
        document.removeEventListener("visibilitychange", seen);
        clearTimeout(timer);
        rest();
    };
}
