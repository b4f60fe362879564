// "Try it": calls a demonstration customer in and opens the conversation.
import { useSignal } from "@preact/signals";
import type { VNode } from "preact";
import { useEffect } from "preact/hooks";
import { call } from "../api.ts";
import { Empty } from "../parts/empty.tsx";
import { go } from "../router.ts";
import { list_demos, start_demo, type Demo } from "../types.ts";
import { words } from "../words.ts";
import { demoWords as w } from "../words/demo.ts";
import { Fault, useAttempt } from "./form.tsx";

export default function DemoPage(): VNode {
    const loading = useAttempt();
    const attempt = useAttempt();
    const demos = useSignal<Demo[] | undefined>(undefined);
    const called = useSignal("");
    useEffect(() => void loading.run(async () => (demos.value = (await call(list_demos)).items)), []);

    const bring = async (name: string) => {
        called.value = name;
        const made = await attempt.run(() => call(start_demo, { body: { name } }));
        if (made) go(`/c/${encodeURIComponent(made.id)}`);
    };
    return (
        <div class="page narrow">
            <header>
                <h1>{w.title}</h1>
                <p class="soft">{w.lead}</p>
            </header>
            <Fault of={loading} />
            <Fault of={attempt} />
            {demos.value?.length === 0 && <Empty title={w.none} text={w.noneHelp} />}
            {!demos.value && !loading.trouble.value && (
                <p class="waiting" role="status">
                    {words.shell.loading}
                </p>
            )}
            {!!demos.value?.length && (
                <>
                    <section class="stack" aria-labelledby="who">
                        <h2 id="who">{w.choose}</h2>
                        <ul class="demos">
                            {demos.value.map((demo, i) => (
                                <li key={demo.name} class="panel">
                                    <p dir="auto">{demo.title}</p>
                                    <button
                                        type="button"
                                        class={`button ${i ? "" : "primary"}`}
                                        aria-disabled={attempt.busy.value}
                                        aria-label={`${w.call}: ${demo.title}`}
                                        onClick={() => bring(demo.name)}
                                    >
                                        {attempt.busy.value && called.value === demo.name ? w.calling : w.call}
                                    </button>
                                </li>
                            ))}
                        </ul>
                    </section>
                    <section class="stack" aria-labelledby="steps">
                        <h2 id="steps">{w.steps}</h2>
                        <ol class="steps">
                            {w.step.map((step) => (
                                <li key={step}>{step}</li>
                            ))}
                        </ol>
                    </section>
                </>
            )}
        </div>
    );
}
