// Beside the conversation: the next step, promises, what may be offered, and what was before.
import type { VNode } from "preact";
import type { Store } from "../conversation/store.ts";
import { bandOf, Meter } from "../parts/tension.tsx";
import { desk } from "../words/desk.ts";
import { dayOf } from "../time.ts";
import { NextStep } from "./step.tsx";
import { Promises } from "./promises.tsx";
import { Remedies } from "./remedies.tsx";

const w = desk.step;

export function Context({ store, close }: { store: Store; close(): void }): VNode {
    return (
        <section class="context" aria-label={desk.talk.context}>
            <NextStep store={store} used={close} />
            <Promises store={store} />
            <Remedies store={store} />
            <Earlier store={store} />
        </section>
    );
}

function Earlier({ store }: { store: Store }): VNode {
    const list = store.convo.value?.earlier ?? [];
    return (
        <section class="block" aria-label={w.before}>
            <h2>{w.before}</h2>
            {!list.length && <p class="soft small">{w.noBefore}</p>}
            <ul class="earlier-list">
                {list.map((one) => (
                    <li key={one.id} data-band={bandOf(one.peak)}>
                        <a href={`/c/${encodeURIComponent(one.id)}`} dir="auto">
                            {one.subject ?? one.id}
                        </a>
                        <span class="soft small">
                            {dayOf(one.opened_at)},{" "}
                            {one.outcome ? desk.queue.closedAs[one.outcome] : desk.talk.promiseStates["open"]}{" "}
                            <Meter tension={one.peak} size={13} /> {w.peak(one.peak)}
                        </span>
                    </li>
                ))}
            </ul>
        </section>
    );
}
