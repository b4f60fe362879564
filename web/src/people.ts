// Names of colleagues and teams, by id; asked for once, and again when an unknown one turns up.
import { signal } from "@preact/signals";
import { call } from "./api.ts";
import { me, session } from "./session.ts";
import { list_teams, list_users } from "./types.ts";
import type { Team, User } from "./types.ts";
import { desk } from "./words/desk.ts";

export const users = signal<Map<string, User>>(new Map());
export const teams = signal<Map<string, Team>>(new Map());
let asked = 0;

async function all<T extends { id: string }>(
    page: (cursor: string | undefined) => Promise<{ items: T[]; next?: string }>,
): Promise<Map<string, T>> {
    const found = new Map<string, T>();
    let cursor: string | undefined;
    do {
        const answer = await page(cursor);
        answer.items.forEach((item) => found.set(item.id, item));
        cursor = answer.next;
    } while (cursor && found.size < 2000);
    return found;
}

export function loadPeople(): void {
    if (Date.now() - asked < 15_000) return;
    asked = Date.now();
    all((cursor) => call(list_users, { query: { limit: 200, ...(cursor ? { cursor } : {}) } })).then(
        (map) => (users.value = map),
        () => undefined,
    );
    all((cursor) => call(list_teams, { query: { limit: 200, ...(cursor ? { cursor } : {}) } })).then(
        (map) => (teams.value = map),
        () => undefined,
    );
}

export function nameOf(id: string | undefined): string {
    if (!id) return desk.queue.nobody;
    if (id === me.value) return desk.queue.you;
    const user = users.value.get(id);
    if (!user) loadPeople();
    return user?.name ?? "…";
}
export const teamOf = (id: string | undefined): string => (id ? (teams.value.get(id)?.name ?? "") : "");

/** Who did it, of an event: "user:u-1" and the like. */
export function actorOf(by: string): string {
    const [kind, id] = by.split(":");
    if (kind === "user") return nameOf(id);
    if (kind === "customer") return desk.talk.customer;
    return kind === "token" ? (id ?? kind) : desk.talk.system;
}

export function initials(name: string): string {
    const parts = name.trim().split(/\s+/);
    const first = (word: string | undefined) => (word ? [...word][0]! : "");
    return (first(parts[0]) + (parts.length > 1 ? first(parts.at(-1)) : "")).toLocaleUpperCase();
}
export const isMe = (id: string): boolean => id === session.value?.user.id;
