// A button and the list of what it can do.
import { useSignal } from "@preact/signals";
import type { ComponentChildren, VNode } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";

export interface MenuItem {
    text: string;
    run(): void;
    current?: boolean;
}

export function Menu({
    label,
    items,
    children,
    class: more,
}: {
    label: string;
    items: MenuItem[];
    children: ComponentChildren;
    class?: string;
}): VNode {
    const open = useSignal(false);
    const box = useRef<HTMLDivElement>(null);
    const id = useId();
    const focus = (step: number) => {
        const list = [...box.current!.querySelectorAll<HTMLElement>("[role^=menuitem]")];
        const at = list.indexOf(document.activeElement as HTMLElement);
        list[(at + step + list.length) % list.length]?.focus();
    };
    const shut = (back: boolean) => {
        open.value = false;
        if (back) box.current?.querySelector("button")?.focus();
    };
    useEffect(() => {
        if (!open.value) return;
        box.current!.querySelector<HTMLElement>("[role^=menuitem]")?.focus();
        const away = (event: Event) => {
            if (!box.current?.contains(event.target as Node)) shut(false);
        };
        document.addEventListener("pointerdown", away);
        return () => document.removeEventListener("pointerdown", away);
    }, [open.value]);
    const key = (event: KeyboardEvent) => {
        if (!open.value) return;
        if (event.key === "ArrowDown") focus(1);
        else if (event.key === "ArrowUp") focus(-1);
        else if (event.key === "Escape") shut(true);
        else if (event.key === "Tab") {
            shut(false);
            return;
        } else return;
        event.preventDefault();
        event.stopPropagation();
    };
    return (
        <div class="menu" ref={box} onKeyDown={key}>
            <button
                type="button"
                class={more ?? "button small"}
                aria-label={label}
                aria-haspopup="menu"
                aria-expanded={open.value}
                aria-controls={open.value ? id : undefined}
                title={label}
                onClick={() => (open.value = !open.value)}
            >
                {children}
            </button>
            {open.value && (
                <div class="menu-list" id={id} role="menu" aria-label={label}>
                    {items.map((item) => (
                        <button
                            type="button"
                            role={item.current === undefined ? "menuitem" : "menuitemradio"}
                            tabIndex={-1}
                            aria-checked={item.current}
                            onClick={() => {
                                shut(true);
                                item.run();
                            }}
                        >
                            {item.text}
                        </button>
                    ))}
                </div>
            )}
        </div>
    );
}
