// A small card beside what it explains: one at a time, over everything, closed by Escape, by a click elsewhere
// and by scrolling away, unless one is writing in it.
import { signal } from "@preact/signals";
import type { ComponentChildren, VNode } from "preact";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";

interface Open {
    anchor: Element;
    label: string;
    content: () => ComponentChildren;
    /** opened by pointing, not by a click: takes no focus, goes when the pointer goes */
    light: boolean;
}
export const card = signal<Open | undefined>(undefined);

export function openCard(anchor: Element, label: string, content: () => ComponentChildren, light = false): void {
    card.value = { anchor, label, content, light };
}
export function closeCard(): void {
    const was = card.value;
    card.value = undefined;
    if (was && !was.light && document.activeElement?.closest(".card")) (was.anchor as HTMLElement).focus?.();
}

export function CardLayer(): VNode | null {
    const open = card.value;
    const box = useRef<HTMLDivElement>(null);
    useLayoutEffect(() => {
        const element = box.current;
        if (!open || !element) return;
        const rects = open.anchor.getClientRects();
        const at = rects[rects.length - 1] ?? open.anchor.getBoundingClientRect();
        const { width, height } = element.getBoundingClientRect();
        const below = at.bottom + 6 + height < innerHeight || at.top < height + 12;
        element.style.left = `${Math.max(8, Math.min(at.left, innerWidth - width - 8))}px`;
        element.style.top = `${Math.max(8, below ? Math.min(at.bottom + 6, innerHeight - height - 8) : at.top - height - 6)}px`;
        if (!open.light) element.focus({ preventScroll: true });
    }, [open]);
    useEffect(() => {
        if (!open) return;
        const away = (event: Event) => {
            const target = event.target as Element;
            if (event.type === "scroll" && document.activeElement?.closest(".card input")) return; // a keyboard came up
            if (!box.current?.contains(target) && !open.anchor.contains(target)) closeCard();
        };
        const key = (event: KeyboardEvent) => {
            if (event.key !== "Escape") return;
            event.preventDefault();
            event.stopPropagation();
            closeCard();
        };
        document.addEventListener("pointerdown", away);
        document.addEventListener("scroll", away, true);
        document.addEventListener("keydown", key, true);
        return () => {
            document.removeEventListener("pointerdown", away);
            document.removeEventListener("scroll", away, true);
            document.removeEventListener("keydown", key, true);
        };
    }, [open]);
    if (!open) return null;
    return (
        <div class="card" ref={box} role="dialog" aria-label={open.label} tabIndex={-1}>
            {open.content()}
        </div>
    );
}
