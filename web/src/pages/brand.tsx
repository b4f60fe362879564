import type { VNode } from "preact";
import { words } from "../words.ts";

/** The name, with its line that comes to rest. */
export function Brand(): VNode {
    return (
        <p class="brand-big">
            <svg
                viewBox="0 0 32 32"
                width="36"
                height="36"
                aria-hidden="true"
                fill="none"
                stroke-width="2.4"
                stroke-linecap="round"
            >
                <path d="M3 9c4 0 4 7 8 7s4-4 7-4 3.5 6 11 6" stroke="currentColor" />
                <path class="brand-ground" d="M3 24h26" />
            </svg>
            {words.product}
        </p>
    );
}
