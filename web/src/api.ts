// Every request of the pages goes through call(). It knows the CSRF token, turns problem+json into a Trouble
// with words and field errors, and sends a KEYED request again with the same Idempotency-Key where the line
// broke, so that nothing is posted twice and nothing that was typed is lost.
//
//     const made = await call(post_turn, { params: { conversation: id }, body: { text }, key });
import { signal } from "@preact/signals";
import type { FieldError, Problem, Route } from "./types.ts";
import { serverSaid } from "./time.ts";
import { words } from "./words.ts";

export const interfaceVersion = 1;

export class Trouble extends Error {
    override name = "Trouble";
    constructor(
        readonly status: number, // 0: the server was not reached
        message: string,
        readonly problem?: Problem,
        readonly retryS = 0, // Retry-After
    ) {
        super(message);
    }
    /** The words for a field of the body, named as in the schema. */
    field(name: string): string | undefined {
        return this.errors.find((error) => error.field === `/${name}` || error.field === name)?.detail;
    }
    get errors(): FieldError[] {
        return this.problem?.errors ?? [];
    }
    /** "review-stop", "conflict" ... or "" */
    get type(): string {
        return this.problem?.type.startsWith("/problems/") ? this.problem.type.slice(10) : "";
    }
}

export interface Call<P, B, Q> {
    params?: P;
    body?: B;
    query?: Q;
    /** Idempotency-Key; KEYED routes get one of their own if absent */
    key?: string;
    /** If-Match: the version that one has seen */
    ifMatch?: number;
    signal?: AbortSignal;
    /** goes on when the page goes away; for short ones */
    keepalive?: boolean;
    /** how often a KEYED request, or a GET, is sent again when the line breaks; 2 if absent */
    tries?: number;
}

let csrf = "";
export function setCsrf(token: string): void {
    csrf = token;
}

/** Set when a request was answered 401 although somebody was signed in: the page asks them in again, in place. */
export const signedOut = signal(false);
/** Whether the last request reached the server. */
export const reached = signal(true);

export const newKey = (): string => crypto.randomUUID?.() ?? randomKey();
function randomKey(): string {
    return [...crypto.getRandomValues(new Uint8Array(16))].map((b) => b.toString(16).padStart(2, "0")).join("");
}

function address(path: string, params: object, query: object): string {
    const values = params as Record<string, string | number>;
    const url = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(values[name])));
    const list = Object.entries(query).filter(([, value]) => value !== undefined && value !== "");
    return list.length ? `${url}?${new URLSearchParams(list.map(([k, v]) => [k, String(v)]))}` : url;
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function troubleOf(response: Response): Promise<Trouble> {
    const problem = (await response.json().catch(() => undefined)) as Problem | undefined;
    const said = problem?.detail ?? problem?.title;
    const own = words.api.status[response.status];
    return new Trouble(
        response.status,
        said ?? own ?? words.api.status[500]!,
        problem,
        Number(response.headers.get("retry-after")) || 0,
    );
}

export async function call<P, B, Q, R>(route: Route<P, B, Q, R>, options: Call<P, B, Q> = {}): Promise<R> {
    const [method, path, flags] = route;
    const headers: Record<string, string> = { accept: "application/json" };
    const init: RequestInit = {
        method,
        headers,
        credentials: "same-origin",
        signal: options.signal ?? null,
        keepalive: options.keepalive ?? false,
    };
    if (options.body !== undefined) {
        headers["content-type"] = "application/json";
        init.body = JSON.stringify(options.body);
    }
    if (method !== "GET" && csrf) headers["x-csrf-token"] = csrf;
    if (flags & 1) headers["idempotency-key"] = options.key ?? newKey();
    if (flags & 2 && options.ifMatch !== undefined) headers["if-match"] = `"${options.ifMatch}"`;
    const url = address(path, options.params ?? {}, options.query ?? {});
    const again = method === "GET" || flags & 1 ? (options.tries ?? 2) : 0;

    for (let attempt = 0; ; attempt++) {
        let response: Response | undefined;
        try {
            response = await fetch(url, init);
            reached.value = true;
            serverSaid(response.headers.get("date"));
        } catch (error) {
            if (options.signal?.aborted) throw error;
            reached.value = false;
        }
        const passing = !response || response.status === 503;
        if (passing && attempt < again) {
            const wait = Number(response?.headers.get("retry-after") ?? 0) * 1000;
            await pause(Math.min(wait || 400 * 3 ** attempt, 5000));
            continue;
        }
        if (!response) throw new Trouble(0, words.api.offline);
        if (response.ok) return (await read(response)) as R;
        if (response.status === 401 && csrf) signedOut.value = true;
        throw await troubleOf(response);
    }
}

async function read(response: Response): Promise<unknown> {
    if (response.status === 204) return undefined;
    return /json/.test(response.headers.get("content-type") ?? "") ? response.json() : response.text();
}

/** The words for whatever was thrown. */
export const wordsOf = (error: unknown): string => (error instanceof Trouble ? error.message : words.api.status[500]!);
