// The one next step: what, why, words for it, what to leave out; facts and perspective, larger the higher the
// tension. It can be folded away for good, and nobody is told.
import { useSignal } from "@preact/signals";
import type { VNode } from "preact";
import { call } from "../api.ts";
import { insert } from "../composer/draft.ts";
import type { Store } from "../conversation/store.ts";
import { openCard } from "../parts/card.tsx";
import { Icon } from "../parts/icon.tsx";
import { bandOf } from "../parts/tension.tsx";
import { may, setSettings, settings } from "../session.ts";
import { use_guidance } from "../types.ts";
import type { Guidance, Rule } from "../types.ts";
import { desk } from "../words/desk.ts";
import { Breath } from "./breath.tsx";

const w = desk.step;

export function NextStep({ store, used }: { store: Store; used(): void }): VNode | null {
    const breathing = useSignal(false);
    const skipped = useSignal(0);
    const guidance = store.guidance.value;
    const closed = store.convo.value?.state === "closed";
    if (closed) return null;
    if (settings.value.guidance === false)
        return (
            <p class="step-hidden soft small">
                {w.hidden}{" "}
                <button class="link" onClick={() => setSettings({ guidance: true })}>
                    {w.show}
                </button>
            </p>
        );
    if (!guidance)
        return (
            <section class="step" aria-busy="true">
                <p class="eyebrow">{w.title}</p>
            </section>
        );
    const [name, what] = w.stages[guidance.stage] ?? [guidance.stage, ""];
    const due = guidance.breath && settings.value.breath !== false && skipped.value !== guidance.turn;
    return (
        <section class="step" data-band={bandOf(guidance.tension)} aria-label={w.title}>
            <header class="row spread">
                <p class="eyebrow">{w.title}</p>
                <button
                    class="icon-button"
                    aria-label={w.hide}
                    title={w.hide}
                    onClick={() => setSettings({ guidance: false })}
                >
                    <Icon name="close" size={16} />
                </button>
            </header>
            <h2>{name}</h2>
            <p class="step-what">{what}</p>
            {breathing.value ? (
                <Breath
                    end={() => {
                        breathing.value = false;
                        skipped.value = guidance.turn;
                        document.querySelector<HTMLElement>(".draft-area")?.focus();
                    }}
                />
            ) : (
                due && (
                    <p class="breath-offer">
                        <Icon name="breath" /> <span>{w.breath.offer}</span>
                        <button class="button small" onClick={() => (breathing.value = true)}>
                            {w.breath.start}
                        </button>
                    </p>
                )
            )}
            {guidance.perspective && <p class="perspective">{guidance.perspective}</p>}
            {guidance.facts.length > 0 && (
                <div class="known">
                    <h3>{w.facts}</h3>
                    <ul>
                        {guidance.facts.map((fact) => (
                            <li key={fact} dir="auto">
                                {fact}
                            </li>
                        ))}
                    </ul>
                </div>
            )}
            <Says store={store} guidance={guidance} used={used} />
            {guidance.avoid.length > 0 && (
                <details class="avoid" open>
                    <summary>
                        <h3>{w.avoid}</h3>
                    </summary>
                    <ul>
                        {guidance.avoid.map((text) => (
                            <li key={text}>{text}</li>
                        ))}
                    </ul>
                </details>
            )}
            <Why guidance={guidance} />
        </section>
    );
}

function Says({ store, guidance, used }: { store: Store; guidance: Guidance; used(): void }): VNode | null {
    if (!guidance.say.length) return null;
    const take = (text: string, i: number) => {
        used();
        insert(store.id, text);
        call(use_guidance, {
            params: store.params,
            body: { turn: guidance.turn, stage: guidance.stage, say: i + 1 },
        }).catch(() => undefined);
    };
    return (
        <div class="says">
            <h3>{w.say}</h3>
            <ul>
                {guidance.say.map((text, i) => (
                    <li key={text}>
                        <p dir="auto">{text}</p>
                        {may("conversations.write") && (
                            <button
                                class="button small"
                                aria-label={`${w.insert}: ${text}`}
                                onClick={() => take(text, i)}
                            >
                                {w.insert}
                            </button>
                        )}
                    </li>
                ))}
            </ul>
        </div>
    );
}

function Why({ guidance }: { guidance: Guidance }): VNode {
    return (
        <details class="why">
            <summary>
                <h3>{w.why}</h3>
            </summary>
            <ul>
                {guidance.why.map((text) => (
                    <li key={text}>{text}</li>
                ))}
            </ul>
            <p class="row">
                {guidance.rules.map((rule) => (
                    <RuleChip key={rule.rule} rule={rule} />
                ))}
            </p>
        </details>
    );
}

function RuleChip({ rule }: { rule: Rule }): VNode {
    return (
        <button
            class="tag rule"
            aria-haspopup="dialog"
            onClick={(event) =>
                openCard(event.currentTarget, w.rule(rule.rule, rule.grade), () => (
                    <>
                        <h2>
                            {rule.rule} · {w.grade(rule.grade)}
                        </h2>
                        <p>{rule.text}</p>
                    </>
                ))
            }
        >
            {rule.rule} · {rule.grade}
        </button>
    );
}
