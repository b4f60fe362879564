// Ctrl or Command with K: everything that can be done, by its name.
import { signal, useSignal } from "@preact/signals";
import type { VNode } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";
import { allKeys, keys } from "../keys.ts";
import { Dialog } from "../parts/dialog.tsx";
import { pages } from "../pages.ts";
import { go } from "../router.ts";
import { leave, may, session } from "../session.ts";
import { words } from "../words.ts";
import { paletteWords as w } from "../words/palette.ts";
import { type Action, addedActions, fit } from "./actions.ts";
import { KeyName } from "./cheatsheet.tsx";
import { valueOf } from "./form.tsx";

const shown = signal(false);
export const openPalette = (): void => {
    shown.value = true;
};

/** What can be done here and now: pages, keys that hold here, what pages added. */
function everyAction(): Action[] {
    const places = pages
        .filter((row) => row.needs !== null && !row.path.includes("{") && (!row.needs || may(row.needs)))
        .filter((row) => row.path !== "/demo" || session.value?.demonstration)
        .map((row): Action => ({ text: row.title, group: w.goTo, run: () => go(row.path) }));
    const pressed = allKeys()
        .filter((key) => key.key !== "ctrl+k" && (!key.when || key.when()))
        .map((key): Action => ({
            text: key.text,
            group: key.group,
            key: key.key,
            run: () => key.run(new KeyboardEvent("keydown", { key: key.key })),
        }));
    return [
        ...addedActions(),
        ...pressed,
        ...places,
        { text: words.shell.signOut, group: w.everywhere, run: () => void leave() },
    ];
}

export function Palette(): VNode | null {
    useEffect(
        () => keys([{ key: "ctrl+k", text: w.palette, group: w.everywhere, run: () => (shown.value = !shown.value) }]),
        [],
    );
    return shown.value ? <Opened close={() => (shown.value = false)} /> : null;
}

function Opened({ close }: { close(): void }): VNode {
    const typed = useSignal("");
    const chosen = useSignal(0);
    const all = useRef<Action[]>([]);
    const list = useRef<HTMLUListElement>(null);
    const id = useId();
    if (!all.current.length) all.current = everyAction();
    const found = all.current
        .map((action, order) => ({ action, order, points: fit(`${action.text} ${action.group}`, typed.value) }))
        .filter((one) => one.points > 0)
        .sort((a, b) => b.points - a.points || a.order - b.order)
        .map((one) => one.action);

    const run = (action: Action | undefined) => {
        if (!action) return;
        close();
        // The dialog gives the focus back first, so that what is done can move it.
        setTimeout(action.run);
    };
    const move = (to: number) => {
        chosen.value = (to + found.length) % Math.max(1, found.length);
        list.current?.children[chosen.value]?.scrollIntoView({ block: "nearest" });
    };
    const key = (event: KeyboardEvent) => {
        if (event.key === "ArrowDown") move(chosen.value + 1);
        else if (event.key === "ArrowUp") move(chosen.value - 1);
        else if (event.key === "Enter") run(found[chosen.value]);
        else return;
        event.preventDefault();
    };
    return (
        <Dialog title={w.title} close={close} class="palette">
            <input
                class="input"
                role="combobox"
                aria-expanded="true"
                aria-controls={id}
                aria-autocomplete="list"
                aria-label={w.title}
                aria-activedescendant={found.length ? `${id}-${chosen.value}` : undefined}
                placeholder={w.search}
                autofocus
                autocomplete="off"
                spellcheck={false}
                value={typed.value}
                onKeyDown={key}
                onInput={(event: Event) => {
                    typed.value = valueOf(event);
                    chosen.value = 0;
                }}
            />
            <p class="sr" role="status">
                {w.found(found.length)}
            </p>
            {found.length ? (
                <ul id={id} role="listbox" aria-label={w.title} ref={list} tabIndex={-1}>
                    {found.map((action, i) => (
                        <li
                            key={`${action.group} ${action.text}`}
                            id={`${id}-${i}`}
                            role="option"
                            aria-selected={i === chosen.value}
                            onPointerMove={() => (chosen.value = i)}
                            onClick={() => run(action)}
                        >
                            <span>{action.text}</span>
                            <span class="soft small">{action.group}</span>
                            {action.key && <KeyName name={action.key} />}
                        </li>
                    ))}
                </ul>
            ) : (
                <p id={id} class="soft">
                    {w.none}
                </p>
            )}
        </Dialog>
    );
}
