// Server-sent events over fetch: EventSource can send no Authorization header, and the customer's
// token must stand in no address.

export interface StreamEvent {
    event: string;
    data: string;
}

/** Feeds text as it comes; gives the events that are whole. Lines end in \n or \r\n. */
export function eventParser(onEvent: (event: StreamEvent) => void): (chunk: string) => void {
    let rest = "";
    let event = "";
    let data: string[] = [];
    const line = (text: string): void => {
        if (text === "") {
            if (data.length) onEvent({ event: event || "message", data: data.join("\n") });
            event = "";
            data = [];
            return;
        }
        const colon = text.indexOf(":");
        const field = colon < 0 ? text : text.slice(0, colon);
        const value = colon < 0 ? "" : text.slice(colon + 1).replace(/^ /, "");
        if (field === "event") event = value;
        else if (field === "data") data.push(value);
    };
    return (chunk) => {
        rest += chunk;
        for (let end = rest.indexOf("\n"); end >= 0; end = rest.indexOf("\n")) {
            line(rest.slice(0, end).replace(/\r$/, ""));
            rest = rest.slice(end + 1);
        }
    };
}

/** Silence for longer than this is a dead line: the server sends a comment every 15 seconds. */
const SILENCE_MS = 45_000;

/** Reads one stream to its end. Resolves with the HTTP status, 0 if nothing could be reached. */
export async function readStream(
    url: string,
    token: string,
    onEvent: (event: StreamEvent) => void,
    stop: AbortSignal,
): Promise<number> {
    const control = new AbortController();
    const abort = (): void => control.abort();
    let timer = setTimeout(abort, SILENCE_MS);
    stop.addEventListener("abort", abort);
    try {
        const answer = await fetch(url, {
            headers: { Authorization: `Bearer ${token}`, Accept: "text/event-stream" },
            credentials: "omit",
            cache: "no-store",
            signal: control.signal,
        });
        if (!answer.ok || !answer.body) return answer.status;
        const reader = answer.body.getReader();
        const decoder = new TextDecoder();
        const feed = eventParser(onEvent);
        for (;;) {
            const { done, value } = await reader.read();
            if (done) return answer.status;
            clearTimeout(timer);
            timer = setTimeout(abort, SILENCE_MS);
            feed(decoder.decode(value, { stream: true }));
        }
    } catch {
        return 0;
    } finally {
        clearTimeout(timer);
        stop.removeEventListener("abort", abort);
    }
}
