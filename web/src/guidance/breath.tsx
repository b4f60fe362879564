// A pause for breath: in for four seconds, out for six, three times. A circle shows the rhythm; with reduced
// motion, numbers do. One key or click skips it, and the account page switches it off.
import { useSignal } from "@preact/signals";
import type { VNode } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { setSettings } from "../session.ts";
import { desk } from "../words/desk.ts";

const w = desk.step.breath;
const inMs = 4000,
    outMs = 6000,
    times = 3;

export function Breath({ end }: { end(): void }): VNode {
    const spent = useSignal(0);
    const box = useRef<HTMLDivElement>(null);
    useEffect(() => {
        const began = performance.now();
        box.current!.focus();
        const timer = setInterval(() => (spent.value = performance.now() - began), 250);
        return () => clearInterval(timer);
    }, []);
    const round = Math.floor(spent.value / (inMs + outMs));
    const within = spent.value - round * (inMs + outMs);
    const inward = within < inMs;
    const left = Math.max(1, Math.ceil(((inward ? inMs : inMs + outMs) - within) / 1000));
    const over = round >= times;
    return (
        <div
            class="breath"
            ref={box}
            tabIndex={-1}
            role="group"
            aria-label={desk.step.pause}
            onKeyDown={(event) => {
                if (event.key !== "Escape") return;
                event.preventDefault();
                end();
            }}
        >
            <div class="breath-shape" data-over={over ? "" : undefined} aria-hidden="true">
                <span>{over ? "" : left}</span>
            </div>
            <p aria-live="polite">{over ? w.done : inward ? w.in : w.out}</p>
            <p class="soft small">{over ? "" : w.left(times - round)}</p>
            <div class="row">
                <button class="button small" onClick={end}>
                    {over ? w.back : w.skip}
                </button>
                <button
                    class="link small"
                    onClick={() => {
                        setSettings({ breath: false });
                        end();
                    }}
                >
                    {w.never}
                </button>
            </div>
        </div>
    );
}
