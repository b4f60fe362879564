// Short words at the foot of the page, with one thing to do at most ("Undo"). One polite live region for all.
import { signal } from "@preact/signals";
import type { VNode } from "preact";
import { words } from "../words.ts";
import { Icon } from "./icon.tsx";

interface Toast {
    id: number;
    text: string;
    kind: "info" | "trouble";
    action?: { text: string; run(): void } | undefined;
}
const list = signal<Toast[]>([]);
let next = 1;

export function toast(
    text: string,
    options: { kind?: Toast["kind"]; action?: Toast["action"]; ms?: number } = {},
): () => void {
    const id = next++;
    const close = () => {
        list.value = list.value.filter((other) => other.id !== id);
    };
    list.value = [...list.value.slice(-2), { id, text, kind: options.kind ?? "info", action: options.action }];
    if (options.ms !== 0) setTimeout(close, options.ms ?? (options.action ? 8000 : 5000));
    return close;
}

export function Toasts(): VNode {
    return (
        <div class="toasts" role="status" aria-live="polite">
            {list.value.map((item) => (
                <div class={`toast ${item.kind}`} key={item.id}>
                    <span>{item.text}</span>
                    {item.action && (
                        <button
                            class="link"
                            onClick={() => {
                                item.action!.run();
                                list.value = list.value.filter((other) => other.id !== item.id);
                            }}
                        >
                            {item.action.text}
                        </button>
                    )}
                    <button
                        class="icon-button"
                        aria-label={words.parts.close}
                        onClick={() => {
                            list.value = list.value.filter((other) => other.id !== item.id);
                        }}
                    >
                        <Icon name="close" size={16} />
                    </button>
                </div>
            ))}
        </div>
    );
}
