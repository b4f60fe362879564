// What was said, and between it what happened, in the order of the log.
import { useSignal } from "@preact/signals";
import type { VNode } from "preact";
import { useEffect, useLayoutEffect, useMemo, useRef } from "preact/hooks";
import { call, wordsOf } from "../api.ts";
import { Icon } from "../parts/icon.tsx";
import { bandOf, Tension } from "../parts/tension.tsx";
import { toast } from "../parts/toast.tsx";
import { When } from "../parts/when.tsx";
import { actorOf, nameOf } from "../people.ts";
import { hash } from "../router.ts";
import { may, me } from "../session.ts";
import { dayOf } from "../time.ts";
import { approve_offer, choose } from "../types.ts";
import type { Happening, Turn } from "../types.ts";
import { titleOf } from "../words/cues.ts";
import { desk } from "../words/desk.ts";
import { money } from "../money.ts";
import { CuedText } from "./cues.tsx";
import { waiting } from "./outbox.ts";
import { WaitingTurns } from "./waiting.tsx";
import type { Store } from "./store.ts";

const w = desk.talk;
const longUnits = 3000;
const quiet = new Set([
    "guidance_used",
    "assigned",
    "opened",
    "cue_disputed",
    "offer_approved",
    "held",
    "released",
    "erased",
]);

type Entry =
    | { kind: "turn"; at: string; sequence: number; turn: Turn }
    | { kind: "event"; at: string; sequence: number; event: Happening };

function entriesOf(turns: readonly Turn[], events: readonly Happening[]): Entry[] {
    const first = turns[0]?.sequence ?? 0;
    const list: Entry[] = [
        ...turns.map((turn): Entry => ({ kind: "turn", at: turn.at, sequence: turn.sequence, turn })),
        ...events
            .filter((event) => event.sequence >= first)
            .map((event): Entry => ({ kind: "event", at: event.at, sequence: event.sequence, event })),
    ];
    return list.sort((a, b) => a.sequence - b.sequence);
}

export function Thread({ store }: { store: Store }): VNode {
    const box = useRef<HTMLDivElement>(null);
    const below = useSignal(false);
    const turns = store.turns.value;
    const events = store.happenings.value;
    const entries = useMemo(() => entriesOf(turns, events), [turns, events]);
    const stick = useRef(true);
    const seen = useRef(false);
    const said = useSignal("");
    const heard = useRef(0);
    const sending = waiting.value.length;
    const lastTurn = turns.at(-1)?.turn ?? 0;

    useLayoutEffect(() => {
        const element = box.current!;
        const last = entries.at(-1);
        if (last && seen.current && (last.kind === "turn" ? last.turn.by : last.event.by) === `user:${me.value}`)
            stick.current = true; // one's own
        seen.current = entries.length > 0;
        if (stick.current) element.scrollTop = element.scrollHeight;
        else below.value = true;
    }, [lastTurn, entries.length, sending]);
    useEffect(() => {
        const wanted = /^turn-\d+$/.test(hash.value) && document.getElementById(hash.value);
        if (!wanted) return;
        stick.current = false;
        wanted.scrollIntoView({ block: "center" });
        wanted.dataset["wanted"] = "";
        const timer = setTimeout(() => delete wanted.dataset["wanted"], 2500);
        return () => clearTimeout(timer);
    }, [hash.value, turns.length > 0]);
    // A new message of the customer's is told of, not read out.
    useEffect(() => {
        const last = turns.at(-1);
        if (heard.current && last && last.turn > heard.current && last.role === "customer")
            said.value = w.newTurn(last.name ?? store.convo.peek()?.name ?? w.customer);
        heard.current = Math.max(heard.current, lastTurn);
    }, [lastTurn]);
    // The box grows and shrinks with the composer below: who was at the end stays there.
    useEffect(() => {
        const element = box.current!;
        const observer = new ResizeObserver(() => {
            if (stick.current) element.scrollTop = element.scrollHeight;
        });
        observer.observe(element);
        if (element.firstElementChild) observer.observe(element.firstElementChild);
        return () => observer.disconnect();
    }, []);
    const scrolled = () => {
        const element = box.current!;
        stick.current = element.scrollHeight - element.scrollTop - element.clientHeight < 60;
        if (stick.current) below.value = false;
    };
    let day = "";
    return (
        <div class="thread-frame">
            <div
                class="thread"
                ref={box}
                onScroll={scrolled}
                tabIndex={0}
                role="log"
                aria-label={w.thread}
                aria-live="off"
            >
                <div class="thread-in">
                    {!store.complete.value && <Earlier store={store} />}
                    {entries.map((entry) => {
                        const today = dayOf(entry.at);
                        const split = today !== day && (day = today);
                        return [
                            split && (
                                <p key={`d${entry.sequence}`} class="day">
                                    <span>{today}</span>
                                </p>
                            ),
                            entry.kind === "turn" ? (
                                <TurnView key={entry.sequence} turn={entry.turn} store={store} />
                            ) : (
                                <EventView key={entry.sequence} event={entry.event} store={store} />
                            ),
                        ];
                    })}
                    <WaitingTurns id={store.id} />
                </div>
            </div>
            <div class="sr" role="status">
                {said.value}
            </div>
            {below.value && (
                <button
                    class="button small below"
                    onClick={() => {
                        stick.current = true;
                        below.value = false;
                        box.current!.scrollTo({ top: box.current!.scrollHeight, behavior: "smooth" });
                    }}
                >
                    <Icon name="down" size={16} /> {w.latest}
                </button>
            )}
        </div>
    );
}

function Earlier({ store }: { store: Store }): VNode {
    const busy = useSignal(false);
    return (
        <p class="earlier">
            <button
                class="button small"
                disabled={busy.value}
                onClick={() => {
                    busy.value = true;
                    store
                        .loadEarlier()
                        .catch((error) => toast(wordsOf(error), { kind: "trouble" }))
                        .finally(() => (busy.value = false));
                }}
            >
                {busy.value ? w.loadingEarlier : w.earlier}
            </button>
        </p>
    );
}

function TurnView({ turn, store }: { turn: Turn; store: Store }): VNode {
    const whole = useSignal(false);
    const long = turn.text.length > longUnits;
    const reading = turn.reading;
    const who =
        turn.role === "agent" ? (turn.name ?? actorOf(turn.by)) : (turn.name ?? store.convo.value?.name ?? w.customer);
    return (
        <article
            class="turn"
            id={`turn-${turn.turn}`}
            data-role={turn.role}
            data-band={reading ? bandOf(reading.tension) : undefined}
            aria-label={`${who}, ${turn.turn}`}
        >
            <header>
                <b dir="auto">{who}</b>
                <span class="soft">
                    <When at={turn.at} as="short" />
                </span>
                {reading && !reading.unscored && turn.role === "customer" && (
                    <Tension tension={reading.tension} trend={reading.trend} word={false} />
                )}
            </header>
            <div class="bubble" data-clipped={long && !whole.value ? "" : undefined}>
                <CuedText turn={turn} store={store} />
            </div>
            {long && (
                <button class="link small" aria-expanded={whole.value} onClick={() => (whole.value = !whole.value)}>
                    {whole.value ? w.showLess : w.showAll}
                </button>
            )}
            {reading?.unscored && <p class="soft small">{w.unscored}</p>}
            {!reading && <p class="soft small">{w.tooLong}</p>}
        </article>
    );
}

const textOf = (body: Record<string, unknown>, name: string): string =>
    typeof body[name] === "string" ? (body[name] as string) : "";

// What an event says beside its name.
function toldOf(event: Happening): string {
    const { kind, body } = event;
    switch (kind) {
        case "offer":
            return [textOf(body, "remedy").replaceAll("_", " "), money(body["amount"], textOf(body, "currency"))]
                .filter(Boolean)
                .join(", ");
        case "choice":
            return body["offer"] === undefined ? w.choseNone : w.chosen;
        case "promise":
            return [w.promiseStates[textOf(body, "state")] ?? "", textOf(body, "what")].filter(Boolean).join(": ");
        case "alert":
        case "escalation":
            return titleOf(textOf(body, "reason"));
        case "alert_answered":
            return w.answers[textOf(body, "answer")] ?? "";
        case "closed":
            return desk.queue.closedAs[textOf(body, "outcome")] ?? "";
        case "cue_disputed":
            return titleOf(textOf(body, "cue"));
        case "review_overridden":
            return textOf(body, "findings").split(" ").map(titleOf).join(", ");
        case "assigned":
        case "assignment":
            return nameOf(textOf(body, "user") || undefined);
        default:
            return "";
    }
}

function EventView({ event, store }: { event: Happening; store: Store }): VNode | null {
    const { kind, body } = event;
    if (quiet.has(kind)) return null;
    const text = kind === "note" ? textOf(body, "text") : textOf(body, "note") || textOf(body, "reason");
    if (kind === "note")
        return (
            <article class="note" aria-label={w.notice["note"]}>
                <header>
                    <Icon name="lock" size={15} />
                    <b>{w.notice["note"]}</b>
                    <span class="soft">
                        {actorOf(event.by)}, <When at={event.at} as="short" />
                    </span>
                </header>
                <p dir="auto">{text}</p>
            </article>
        );
    const told = toldOf(event);
    return (
        <div class="event" data-kind={kind}>
            <p>
                <b>{w.notice[kind] ?? titleOf(kind)}</b>
                {told && <span dir="auto">: {told}</span>}
                <span class="soft">
                    {" "}
                    · {actorOf(event.by)}, <When at={event.at} as="short" />
                </span>
            </p>
            {text && kind !== "alert" && kind !== "escalation" && (
                <p class="soft" dir="auto">
                    {text}
                </p>
            )}
            {kind === "offer" && <OfferState event={event} store={store} />}
        </div>
    );
}

function OfferState({ event, store }: { event: Happening; store: Store }): VNode | null {
    const answer = store.happenings.value.find(
        (other) => other.kind === "offer_approved" && other.body["offer"] === event.sequence,
    );
    const waits = event.body["approval"] === "wanted";
    const refused = answer && !answer.body["approved"];
    if (answer || !waits) {
        return (
            <>
                {answer && (
                    <p class="soft small">
                        {refused ? w.offerRefused : w.offerApproved}, {actorOf(answer.by)}
                    </p>
                )}
                {!refused && <Chosen event={event} store={store} />}
            </>
        );
    }
    const say = (approved: boolean) =>
        call(approve_offer, { params: { ...store.params, offer: event.sequence }, body: { approved } }).then(
            (happening) => store.takeHappening(happening),
            (error) => toast(wordsOf(error), { kind: "trouble" }),
        );
    return (
        <p class="row small">
            <span class="warn-text">{w.offerWaits}</span>
            {may("offers.approve") && (
                <>
                    <button class="button small" onClick={() => void say(true)}>
                        {w.approve}
                    </button>
                    <button class="button small quiet" onClick={() => void say(false)}>
                        {w.refuse}
                    </button>
                </>
            )}
        </p>
    );
}

// What the customer makes of an offer; said once.
function Chosen({ event, store }: { event: Happening; store: Store }): VNode | null {
    const chosen = store.happenings.value.some((other) => other.kind === "choice" && other.sequence > event.sequence);
    if (chosen || !may("conversations.write") || store.convo.value?.state === "closed") return null;
    const say = (offer?: number) =>
        call(choose, { params: store.params, body: offer === undefined ? {} : { offer } }).then(
            (happening) => store.takeHappening(happening),
            (error) => toast(wordsOf(error), { kind: "trouble" }),
        );
    return (
        <p class="row small">
            <button class="button small" onClick={() => void say(event.sequence)}>
                {w.take}
            </button>
            <button class="button small quiet" onClick={() => void say()}>
                {w.decline}
            </button>
        </p>
    );
}
