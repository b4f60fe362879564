// A text with its line numbers, and beside it what is wrong, by line and column, as one types.
import { type Signal, useSignal } from "@preact/signals";
import type { VNode } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { call, wordsOf } from "../api.ts";
import { validate_playbook, type PlaybookProblem } from "../types.ts";
import { playbookWords as w } from "../words/playbook.ts";
import { valueOf } from "./form.tsx";

const pauseMs = 350;

/** Where a line and column (from 1, in code points) stand in a text, in UTF-16 units. */
export function placeOf(text: string, line: number, column: number): number {
    let at = 0;
    for (let n = 1; n < line; n++) {
        const end = text.indexOf("\n", at);
        if (end < 0) return text.length;
        at = end + 1;
    }
    const end = text.indexOf("\n", at);
    const row = text.slice(at, end < 0 ? undefined : end);
    return at + [...row].slice(0, Math.max(0, column - 1)).join("").length;
}

export function Editor({
    text,
    change,
    problems,
    fixed,
}: {
    text: string;
    change(text: string): void;
    problems: Signal<PlaybookProblem[] | undefined>;
    fixed: boolean;
}): VNode {
    const box = useRef<HTMLTextAreaElement>(null);
    const gutter = useRef<HTMLDivElement>(null);
    const fault = useSignal("");

    useEffect(() => {
        const control = new AbortController();
        const timer = setTimeout(async () => {
            try {
                problems.value = (await call(validate_playbook, { body: { text }, signal: control.signal })).problems;
                fault.value = "";
            } catch (error) {
                if (!control.signal.aborted) fault.value = wordsOf(error);
            }
        }, pauseMs);
        return () => {
            clearTimeout(timer);
            control.abort();
        };
    }, [text]);

    const show = (problem: PlaybookProblem) => {
        const area = box.current!;
        const at = placeOf(text, problem.line, problem.column);
        const lineEnd = text.indexOf("\n", at);
        area.focus();
        area.setSelectionRange(at, lineEnd < 0 ? text.length : lineEnd);
        const lineHeight = parseFloat(getComputedStyle(area).lineHeight);
        area.scrollTop = Math.max(0, (problem.line - 4) * lineHeight);
    };
    const wrong = new Map((problems.value ?? []).map((problem) => [problem.line, problem]));
    const lines = text.split("\n").length;
    const found = problems.value;
    return (
        <div class="source">
            <div class="source-text">
                <div class="source-lines" aria-hidden="true" ref={gutter}>
                    {Array.from({ length: lines }, (_, i) => (
                        <span key={i} data-wrong={wrong.has(i + 1) || undefined}>
                            {i + 1}
                        </span>
                    ))}
                </div>
                <textarea
                    ref={box}
                    aria-label={w.text}
                    aria-describedby="playbook-problems"
                    readOnly={fixed}
                    spellcheck={false}
                    wrap="off"
                    autocapitalize="off"
                    autocomplete="off"
                    value={text}
                    onInput={(event) => change(valueOf(event))}
                    onScroll={(event) => (gutter.current!.scrollTop = event.currentTarget.scrollTop)}
                />
            </div>
            <div class="source-problems" id="playbook-problems">
                <h3>{w.problems}</h3>
                <p class="small" role="status" data-good={found?.length === 0 || undefined}>
                    {fault.value || (!found ? w.checking : found.length ? w.problemCount(found.length) : w.noProblems)}
                </p>
                <ol>
                    {found?.map((problem, i) => (
                        <li key={`${i} ${problem.line}`}>
                            <button type="button" onClick={() => show(problem)} disabled={!problem.line}>
                                <b>{w.at(problem.line, problem.column)}</b>
                                <span>{problem.message}</span>
                            </button>
                        </li>
                    ))}
                </ol>
            </div>
        </div>
    );
}
