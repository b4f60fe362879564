// A turn's text with its cues underlined in place. Each cue opens a card: what it means, how strong, who found
// it, what it did to the tension, and "this is wrong".
import { useSignal } from "@preact/signals";
import type { VNode } from "preact";
import { useMemo } from "preact/hooks";
import { call, wordsOf } from "../api.ts";
import { closeCard, openCard } from "../parts/card.tsx";
import { Field } from "../parts/field.tsx";
import { toast } from "../parts/toast.tsx";
import { actorOf } from "../people.ts";
import { may } from "../session.ts";
import { pieces, unitsOf } from "../spans.ts";
import { dispute_cue } from "../types.ts";
import type { Cue, Turn } from "../types.ts";
import { entryOf, groupOf, ruleTexts, titleOf } from "../words/cues.ts";
import { desk } from "../words/desk.ts";
import { ReceiptChip } from "./line.tsx";
import type { Store } from "./store.ts";

const w = desk.talk.cue;

interface Marked {
    start: number;
    end: number;
    cue: Cue;
    disputedBy?: string;
}

function marks(turn: Turn): Marked[] {
    const disputed = (turn.disputed ?? []).map((d) => ({
        start: d.start,
        end: d.end,
        disputedBy: d.by,
        cue: { kind: d.kind, start: d.start, end: d.end, strength: 0 },
    }));
    const gone = new Set(disputed.map((d) => `${d.cue.kind} ${d.start} ${d.end}`));
    const live = (turn.reading?.cues ?? []).map((cue) => ({ start: cue.start, end: cue.end, cue }));
    return [...live.filter((m) => !gone.has(`${m.cue.kind} ${m.start} ${m.end}`)), ...disputed];
}

export function CuedText({ turn, store }: { turn: Turn; store: Store }): VNode {
    const parts = useMemo(() => pieces(turn.text, marks(turn)), [turn]);
    const seen = new Set<Marked>();
    return (
        <p class="turn-text" dir="auto">
            {parts.map((part) => {
                if (!part.spans.length) return part.text;
                const first = part.spans.some((span) => !seen.has(span)); // a cue cut in pieces is one stop for Tab
                part.spans.forEach((span) => seen.add(span));
                return (
                    <CueMark key={part.at} text={part.text} spans={part.spans} stop={first} turn={turn} store={store} />
                );
            })}
        </p>
    );
}

const weight = { misstep: 3, signal: 2, warm: 1, move: 0 };

function CueMark({
    text,
    spans,
    stop,
    turn,
    store,
}: {
    text: string;
    spans: Marked[];
    stop: boolean;
    turn: Turn;
    store: Store;
}): VNode {
    const live = spans.filter((span) => !span.disputedBy);
    const shown = (live.length ? live : spans).toSorted(
        (a, b) => weight[groupOf(b.cue.kind, turn.role)] - weight[groupOf(a.cue.kind, turn.role)],
    )[0]!;
    const label = w.label(spans.map((span) => titleOf(span.cue.kind)).join(", "), text);
    const open = (event: Event) => {
        event.preventDefault();
        openCard(event.currentTarget as Element, label, () => <CueCards spans={spans} turn={turn} store={store} />);
    };
    return (
        <span
            class="cue"
            data-group={groupOf(shown.cue.kind, turn.role)}
            data-disputed={live.length ? undefined : ""}
            role={stop ? "button" : undefined}
            tabIndex={stop ? 0 : undefined}
            aria-haspopup={stop ? "dialog" : undefined}
            aria-label={stop ? label : undefined}
            title={spans.map((span) => titleOf(span.cue.kind)).join(", ")}
            onClick={open}
            onKeyDown={(event) => (event.key === "Enter" || event.key === " ") && open(event)}
        >
            {text}
        </span>
    );
}

function CueCards({ spans, turn, store }: { spans: Marked[]; turn: Turn; store: Store }): VNode {
    return (
        <>
            {spans.map((span) => (
                <CueCard key={`${span.cue.kind}${span.start}`} mark={span} turn={turn} store={store} />
            ))}
        </>
    );
}

function CueCard({ mark, turn, store }: { mark: Marked; turn: Turn; store: Store }): VNode {
    const busy = useSignal(false);
    const reason = useSignal("");
    const { cue } = mark;
    const [title, meaning, rules] = entryOf(cue.kind);
    const unit = unitsOf(turn.text);
    const receipts = (turn.reading?.receipts ?? []).filter(
        (r) => r.why === cue.kind && r.start === cue.start && r.end === cue.end,
    );
    const told = store.happenings.value.find(
        ({ kind, body }) =>
            kind === "cue_disputed" &&
            body["turn"] === turn.turn &&
            body["cue"] === cue.kind &&
            body["start"] === cue.start &&
            body["end"] === cue.end,
    )?.body["reason"] as string | undefined;
    const dispute = async (event: Event) => {
        event.preventDefault();
        busy.value = true;
        const why = reason.value.trim();
        try {
            const made = await call(dispute_cue, {
                params: store.params,
                body: { turn: turn.turn, kind: cue.kind, start: cue.start, end: cue.end, ...(why && { reason: why }) },
            });
            closeCard();
            store.takeTurn(made.turn);
            store.takeConversation(made.conversation);
        } catch (error) {
            toast(wordsOf(error), { kind: "trouble" });
            busy.value = false;
        }
    };
    return (
        <section class="cue-card" data-group={groupOf(cue.kind, turn.role)}>
            <h2>{title}</h2>
            <blockquote dir="auto">{turn.text.slice(unit(cue.start), unit(cue.end))}</blockquote>
            {meaning && (
                <p>
                    {meaning}
                    {cue.kind === "apologise" &&
                        cue.specific !== undefined &&
                        ` ${cue.specific ? w.specific : w.vague}`}
                </p>
            )}
            {mark.disputedBy ? (
                <>
                    <p class="soft">
                        {w.disputed} ({actorOf(mark.disputedBy)})
                    </p>
                    {told && <p dir="auto">{told}</p>}
                </>
            ) : (
                <>
                    <dl class="facts">
                        <dt>{w.strengthLabel}</dt>
                        <dd>
                            <StrengthBar value={cue.strength} /> {w.strength(cue.strength)}
                        </dd>
                        <dt>{w.source}</dt>
                        <dd>{cue.learned ? w.learned : w.lexicon}</dd>
                        {receipts.length > 0 && (
                            <>
                                <dt>{w.points}</dt>
                                <dd>
                                    {receipts.map((r, i) => (
                                        <ReceiptChip key={i} receipt={r} />
                                    ))}
                                </dd>
                            </>
                        )}
                        {rules && (
                            <>
                                <dt>{w.rule}</dt>
                                <dd>
                                    {rules.split(" ").map((rule) => (
                                        <span key={rule} class="rule-line">
                                            <b>{rule}</b> ({ruleTexts[rule]?.[0]}) {ruleTexts[rule]?.[1]}
                                        </span>
                                    ))}
                                </dd>
                            </>
                        )}
                    </dl>
                    {may("conversations.write") && (
                        <form class="dispute" onSubmit={(event) => void dispute(event)}>
                            <Field label={w.why} help={desk.talk.optional}>
                                <input
                                    maxLength={1000}
                                    value={reason.value}
                                    onInput={(event) => (reason.value = event.currentTarget.value)}
                                />
                            </Field>
                            <button class="button small" disabled={busy.value}>
                                {w.wrong}
                            </button>
                            <p class="soft">{w.wrongHelp}</p>
                        </form>
                    )}
                </>
            )}
        </section>
    );
}

function StrengthBar({ value }: { value: number }): VNode {
    return (
        <svg class="strength" viewBox="0 0 40 6" width="40" height="6" aria-hidden="true">
            <rect width="40" height="6" rx="3" class="off" />
            <rect width={40 * value} height="6" rx="3" class="on" />
        </svg>
    );
}
