// Tension as a person should see it: a band in colour, in shape (bars that fill up) and in a word; the number
// beside it.
import type { VNode } from "preact";
import { words } from "../words.ts";

export const bands = ["calm", "uneasy", "upset", "angry", "hostile"] as const;
export type Band = (typeof bands)[number];
export const bandOf = (tension: number): Band => bands[Math.min(4, Math.floor(tension / 20))]!;

export function Meter({ tension, size = 18 }: { tension: number; size?: number }): VNode {
    const filled = bands.indexOf(bandOf(tension));
    return (
        <svg
            class="meter"
            data-band={bandOf(tension)}
            viewBox="0 0 22 18"
            width={(size * 22) / 18}
            height={size}
            aria-hidden="true"
        >
            {bands.map((band, i) => (
                <rect
                    key={band}
                    x={i * 4.5}
                    y={14 - i * 3}
                    width="3"
                    height={4 + i * 3}
                    rx="1"
                    class={i <= filled ? "on" : "off"}
                />
            ))}
        </svg>
    );
}

export function Tension({
    tension,
    trend,
    word = true,
}: {
    tension: number;
    trend?: string | undefined;
    word?: boolean;
}): VNode {
    const band = bandOf(tension);
    return (
        <span class="tension" data-band={band}>
            <Meter tension={tension} />
            <span class="tension-number">{tension}</span>
            {word ? <span class="tension-word">{words.bands[band]}</span> : <span class="sr">{words.bands[band]}</span>}
            {trend && trend !== "steady" && (
                <span class="trend" data-trend={trend}>
                    <svg viewBox="0 0 12 12" width="11" height="11" aria-hidden="true">
                        <path
                            d={trend === "rising" ? "M2 9 10 3M5 3h5v5" : "M2 3l8 6M5 9h5V4"}
                            fill="none"
                            stroke="currentColor"
                            stroke-width="1.7"
                            stroke-linecap="round"
                            stroke-linejoin="round"
                        />
                    </svg>
                    <span class="sr">{words.trends[trend]}</span>
                </span>
            )}
        </span>
    );
}
