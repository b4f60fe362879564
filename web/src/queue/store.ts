// The queue as signals: one a conversation, so that a change redraws one row. Changes from the live stream are
// taken in once a frame; the order changes at most twice a second, and never under the pointer.
import { batch, signal, type Signal } from "@preact/signals";
import { call, wordsOf } from "../api.ts";
import { keep, recall } from "../keep.ts";
import { listen, type LiveEvent } from "../live.ts";
import { go } from "../router.ts";
import { me, session, settings } from "../session.ts";
import { list_conversations, search as searchRoute } from "../types.ts";
import type { Conversation, Found } from "../types.ts";
import { desk } from "../words/desk.ts";

export const views = ["all", "mine", "unassigned", "closed"] as const;
export type View = (typeof views)[number];
const mostRows = 1000;
const orderMs = 500;
const refreshMs = 30_000;

export const view = signal<View>(views.find((name) => name === recall("view")) ?? "all");
/** Only this team's; "": everybody's. */
export const team = signal("");
export const rows = new Map<string, Signal<Conversation>>();
export const order = signal<string[]>([]);
export const total = signal(0);
export const loading = signal(true);
export const trouble = signal("");
/** The pointer or the focus is in the list: rows stay where they are. */
export const holding = signal(false);
/** The order on the page is not the order by need, because it is held. */
export const stale = signal(false);
export const selected = signal<ReadonlySet<string>>(new Set());

export const needle = signal("");
export const found = signal<Found[] | undefined>(undefined);

const belongs = (row: Conversation): boolean =>
    (!team.value || row.team === team.value) &&
    (view.value === "closed"
        ? row.state === "closed"
        : row.state === "open" &&
          (view.value === "all" || (view.value === "mine" ? row.assigned === me.value : !row.assigned)));

const byNeed = (a: Conversation, b: Conversation): number =>
    (b.need?.points ?? 0) - (a.need?.points ?? 0) || (b.last_at ?? b.opened_at).localeCompare(a.last_at ?? a.opened_at);

function sorted(): string[] {
    return [...rows.values()]
        .map((row) => row.peek())
        .filter(belongs)
        .sort(byNeed)
        .map((row) => row.id);
}

function put(row: Conversation): void {
    const known = rows.get(row.id);
    if (!known) rows.set(row.id, signal(row));
    else if (row.version >= known.peek().version)
        known.value = { ...row, present: row.present ?? known.peek().present ?? [] };
}

let generation = 0;
let position = 0;
export async function load(): Promise<void> {
    const mine = ++generation;
    try {
        const items: Conversation[] = [];
        let cursor: string | undefined;
        let count = 0;
        do {
            const page = await call(list_conversations, {
                query: {
                    view: view.value,
                    limit: 200,
                    ...(team.value ? { team: team.value } : {}),
                    ...(view.value === "closed" ? { order: "recent" as const } : {}),
                    ...(cursor ? { cursor } : {}),
                },
            });
            if (mine !== generation) return;
            items.push(...page.items);
            if (!cursor) position = page.position;
            count = page.total;
            cursor = page.next;
        } while (cursor && items.length < mostRows);
        batch(() => {
            const seen = new Set(items.map((item) => item.id));
            for (const id of [...rows.keys()]) if (!seen.has(id)) rows.delete(id);
            items.forEach(put);
            total.value = count;
            trouble.value = "";
            loading.value = false;
            arrange(items.map((item) => item.id));
        });
    } catch (error) {
        if (mine !== generation) return;
        trouble.value = wordsOf(error);
        loading.value = false;
    }
}

export function setView(name: View, of = team.value): void {
    if (view.value === name && team.value === of) return;
    keep("view", name);
    batch(() => {
        view.value = name;
        team.value = of;
        rows.clear();
        order.value = [];
        loading.value = true;
        selected.value = new Set();
    });
    void load();
}

// ---- live

const pending = new Map<string, Conversation | null>();
let frame = 0;
let lastOrder = 0;
let orderTimer: ReturnType<typeof setTimeout> | undefined;

function take(event: LiveEvent): void {
    if (event.name === "conversation") {
        pending.set(event.data.id, event.data);
        notify(event.data);
        if (document.hidden) setTimeout(flush, 1000); // no frames there
    } else if (event.name === "gone") pending.set(event.data.id, null);
    else if (event.name === "presence") {
        const row = rows.get(event.data.id);
        if (row) row.value = { ...row.peek(), present: event.data.present };
        return;
    } else if (event.name === "reset") {
        void load();
        return;
    } else return;
    frame ||= requestAnimationFrame(flush);
}

/** For whoever asked for it: a customer of one's own wrote while the page was not looked at. */
function notify(row: Conversation): void {
    if (!document.hidden || !settings.value.notify || row.assigned !== me.value || row.last_role !== "customer") return;
    if (
        !("Notification" in window) ||
        Notification.permission !== "granted" ||
        (rows.get(row.id)?.peek().turns ?? 0) >= row.turns
    )
        return;
    const shown = new Notification(desk.talk.newTurn(row.name ?? desk.queue.customer), { tag: row.id });
    shown.onclick = () => {
        window.focus();
        go(`/c/${encodeURIComponent(row.id)}`);
        shown.close();
    };
}

function flush(): void {
    cancelAnimationFrame(frame);
    frame = 0;
    batch(() => {
        let members = false;
        for (const [id, row] of pending) {
            const known = rows.get(id);
            if (row === null || !belongs(row)) {
                members = rows.delete(id) || members;
                continue;
            }
            members = members || !known;
            put(row);
        }
        pending.clear();
        if (members) total.value = Math.max(rows.size, total.value + (rows.size - order.peek().length));
        if (view.value === "closed" && !members) return;
        const wait = lastOrder + orderMs - performance.now();
        if (wait <= 0) arrange();
        else
            orderTimer ??= setTimeout(() => {
                orderTimer = undefined;
                arrange();
            }, wait);
    });
}

/** Puts the rows in order; what is held keeps its place, what is new comes at the end, what is gone goes. */
export function arrange(wanted: string[] = sorted(), force = false): void {
    lastOrder = performance.now();
    const now = order.peek();
    let next = wanted;
    if (holding.peek() && !force && now.length) {
        const kept = now.filter((id) => rows.has(id));
        const known = new Set(kept);
        next = [...kept, ...wanted.filter((id) => !known.has(id))];
    }
    stale.value = next !== wanted && next.some((id, i) => id !== wanted[i]);
    if (next.length !== now.length || next.some((id, i) => id !== now[i])) order.value = next;
    const gone = [...selected.peek()].filter((id) => !rows.has(id));
    if (gone.length) selected.value = new Set([...selected.peek()].filter((id) => rows.has(id)));
}

export function hold(on: boolean): void {
    holding.value = on;
    if (!on && stale.peek()) arrange();
}

let users = 0;
let stop: (() => void) | undefined;
/** Loads and follows the queue while somebody uses it; the answer ends that. */
export function follow(): () => void {
    if (users++ === 0) {
        loading.value = true;
        void load().then(() => {
            if (!users || stop) return;
            stop = listen(undefined, position, take);
        });
    }
    const timer = setInterval(() => {
        if (!document.hidden && session.value) void load();
    }, refreshMs);
    return () => {
        clearInterval(timer);
        if (--users) return;
        stop?.();
        stop = undefined;
    };
}

// ---- search

let searching: AbortController | undefined;
export async function search(text: string): Promise<void> {
    needle.value = text;
    searching?.abort();
    const q = text.trim();
    if (!q) {
        found.value = undefined;
        return;
    }
    const controller = (searching = new AbortController());
    try {
        const answer = await call(searchRoute, { query: { q, limit: 50 }, signal: controller.signal });
        found.value = answer.items;
        trouble.value = "";
    } catch (error) {
        if (controller.signal.aborted) return;
        found.value = [];
        trouble.value = wordsOf(error);
    }
}

export function toggle(id: string): void {
    const next = new Set(selected.peek());
    if (!next.delete(id)) next.add(id);
    selected.value = next;
}
