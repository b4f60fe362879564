// Where one writes: a real <textarea>, and behind it a layer that draws the underlines in the same places. The
// box around both scrolls, never the textarea itself, so that the two cannot get out of step.
import { useComputed, useSignal } from "@preact/signals";
import type { VNode } from "preact";
import { useEffect, useMemo, useRef } from "preact/hooks";
import { call, newKey, wordsOf } from "../api.ts";
import { keep, recall } from "../keep.ts";
import { keys } from "../keys.ts";
import { Icon } from "../parts/icon.tsx";
import { toast } from "../parts/toast.tsx";
import { may, setSettings, settings } from "../session.ts";
import { cut } from "../spans.ts";
import { post_note } from "../types.ts";
import { titleOf } from "../words/cues.ts";
import { desk } from "../words/desk.ts";
import { post, send as sendOut, waiting } from "../conversation/outbox.ts";
import type { Store } from "../conversation/store.ts";
import { draftName, incoming, type Mode } from "./draft.ts";
import { Findings } from "./findings.tsx";
import { filled, openPhrases, Phrases, slashAt } from "./phrases.tsx";
import { Reviewer, type Placed } from "./review.ts";

const w = desk.write;
const mostPoints = 65_536;

/** Replaces a part of what is written as one step that Ctrl+Z takes back. */
export function replace(area: HTMLTextAreaElement, start: number, end: number, text: string): void {
    area.focus();
    area.setSelectionRange(start, end);
    // The one way that keeps the browser's own undo; deprecated, and in every browser.
    if (document.execCommand(text ? "insertText" : "delete", false, text)) return;
    area.setRangeText(text, start, end, "end");
    area.dispatchEvent(new InputEvent("input", { bubbles: true }));
}

export function Composer({ store }: { store: Store }): VNode {
    const mode = useSignal<Mode>("reply");
    const closed = store.convo.value?.state === "closed";
    if (!may("conversations.write")) return <p class="composer-off soft">{w.readOnly}</p>;
    return (
        <section class="composer" data-mode={mode.value} aria-label={modes[mode.value].label}>
            <div class="composer-modes pills" role="group" aria-label={w.mode}>
                <button aria-pressed={mode.value === "reply"} onClick={() => (mode.value = "reply")}>
                    {w.reply}
                </button>
                <button class="to-note" aria-pressed={mode.value === "note"} onClick={() => (mode.value = "note")}>
                    <Icon name="lock" size={14} /> {w.note}
                </button>
                {/phone|visit/.test(store.convo.value?.channel ?? "") && (
                    <button aria-pressed={mode.value === "said"} onClick={() => (mode.value = "said")}>
                        {w.phone}
                    </button>
                )}
                <Others store={store} />
            </div>
            {closed && mode.value !== "note" ? (
                <p class="composer-off soft">{w.closed}</p>
            ) : (
                <Editor key={mode.value} store={store} mode={mode.value} change={(to) => (mode.value = to)} />
            )}
        </section>
    );
}

function Others({ store }: { store: Store }): VNode {
    const replying = store.others.value.filter((who) => who.doing === "replying");
    return (
        <span class="replying small" role="status">
            {replying.map((who) => (
                <span key={who.user}>{w.replyingToo(who.name)}</span>
            ))}
        </span>
    );
}

function Editor({ store, mode, change }: { store: Store; mode: Mode; change(mode: Mode): void }): VNode {
    const area = useRef<HTMLTextAreaElement>(null);
    const name = draftName(store.id, mode);
    const text = useSignal(recall(name));
    const at = useSignal(-1);
    const armed = useSignal(false); // the next Ctrl+Enter sends in spite of "stop"
    const once = useSignal<ReadonlySet<string>>(new Set());
    const here = useSignal<ReadonlySet<string>>(new Set(recall(`here.${store.id}`).split(" ").filter(Boolean)));
    const slash = useSignal<number | undefined>(undefined);
    const busy = useSignal(false);
    const reviewer = useMemo(() => new Reviewer(store.id), [store.id]);
    const note = mode === "note";
    const said = mode === "said";
    const plain = note || said; // no reply: not reviewed
    const names = modes[mode];

    const findings = useComputed(() =>
        reviewer.findings.value.filter(
            ({ key, finding }) =>
                !once.value.has(key) &&
                !here.value.has(finding.kind) &&
                !(settings.value.dismissed ?? []).includes(finding.kind),
        ),
    );
    const stopping = useComputed(() => findings.value.some(({ finding }) => finding.severity === "high"));

    const take = (value: string) => {
        text.value = value;
        armed.value = false;
        keep(name, value);
        if (!plain) reviewer.set(value);
    };
    useEffect(() => {
        if (!plain) reviewer.set(text.value);
        const stop = store.turns.subscribe(() => !plain && reviewer.again());
        return () => {
            stop();
            reviewer.stop();
        };
    }, []);
    useEffect(() => keys(editorKeys(change)), []);
    useIncoming(store, plain, area, take);
    useReplying(store, plain, text.value);

    const send = async () => {
        const value = text.value.trim();
        if (!value || busy.value) return;
        if ([...value].length > mostPoints) {
            toast(w.tooLong, { kind: "trouble" });
            return;
        }
        busy.value = true;
        try {
            if (note) await saveNote(store, value);
            else if (said) void sendOut(post(store.id, value, false, "customer"));
            else {
                await Promise.race([reviewer.settled(), new Promise((done) => setTimeout(done, 800))]);
                if (stopping.value && !armed.value) {
                    armed.value = true;
                    return;
                }
                post(store.id, value, reviewer.verdict.value === "stop");
                store.present("viewing");
            }
            once.value = new Set();
            area.current!.value = "";
            take("");
            if (note) change("reply");
        } catch (error) {
            toast(wordsOf(error), { kind: "trouble" });
        } finally {
            busy.value = false;
            area.current?.focus();
        }
    };
    const dismiss = (placed: Placed, how: "once" | "here" | "always") => {
        if (how === "once") once.value = new Set([...once.value, placed.key]);
        else if (how === "here") {
            here.value = new Set([...here.value, placed.finding.kind]);
            keep(`here.${store.id}`, [...here.value].join(" "));
        } else {
            setSettings({ dismissed: [...new Set([...(settings.value.dismissed ?? []), placed.finding.kind])] });
            toast(w.dismissedAlways(titleOf(placed.finding.kind)));
        }
    };
    const apply = ({ start, end, finding }: Placed) => {
        const better = finding.instead ?? "";
        const stops = /[.!?]$/.test(better) && /^[.!?]/.test(text.value.slice(end)); // no two full stops
        replace(area.current!, start, end, stops ? better.slice(0, -1) : better);
    };
    const walk = (step: 1 | -1) => {
        const items = [...document.querySelectorAll<HTMLElement>(".finding")];
        if (!items.length) return;
        const spot = area.current!.selectionStart;
        const next = findings.value.findIndex(({ start }) => start >= spot);
        (step > 0 ? items[next < 0 ? 0 : next] : items[next < 0 ? items.length - 1 : Math.max(0, next - 1)])?.focus();
    };
    const key = (event: KeyboardEvent) => {
        if (event.isComposing) return;
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void send();
        else if (event.key === "F8" && !plain) walk(event.shiftKey ? -1 : 1);
        else if (event.key === "Escape" && armed.value) armed.value = false;
        else return;
        event.preventDefault();
    };
    const pick = (phrase: string) => {
        const spot = slash.value;
        if (spot === undefined) return;
        slash.value = undefined;
        replace(area.current!, spot, area.current!.selectionStart, filled(phrase, store.convo.value));
    };

    return (
        <>
            <div class="draft">
                <div class="draft-in">
                    <Mirror text={text.value} findings={plain ? [] : findings.value} active={at.value} />
                    <textarea
                        ref={area}
                        class="draft-area"
                        aria-label={names.label}
                        placeholder={names.placeholder}
                        dir="auto"
                        rows={2}
                        spellcheck
                        defaultValue={text.value}
                        aria-describedby={plain ? "note-seen" : "findings-count"}
                        aria-keyshortcuts="Control+Enter F8"
                        onInput={(event) => {
                            take(event.currentTarget.value);
                            slash.value = plain ? undefined : slashAt(event.currentTarget);
                        }}
                        onSelect={(event) => (at.value = event.currentTarget.selectionStart)}
                        onBlur={() => setTimeout(() => (slash.value = undefined), 150)}
                        onKeyDown={(event) => {
                            if (slash.value !== undefined && openPhrases.value?.(event)) return;
                            key(event);
                        }}
                    />
                </div>
            </div>
            {slash.value !== undefined && area.current && (
                <Phrases
                    area={area.current}
                    from={slash.value}
                    pick={pick}
                    shut={() => (slash.value = undefined)}
                    convo={store.convo.value}
                />
            )}
            {armed.value && (
                <StopBar
                    send={() => void send()}
                    back={() => {
                        armed.value = false;
                        area.current!.focus();
                    }}
                />
            )}
            <footer class="composer-foot">
                {plain ? (
                    <p id="note-seen" class="note-seen small">
                        {note && <Icon name="lock" size={14} />} {names.seen}
                    </p>
                ) : (
                    <Standing reviewer={reviewer} findings={findings.value} />
                )}
                <button
                    class="button primary"
                    aria-disabled={!text.value.trim() || busy.value}
                    onClick={() => void send()}
                >
                    <Icon name={note ? "lock" : "send"} size={16} /> {names.send} <kbd aria-hidden="true">Ctrl ⏎</kbd>
                </button>
            </footer>
            {!plain && <Findings findings={findings.value} at={at.value} area={area} apply={apply} dismiss={dismiss} />}
        </>
    );
}

const modes = {
    reply: { label: w.label, placeholder: w.placeholder, seen: "", send: w.send },
    note: { label: w.noteLabel, placeholder: w.notePlaceholder, seen: w.noteSeen, send: w.saveNote },
    said: { label: w.phone, placeholder: w.phonePlaceholder, seen: w.phoneSeen, send: w.savePhone },
};

async function saveNote(store: Store, text: string): Promise<void> {
    store.takeHappening(await call(post_note, { params: store.params, body: { text }, key: newKey() }));
    toast(w.noteSaved);
}

// Phrases and drafts that other parts of the page hand over.
function useIncoming(
    store: Store,
    note: boolean,
    area: { current: HTMLTextAreaElement | null },
    take: (text: string) => void,
): void {
    useEffect(
        () =>
            incoming.subscribe((arrived) => {
                if (!arrived || arrived.conversation !== store.id || note || !area.current) return;
                queueMicrotask(() => (incoming.value = undefined));
                const element = area.current;
                if (arrived.replace) {
                    element.value = arrived.text;
                    take(arrived.text);
                    element.focus();
                    return;
                }
                const before = element.value.slice(0, element.selectionStart);
                const space = before && !/\s$/.test(before) ? " " : "";
                replace(element, element.selectionStart, element.selectionEnd, space + arrived.text);
            }),
        [],
    );
}

// Colleagues see that one writes while one does, and for a moment after.
function useReplying(store: Store, note: boolean, text: string): void {
    const first = useRef(true);
    useEffect(() => {
        if (first.current) {
            first.current = false;
            return;
        }
        if (note) return;
        store.present(text.trim() ? "replying" : "viewing");
        const timer = setTimeout(() => store.present("viewing"), 30_000);
        return () => clearTimeout(timer);
    }, [text.trim() !== "", Math.floor(text.length / 40)]);
}

function Mirror({ text, findings, active }: { text: string; findings: readonly Placed[]; active: number }): VNode {
    const parts = cut(
        text,
        findings.map((placed) => ({ span: placed, start: placed.start, end: placed.end })),
    );
    return (
        <div class="draft-mirror" aria-hidden="true" dir="auto">
            {parts.map((part) => {
                const worst = part.spans.toSorted((a, b) => rank[b.finding.severity] - rank[a.finding.severity])[0];
                return worst ? (
                    <mark
                        key={part.at}
                        data-severity={worst.finding.severity}
                        data-active={active >= worst.start && active <= worst.end ? "" : undefined}
                    >
                        {part.text}
                    </mark>
                ) : (
                    part.text
                );
            })}
            {"\n\u200b"}
        </div>
    );
}
const rank = { low: 0, medium: 1, high: 2 };

function StopBar({ send, back }: { send(): void; back(): void }): VNode {
    return (
        <div class="stop-bar" role="alert">
            <p>
                <b>{w.stop}</b> {w.stopAgain}
            </p>
            <div class="row">
                <button class="button small" onClick={back}>
                    {w.keepWriting}
                </button>
                <button class="button small danger" onClick={send}>
                    {w.sendAnyway}
                </button>
            </div>
        </div>
    );
}

// How the draft stands, apart from how the conversation stands: what it would change, what is good in it. In the
// middle, neither good nor bad, it says nothing.
function Standing({ reviewer, findings }: { reviewer: Reviewer; findings: readonly Placed[] }): VNode {
    const change = reviewer.change.value;
    const good = reviewer.present.value;
    const praise = good.length >= 2 || (good.length > 0 && !findings.length);
    const missing = reviewer.missing.value.slice(0, 2);
    return (
        <div class="standing small">
            {change && Math.abs(change.after - change.before) >= 2 && (
                <p class="standing-change" data-way={change.after < change.before ? "down" : "up"}>
                    {w.change(change.before, change.after)}
                    <span class="soft">
                        {" "}
                        {w.changeNext((desk.step.stages[change.stage]?.[0] ?? change.stage).toLocaleLowerCase())}
                    </span>
                </p>
            )}
            {praise && (
                <p class="standing-good">
                    <Icon name="check" size={15} /> <span class="sr">{w.good} </span>
                    {good.slice(0, 4).map(titleOf).join(", ")}
                </p>
            )}
            {!praise && !findings.length && missing.length > 0 && change && change.after >= change.before && (
                <p class="soft">
                    {w.missing} {missing.map((kind) => titleOf(kind).toLocaleLowerCase()).join(", ")}
                </p>
            )}
            {reviewer.unscored.value && <p class="soft">{desk.talk.unscored}</p>}
            {reviewer.state.value === "offline" && <p class="soft">{w.offline}</p>}
        </div>
    );
}

function editorKeys(change: (mode: Mode) => void) {
    const to = (mode: Mode) => {
        change(mode);
        setTimeout(() => document.querySelector<HTMLTextAreaElement>(".draft-area")?.focus(), 0);
    };
    const none = () => undefined;
    return [
        { key: "r", text: w.keyReply, group: w.keys, run: () => to("reply") },
        { key: "n", text: w.keyNote, group: w.keys, run: () => to("note") },
        { key: "ctrl+Enter", text: w.keySend, group: w.keys, when: () => false, run: none },
        { key: "F8", text: w.keyFindings, group: w.keys, when: () => false, run: none },
        {
            key: "z",
            text: w.undo,
            group: w.keys,
            when: () => waiting.value.some((item) => item.state === "waiting"),
            run: () => document.querySelector<HTMLElement>("[data-undo]")?.click(),
        },
    ];
}
