// What is to mend, as a list for the keyboard and for screen readers: F8 comes here from the text and goes on,
// Enter applies, Esc dismisses. A pause after the last change, how many there are is said once.
import { useSignal } from "@preact/signals";
import type { VNode } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { Menu } from "../parts/menu.tsx";
import { titleOf } from "../words/cues.ts";
import { desk } from "../words/desk.ts";
import type { Placed } from "./review.ts";

const w = desk.write;
const sayMs = 800;

export interface FindingsProps {
    /** where the caret is: the finding there is unfolded, or else the first */
    at: number;
    findings: readonly Placed[];
    area: { current: HTMLTextAreaElement | null };
    apply(placed: Placed): void;
    dismiss(placed: Placed, how: "once" | "here" | "always"): void;
}

export function Findings({ findings, at, area, apply, dismiss }: FindingsProps): VNode {
    const unfolded = Math.max(
        0,
        findings.findIndex(({ start, end }) => at >= start && at <= end),
    );
    const box = useRef<HTMLOListElement>(null);
    const focus = (index: number) => {
        setTimeout(() => {
            const items = box.current?.querySelectorAll<HTMLElement>(".finding") ?? [];
            (items[index] ?? area.current)?.focus();
        }, 0);
    };
    const key = (event: KeyboardEvent, placed: Placed, index: number) => {
        if (event.target !== event.currentTarget) return;
        if (event.key === "F8") focus(event.shiftKey ? (index > 0 ? index - 1 : -1) : index + 1);
        else if (event.key === "Enter" && placed.finding.instead) apply(placed);
        else if (event.key === "Escape") {
            dismiss(placed, "once");
            focus(index);
        } else return;
        event.preventDefault();
        event.stopPropagation();
    };
    return (
        <div class="findings-frame">
            <Said n={findings.length} />
            {findings.length > 0 && (
                <ol class="findings" ref={box} aria-label={w.findingsTitle}>
                    {findings.map((placed, index) => {
                        const { finding } = placed;
                        return (
                            <li
                                key={placed.key}
                                class="finding"
                                tabIndex={-1}
                                data-severity={finding.severity}
                                data-open={index === unfolded ? "" : undefined}
                                onClick={(event) => index !== unfolded && event.currentTarget.focus()}
                                onKeyDown={(event) => key(event, placed, index)}
                                onFocus={(event) => event.target === event.currentTarget && show(area.current!, placed)}
                            >
                                <p class="finding-head">
                                    <b>{titleOf(finding.kind)}</b>{" "}
                                    <span class="severity">{w.severity[finding.severity]}</span>
                                    {placed.words && <q dir="auto">{placed.words}</q>}
                                    {finding.rule && (
                                        <span
                                            class="tag"
                                            title={finding.grade ? desk.step.grade(finding.grade) : undefined}
                                        >
                                            {finding.rule}
                                            {finding.grade && ` · ${finding.grade}`}
                                        </span>
                                    )}
                                </p>
                                <p class="soft">{finding.why}</p>
                                {finding.instead && (
                                    <p class="instead">
                                        <span class="soft">{w.instead}</span> <span dir="auto">{finding.instead}</span>
                                    </p>
                                )}
                                <div class="row">
                                    {finding.instead && (
                                        <button
                                            class="button small"
                                            onClick={() => {
                                                apply(placed);
                                            }}
                                        >
                                            {w.apply}
                                        </button>
                                    )}
                                    <Menu
                                        label={`${w.dismiss}: ${titleOf(finding.kind)}`}
                                        class="button small quiet"
                                        items={(["once", "here", "always"] as const).map((how) => ({
                                            text: w[how],
                                            run: () => {
                                                dismiss(placed, how);
                                                focus(index);
                                            },
                                        }))}
                                    >
                                        {w.dismiss}
                                    </Menu>
                                </div>
                            </li>
                        );
                    })}
                </ol>
            )}
        </div>
    );
}

// Shows where it is, without taking the focus from the list.
function show(area: HTMLTextAreaElement, placed: Placed): void {
    area.setSelectionRange(placed.start, placed.end);
}

function Said({ n }: { n: number }): VNode {
    const said = useSignal("");
    const first = useRef(true);
    useEffect(() => {
        if (first.current && n === 0) return;
        first.current = false;
        const timer = setTimeout(() => (said.value = n ? `${w.findings(n)}. ${w.findingsHelp}` : w.findings(0)), sayMs);
        return () => clearTimeout(timer);
    }, [n]);
    return (
        <div id="findings-count" class="sr" role="status">
            {said.value}
        </div>
    );
}
