// A modal question: the browser's own <dialog>, which keeps the focus and closes on Escape.
import type { ComponentChildren, VNode } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";
import { words } from "../words.ts";
import { Icon } from "./icon.tsx";

export interface DialogProps {
    title: string;
    close(): void;
    children: ComponentChildren;
    /** wider than a question needs */
    wide?: boolean;
    class?: string;
}

export function Dialog({ title, close, children, wide, class: more }: DialogProps): VNode {
    const box = useRef<HTMLDialogElement>(null);
    const id = useId();
    useEffect(() => {
        const dialog = box.current!;
        const from = document.activeElement as HTMLElement | null;
        dialog.showModal();
        dialog.querySelector<HTMLElement>("[autofocus]")?.focus();
        return () => {
            dialog.close();
            from?.focus?.();
        };
    }, []);
    return (
        <dialog
            ref={box}
            class={`dialog ${wide ? "wide" : ""} ${more ?? ""}`}
            aria-labelledby={id}
            onCancel={(event) => {
                event.preventDefault();
                close();
            }}
            onClick={(event) => {
                if (event.target === box.current) close();
            }}
        >
            <div class="dialog-body">
                <header>
                    <h2 id={id}>{title}</h2>
                    <button type="button" class="icon-button" aria-label={words.parts.close} onClick={close}>
                        <Icon name="close" />
                    </button>
                </header>
                {children}
            </div>
        </dialog>
    );
}
