// The playbook: its versions at the side, the text with what is wrong in it, and a trial on old conversations.
import { useSignal } from "@preact/signals";
import type { VNode } from "preact";
import { useEffect } from "preact/hooks";
import { call } from "../api.ts";
import { keep, recall } from "../keep.ts";
import { Field } from "../parts/field.tsx";
import { toast } from "../parts/toast.tsx";
import { When } from "../parts/when.tsx";
import type { PageProps } from "../pages.ts";
import { go } from "../router.ts";
import { may } from "../session.ts";
import {
    activate_playbook,
    add_playbook,
    get_playbook,
    list_playbooks,
    type Playbook,
    type PlaybookProblem,
} from "../types.ts";
import { words } from "../words.ts";
import { playbookWords as w } from "../words/playbook.ts";
import { Sure, useOpen } from "./admin-parts.tsx";
import { Fault, onSubmit, Submit, useAttempt, valueOf } from "./form.tsx";
import { useList } from "./lists.ts";
import { Editor } from "./playbook-editor.tsx";
import { Trial } from "./playbook-trial.tsx";

const draftOf = (version: number) => `playbook.${version}`;

export default function PlaybookPage({ params }: PageProps): VNode {
    const list = useList((cursor) => call(list_playbooks, { query: { limit: 100, ...(cursor && { cursor }) } }));
    const versions = list.items.value;
    const active = versions?.find((one) => one.active)?.version ?? 0;
    const asked = params.version === undefined ? undefined : Number(params.version);
    const version = asked ?? (versions ? active : undefined);
    return (
        <div class="page wide">
            <header>
                <h1>{w.title}</h1>
                <p class="soft">{w.lead}</p>
            </header>
            <div class="playbook">
                <nav class="panel versions" aria-label={w.versions}>
                    <h2>{w.versions}</h2>
                    {list.fault.value && (
                        <p class="fault-note" role="alert">
                            {list.fault.value}
                        </p>
                    )}
                    <ol>
                        {versions?.map((one) => (
                            <li key={one.version}>
                                <a
                                    href={`/playbook/${one.version}`}
                                    aria-current={one.version === version ? "page" : undefined}
                                >
                                    <strong>{w.version(one.version)}</strong>
                                    {one.active && <span class="tag good">{w.active}</span>}
                                    {one.note && (
                                        <span class="soft small" dir="auto">
                                            {one.note}
                                        </span>
                                    )}
                                    {one.at && (
                                        <span class="soft small">
                                            <When at={one.at} as="short" />
                                        </span>
                                    )}
                                </a>
                            </li>
                        ))}
                    </ol>
                    {list.next.value && (
                        <button type="button" class="button small" onClick={() => list.more()}>
                            {words.parts.more}
                        </button>
                    )}
                </nav>
                {version !== undefined && <Version key={version} version={version} reload={list.reload} />}
            </div>
        </div>
    );
}

function Version({ version, reload }: { version: number; reload(): Promise<void> }): VNode {
    const loading = useAttempt();
    const opened = useSignal<Playbook | undefined>(undefined);
    useEffect(
        () => void loading.run(async () => (opened.value = await call(get_playbook, { params: { version } }))),
        [],
    );
    if (!opened.value) {
        return loading.trouble.value ? (
            <Fault of={loading} />
        ) : (
            <p class="waiting" role="status">
                {words.shell.loading}
            </p>
        );
    }
    return (
        <Opened
            playbook={opened.value}
            reload={async () => {
                opened.value = await call(get_playbook, { params: { version } });
                await reload();
            }}
        />
    );
}

function Opened({ playbook, reload }: { playbook: Playbook; reload(): Promise<void> }): VNode {
    const was = playbook.text ?? "";
    const found = useSignal(recall(draftOf(playbook.version))); // as one left it
    const text = useSignal(found.value || was);
    const note = useSignal("");
    const problems = useSignal<PlaybookProblem[] | undefined>(undefined);
    const attempt = useAttempt();
    const forcing = useOpen<true>();
    const changed = text.value !== was;
    const fixed = !may("playbooks.write");

    const edit = (now: string) => {
        text.value = now;
        keep(draftOf(playbook.version), now === was ? "" : now);
    };
    const save = async () => {
        const body = { text: text.value, ...(note.value.trim() && { note: note.value.trim() }) };
        const made = await attempt.run(() => call(add_playbook, { body }));
        if (!made) return;
        keep(draftOf(playbook.version), "");
        toast(w.kept(made.version));
        await reload();
        go(`/playbook/${made.version}`);
    };
    return (
        <div class="stack">
            <section class="panel stack" aria-labelledby="opened">
                <div class="row spread">
                    <h2 id="opened">
                        {w.opened(playbook.version)} {playbook.active && <span class="tag good">{w.active}</span>}
                        {changed && <span class="tag warn">{w.edited}</span>}
                    </h2>
                    {!fixed && !playbook.active && !changed && (
                        <button type="button" class="button primary" onClick={() => forcing.open(true)}>
                            {w.force}
                        </button>
                    )}
                    {changed && (
                        <button type="button" class="button small quiet" onClick={() => edit(was)}>
                            {w.discard}
                        </button>
                    )}
                </div>
                {found.value && found.value === text.value && changed && <p class="small soft">{w.draftKept}</p>}
                {fixed && <p class="small soft">{w.readOnly}</p>}
                <Editor text={text.value} change={edit} problems={problems} fixed={fixed} />
                {!fixed && changed && (
                    <form class="row keep" onSubmit={onSubmit(save)}>
                        <Field label={w.note} fault={attempt.field("note")}>
                            <input
                                maxLength={200}
                                value={note.value}
                                onInput={(event: Event) => (note.value = valueOf(event))}
                            />
                        </Field>
                        <Submit of={attempt} disabled={!!problems.value?.length}>
                            {w.keep}
                        </Submit>
                        {!!problems.value?.length && <span class="small soft">{w.mended}</span>}
                    </form>
                )}
                <Fault of={attempt} fields={["note"]} />
            </section>
            {may("playbooks.try") && <Trial text={changed ? text.value : undefined} version={playbook.version} />}
            {forcing.value && (
                <Sure
                    title={w.forceTitle(playbook.version)}
                    text={w.forceHelp}
                    close={forcing.close}
                    act={async () => {
                        await call(activate_playbook, { params: { version: playbook.version } });
                        toast(w.forced(playbook.version));
                        await reload();
                    }}
                />
            )}
        </div>
    );
}
