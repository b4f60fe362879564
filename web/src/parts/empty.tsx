import type { ComponentChildren, VNode } from "preact";

/** Nothing is here: why, and what one might do. */
export function Empty({
    title,
    text,
    children,
    top,
}: {
    title: string;
    text: string;
    children?: ComponentChildren;
    /** all there is on the page */ top?: boolean;
}): VNode {
    const Heading = top ? "h1" : "h2";
    return (
        <div class="empty">
            <svg
                viewBox="0 0 120 48"
                width="120"
                height="48"
                aria-hidden="true"
                fill="none"
                stroke-width="2.5"
                stroke-linecap="round"
            >
                <path class="empty-line" d="M4 12c14 0 14 16 28 16s14-9 26-9 14 13 58 13" stroke="currentColor" />
                <path class="empty-ground" d="M4 44h112" />
            </svg>
            <Heading>{title}</Heading>
            {text && <p>{text}</p>}
            {children}
        </div>
    );
}
