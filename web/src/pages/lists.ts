// Lists that come in pages.
import { type Signal, useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { wordsOf } from "../api.ts";

export interface Listed<T> {
    /** undefined: not here yet */
    items: Signal<T[] | undefined>;
    fault: Signal<string>;
    /** there are more */
    next: Signal<string | undefined>;
    more(): Promise<void>;
    reload(): Promise<void>;
}

interface PageOf<T> {
    items: T[];
    next?: string;
}

export function useList<T>(load: (cursor: string | undefined) => Promise<PageOf<T>>): Listed<T> {
    const items = useSignal<T[] | undefined>(undefined);
    const fault = useSignal("");
    const next = useSignal<string | undefined>(undefined);
    const take = async (cursor: string | undefined) => {
        try {
            const page = await load(cursor);
            items.value = [...(cursor ? (items.value ?? []) : []), ...page.items];
            next.value = page.next;
            fault.value = "";
        } catch (error) {
            fault.value = wordsOf(error);
        }
    };
    useEffect(() => void take(undefined), []);
    return { items, fault, next, more: () => take(next.value), reload: () => take(undefined) };
}

/** All of a list: of people and teams, which are few. */
export async function everything<T>(load: (cursor: string | undefined) => Promise<PageOf<T>>): Promise<T[]> {
    const all: T[] = [];
    let cursor: string | undefined;
    do {
        const page = await load(cursor);
        all.push(...page.items);
        cursor = page.next;
    } while (cursor && all.length < 5000);
    return all;
}
