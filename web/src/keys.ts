// Keys for the whole page. Single letters can be switched off (settings.shortcuts, WCAG 2.1.4) and never fire
// while one types. Every one of them is listed under `?`.
import { settings } from "./session.ts";

export interface Key {
    /** "j", "Enter", "?", "ctrl+k"; ctrl stands for Command too */
    key: string;
    text: string;
    group: string;
    run(event: KeyboardEvent): void;
    /** Holds here and now? Always, if absent. */
    when?(): boolean;
}

const table = new Set<Key>();

/** Adds keys until the answer is called: `useEffect(() => keys([...]), [])`. */
export function keys(list: Key[]): () => void {
    list.forEach((key) => table.add(key));
    return () => list.forEach((key) => table.delete(key));
}
export const allKeys = (): Key[] => [...table];

const typing = (target: EventTarget | null): boolean =>
    target instanceof Element &&
    !!target.closest("input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]");

addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.isComposing || event.altKey) return;
    const control = event.ctrlKey || event.metaKey;
    const name = `${control ? "ctrl+" : ""}${event.key.length === 1 ? event.key.toLowerCase() : event.key}`;
    if (
        !control &&
        (typing(event.target) || settings.value.shortcuts === false || document.querySelector("dialog[open]"))
    )
        return;
    for (const key of [...table].reverse()) {
        if (key.key !== name || (key.when && !key.when())) continue;
        event.preventDefault();
        key.run(event);
        return;
    }
});
