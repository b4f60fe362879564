// A dry run: what this playbook would have changed in old conversations. Counts and places, no texts.
import { useSignal } from "@preact/signals";
import type { VNode } from "preact";
import { call } from "../api.ts";
import { Field } from "../parts/field.tsx";
import { may } from "../session.ts";
import { replay_playbook, type ReplayResult } from "../types.ts";
import { playbookWords } from "../words/playbook.ts";
import { Fault, onSubmit, Submit, useAttempt, valueOf } from "./form.tsx";

const w = playbookWords;

/** text: what is in the editor and not kept yet; else the version is tried. */
export function Trial({ text, version }: { text: string | undefined; version: number }): VNode {
    const attempt = useAttempt();
    const conversations = useSignal("200");
    const result = useSignal<ReplayResult | undefined>(undefined);
    const run = () =>
        attempt.run(async () => {
            result.value = undefined;
            const what = text === undefined ? { version } : { text };
            result.value = await call(replay_playbook, {
                body: { ...what, conversations: Number(conversations.value) },
            });
        });
    return (
        <section class="panel stack" aria-labelledby="trial">
            <div>
                <h2 id="trial">{w.try}</h2>
                <p class="soft small">{w.tryHelp}</p>
            </div>
            <form class="row keep" onSubmit={onSubmit(run)}>
                <Field label={w.tryCount} fault={attempt.field("conversations")}>
                    <select
                        value={conversations.value}
                        onChange={(event: Event) => (conversations.value = valueOf(event))}
                    >
                        {[50, 200, 500, 2000].map((n) => (
                            <option key={n} value={String(n)}>
                                {n.toLocaleString()}
                            </option>
                        ))}
                    </select>
                </Field>
                <Submit of={attempt}>{w.tryGo}</Submit>
                <span role="status" class="soft small">
                    {attempt.busy.value ? w.trying : ""}
                </span>
            </form>
            <Fault of={attempt} fields={["conversations"]} />
            {result.value && <Result result={result.value} />}
        </section>
    );
}

function Result({ result }: { result: ReplayResult }): VNode {
    const r = w.result;
    const kind = (what: string) => r.kinds[what] ?? what;
    const most = Math.max(1, ...result.kinds.map((one) => one.count));
    return (
        <div class="stack" role="region" aria-label={r.title}>
            <h3>{r.title}</h3>
            <p>
                {result.changed
                    ? r.some(result.changed, result.turns, result.conversations)
                    : r.same(result.turns, result.conversations)}
            </p>
            {result.kinds.length > 0 && (
                <table class="bars">
                    <thead>
                        <tr>
                            <th scope="col">{r.kind}</th>
                            <th scope="col">{r.turns}</th>
                            <th aria-hidden="true" />
                        </tr>
                    </thead>
                    <tbody>
                        {result.kinds.map((one) => (
                            <tr key={one.what}>
                                <th scope="row">{kind(one.what)}</th>
                                <td>{one.count.toLocaleString()}</td>
                                <td aria-hidden="true">
                                    <meter min={0} max={most} value={one.count} />
                                </td>
                            </tr>
                        ))}
                    </tbody>
                </table>
            )}
            {result.examples.length > 0 && (
                <>
                    <h3>{r.examples}</h3>
                    <div class="table-box" role="region" aria-label={r.examples} tabIndex={0}>
                        <table>
                            <thead>
                                <tr>
                                    {[r.where, r.kind, r.before, r.after].map((head) => (
                                        <th key={head} scope="col">
                                            {head}
                                        </th>
                                    ))}
                                </tr>
                            </thead>
                            <tbody>
                                {result.examples.map((one, i) => (
                                    <tr key={i}>
                                        <td>
                                            {may("conversations.read") ? (
                                                <a href={`/c/${encodeURIComponent(one.conversation)}`}>
                                                    {one.conversation}
                                                </a>
                                            ) : (
                                                <span class="mono">{one.conversation}</span>
                                            )}
                                            <span class="soft small"> {r.turn(one.turn)}</span>
                                        </td>
                                        <td>{kind(one.what)}</td>
                                        <td dir="auto">{one.before}</td>
                                        <td dir="auto">{one.after}</td>
                                    </tr>
                                ))}
                            </tbody>
                        </table>
                    </div>
                </>
            )}
        </div>
    );
}
