// Server-sent events over fetch: headers can be sent (a customer's token, Last-Event-ID), a 401 is seen as one,
// and what comes too late is noticed. Reconnects by itself, a little later each time, at once when the line or
// the page is back.
export interface StreamOptions {
    url: string;
    headers?: Record<string, string>;
    /** id of the last event that was taken in; "" for none */
    last?: string;
    event(name: string, data: unknown): void;
    /** "on": events come; "off": no line at present, trying again; "out": 401, 403 or 404, gave up */
    state(state: "on" | "off" | "out", status: number): void;
}

const silenceMs = 40_000; // the server says something every 15 s
const waits = [250, 500, 1000, 2000, 4000, 8000, 15_000];

export class Stream {
    private last: string;
    private attempt = 0;
    private stopped = false;
    private controller: AbortController | undefined;
    private wake: (() => void) | undefined;
    private readonly hurry = () => {
        this.attempt = 0;
        this.wake?.();
    };

    constructor(private readonly options: StreamOptions) {
        this.last = options.last ?? "";
        addEventListener("online", this.hurry);
        void this.run();
    }

    get lastId(): string {
        return this.last;
    }

    /** Where to go on from, if nothing with an id has come yet. */
    seed(id: string): void {
        this.last ||= id;
    }

    stop(): void {
        this.stopped = true;
        removeEventListener("online", this.hurry);
        this.controller?.abort();
        this.wake?.();
    }

    private async run(): Promise<void> {
        while (!this.stopped) {
            const status = await this.once().catch(() => 0);
            if (this.stopped) return;
            if (status === 401 || status === 403 || status === 404) {
                this.options.state("out", status);
                return;
            }
            this.options.state("off", status);
            const base = waits[Math.min(this.attempt++, waits.length - 1)]!;
            await this.sleep(base * (0.75 + Math.random() / 2));
        }
    }

    private sleep(ms: number): Promise<void> {
        return new Promise((resolve) => {
            const done = () => {
                clearTimeout(timer);
                this.wake = undefined;
                resolve();
            };
            const timer = setTimeout(done, ms);
            this.wake = done;
        });
    }

    // One connection, until it ends. Answers its status; 0: it broke.
    private async once(): Promise<number> {
        const controller = (this.controller = new AbortController());
        const headers: Record<string, string> = { accept: "text/event-stream", ...this.options.headers };
        if (this.last) headers["last-event-id"] = this.last;
        const response = await fetch(this.options.url, {
            headers,
            signal: controller.signal,
            cache: "no-store",
            credentials: "same-origin",
        });
        if (!response.ok || !response.body) return response.status;
        const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
        let silence = setTimeout(() => controller.abort(), silenceMs);
        const take = lines((name, data, id) => this.take(name, data, id));
        this.options.state("on", 200);
        try {
            for (;;) {
                const { done, value } = await reader.read();
                if (done) return 200;
                clearTimeout(silence);
                silence = setTimeout(() => controller.abort(), silenceMs);
                take(value);
            }
        } finally {
            clearTimeout(silence);
        }
    }

    private take(name: string, data: string, id: string | undefined): void {
        let value: unknown;
        try {
            value = JSON.parse(data);
        } catch {
            return;
        }
        this.attempt = 0;
        if (this.stopped) return;
        this.options.event(name, value);
        if (id !== undefined) this.last = id; // after it was taken in
    }
}

// The event stream format, WHATWG HTML 9.2.6: text in pieces of any length, events out.
export function lines(event: (name: string, data: string, id: string | undefined) => void): (text: string) => void {
    let rest = "";
    let name = "",
        data: string[] = [],
        id: string | undefined;
    const line = (text: string) => {
        if (text === "") {
            if (data.length) event(name || "message", data.join("\n"), id);
            name = "";
            data = [];
            id = undefined;
            return;
        }
        const colon = text.indexOf(":");
        if (colon === 0) return;
        const field = colon < 0 ? text : text.slice(0, colon);
        const value = colon < 0 ? "" : text.slice(colon + 1).replace(/^ /, "");
        if (field === "event") name = value;
        else if (field === "data") data.push(value);
        else if (field === "id" && !value.includes("\0")) id = value;
    };
    return (text) => {
        const parts = (rest + text).split(/\r\n|\n|\r(?!$)/);
        rest = parts.pop()!;
        parts.forEach(line);
    };
}
