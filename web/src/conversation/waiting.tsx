// Replies that are on their way: seconds to take them back, what went wrong, and what to do then.
import { useSignal } from "@preact/signals";
import type { VNode } from "preact";
import { useEffect } from "preact/hooks";
import { desk } from "../words/desk.ts";
import { titleOf } from "../words/cues.ts";
import { toDraft } from "../composer/draft.ts";
import { send, takeBack, waiting, type Waiting } from "./outbox.ts";

const w = desk.write;

export function WaitingTurns({ id }: { id: string }): VNode {
    return (
        <>
            {waiting.value
                .filter((item) => item.conversation === id)
                .map((item) => (
                    <WaitingTurn key={item.key} item={item} />
                ))}
        </>
    );
}

function WaitingTurn({ item }: { item: Waiting }): VNode {
    const left = useSignal(0);
    useEffect(() => {
        const tick = () => (left.value = Math.max(0, Math.ceil((item.due - Date.now()) / 1000)));
        tick();
        const timer = setInterval(tick, 250);
        return () => clearInterval(timer);
    }, [item.due]);
    const back = () => {
        const text = takeBack(item.key);
        if (text !== undefined) toDraft(item.conversation, text);
    };
    const bad = item.state === "failed" || item.state === "stopped";
    return (
        <article class="turn pending" data-role={item.role} data-state={item.state} aria-label={w.sending(0)}>
            <div class="bubble">
                <p class="turn-text" dir="auto">
                    {item.text}
                </p>
            </div>
            <div class="row small" role={bad ? "alert" : undefined}>
                {bad ? (
                    <>
                        <span class="bad-text">
                            {item.state === "stopped" ? w.stop : w.failed}{" "}
                            {item.state === "stopped"
                                ? item.review?.findings
                                      .filter((f) => f.severity === "high")
                                      .map((f) => titleOf(f.kind))
                                      .join(", ")
                                : item.trouble}
                        </span>
                        <button class="button small" onClick={back}>
                            {w.toDraft}
                        </button>
                        <button
                            class="button small quiet"
                            onClick={() => void send(item.key, item.state === "stopped" ? true : undefined)}
                        >
                            {item.state === "stopped" ? w.sendAnyway : w.again}
                        </button>
                    </>
                ) : (
                    <>
                        <span class="soft">{w.sending(left.value)}</span>
                        {item.state === "waiting" && (
                            <button class="link" data-undo onClick={back}>
                                {w.undo}
                            </button>
                        )}
                        {item.state === "waiting" && (
                            <button class="link" onClick={() => void send(item.key)}>
                                {w.sendNow}
                            </button>
                        )}
                    </>
                )}
            </div>
        </article>
    );
}
