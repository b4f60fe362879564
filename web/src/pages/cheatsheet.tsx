// `?`: every key that holds here, and the switch that turns the single ones off.
import { signal } from "@preact/signals";
import type { VNode } from "preact";
import { useEffect } from "preact/hooks";
import { allKeys, keys, type Key } from "../keys.ts";
import { Dialog } from "../parts/dialog.tsx";
import { setSettings, settings } from "../session.ts";
import { paletteWords as w } from "../words/palette.ts";

const shown = signal(false);
export const showKeys = (): void => {
    shown.value = true;
};

const apple = /Mac|iPhone|iPad/.test(navigator.platform);
const printed: Record<string, string> = {
    ctrl: apple ? "\u2318" : "Ctrl",
    ArrowDown: "\u2193",
    ArrowUp: "\u2191",
    ArrowLeft: "\u2190",
    ArrowRight: "\u2192",
    Escape: "Esc",
    " ": "Space",
};

export function KeyName({ name }: { name: string }): VNode {
    const parts = name === "+" ? ["+"] : name.split("+");
    return (
        <span class="key-name" translate={false}>
            {parts.map((part) => (
                <kbd key={part}>{printed[part] ?? (part.length === 1 ? part.toUpperCase() : part)}</kbd>
            ))}
        </span>
    );
}

export function Cheatsheet(): VNode | null {
    useEffect(() => keys([{ key: "?", text: w.keys, group: w.everywhere, run: showKeys }]), []);
    if (!shown.value) return null;
    const groups = new Map<string, Key[]>();
    for (const key of allKeys()) groups.set(key.group, [...(groups.get(key.group) ?? []), key]);
    const off = settings.value.shortcuts === false;
    return (
        <Dialog title={w.keysTitle} close={() => (shown.value = false)} wide>
            {off && <p class="fault-note">{w.keysOff}</p>}
            <div class="key-groups">
                {[...groups].map(([group, list]) => (
                    <section key={group}>
                        <h3>{group}</h3>
                        <dl>
                            {list.map((key) => (
                                <div key={key.key + key.text}>
                                    <dt>
                                        <KeyName name={key.key} />
                                    </dt>
                                    <dd>{key.text}</dd>
                                </div>
                            ))}
                        </dl>
                    </section>
                ))}
            </div>
            <footer>
                <button type="button" class="button" onClick={() => setSettings({ shortcuts: off })}>
                    {off ? w.turnOn : w.turnOff}
                </button>
            </footer>
        </Dialog>
    );
}
