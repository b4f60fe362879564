// The questions asked before a conversation is closed, and when one is opened by hand.
import { useSignal, type Signal } from "@preact/signals";
import type { VNode } from "preact";
import { useRef } from "preact/hooks";
import { call, newKey, wordsOf } from "../api.ts";
import { Dialog } from "../parts/dialog.tsx";
import { Field } from "../parts/field.tsx";
import { go } from "../router.ts";
import { open_conversation } from "../types.ts";
import type { Closing } from "../types.ts";
import { desk } from "../words/desk.ts";

const w = desk.queue;

/** How did it end? Asked of one conversation and of several. */
export function CloseDialog({
    open,
    close,
    run,
}: {
    open: number;
    close(): void;
    run(body: Closing): Promise<unknown>;
}): VNode {
    const outcome = useSignal<Closing["outcome"]>("resolved");
    const note = useSignal("");
    const t = desk.talk;
    return (
        <Dialog title={t.closeTitle} close={close}>
            <form
                class="stack"
                onSubmit={(event) => {
                    event.preventDefault();
                    close();
                    void run({ outcome: outcome.value, ...(note.value.trim() ? { note: note.value.trim() } : {}) });
                }}
            >
                <fieldset class="choices">
                    <legend class="label">{t.closeHow}</legend>
                    {Object.entries(t.outcomes).map(([name, text]) => (
                        <label key={name}>
                            <input
                                type="radio"
                                name="outcome"
                                checked={outcome.value === name}
                                onChange={() => (outcome.value = name as Closing["outcome"])}
                            />{" "}
                            {text}
                        </label>
                    ))}
                </fieldset>
                {open > 0 && <p class="small warn-text">{t.closePromises(open)}</p>}
                <label class="stack-tight">
                    <span class="label">{t.closeNote}</span>
                    <textarea
                        class="input"
                        rows={2}
                        maxLength={1000}
                        value={note.value}
                        onInput={(event) => (note.value = event.currentTarget.value)}
                    />
                </label>
                <footer>
                    <button class="button primary">{t.close}</button>
                </footer>
            </form>
        </Dialog>
    );
}

// What does not come in by itself: a call, a visit.
export function OpenDialog({ close }: { close(): void }): VNode {
    const name = useSignal("");
    const subject = useSignal("");
    const customer = useSignal("");
    const channel = useSignal("phone");
    const fault = useSignal<unknown>(undefined);
    const key = useRef(newKey());
    const given = (field: Signal<string>, as: string) => (field.value.trim() ? { [as]: field.value.trim() } : {});
    const open = async (event: Event) => {
        event.preventDefault();
        try {
            const made = await call(open_conversation, {
                key: key.current,
                body: {
                    channel: channel.value,
                    ...given(name, "name"),
                    ...given(subject, "subject"),
                    ...given(customer, "customer"),
                },
            });
            close();
            go(`/c/${encodeURIComponent(made.id)}`);
        } catch (error) {
            fault.value = error;
        }
    };
    const set = (field: Signal<string>) => ({
        value: field.value,
        onInput: (event: Event) => (field.value = (event.currentTarget as HTMLInputElement).value),
    });
    return (
        <Dialog title={w.open} close={close}>
            <form class="stack" onSubmit={(event) => void open(event)}>
                <p class="soft">{w.openHelp}</p>
                <Field label={w.name}>
                    <input autofocus autocomplete="off" maxLength={100} {...set(name)} />
                </Field>
                <Field label={w.subject}>
                    <input autocomplete="off" maxLength={200} {...set(subject)} />
                </Field>
                <Field label={w.known} help={w.knownHelp}>
                    <input autocomplete="off" maxLength={254} {...set(customer)} />
                </Field>
                <Field label={w.channel}>
                    <select {...set(channel)}>
                        {Object.entries(w.channels).map(([value, text]) => (
                            <option key={value} value={value}>
                                {text}
                            </option>
                        ))}
                    </select>
                </Field>
                {fault.value !== undefined && (
                    <p class="bad-text" role="alert">
                        {wordsOf(fault.value)}
                    </p>
                )}
                <footer>
                    <button class="button primary">{w.begin}</button>
                </footer>
            </form>
        </Dialog>
    );
}
