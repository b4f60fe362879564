// What the playbook lets one offer; above the limit somebody is asked.
import { useSignal } from "@preact/signals";
import type { VNode } from "preact";
import { useEffect } from "preact/hooks";
import { call, Trouble, wordsOf } from "../api.ts";
import type { Store } from "../conversation/store.ts";
import { amountOf, money } from "../money.ts";
import { Dialog } from "../parts/dialog.tsx";
import { Field } from "../parts/field.tsx";
import { may } from "../session.ts";
import { offer as offerRoute, remedies as remediesRoute } from "../types.ts";
import type { Remedy } from "../types.ts";
import { desk } from "../words/desk.ts";

const w = desk.step;

export function Remedies({ store }: { store: Store }): VNode | null {
    const list = useSignal<Remedy[]>([]);
    const open = useSignal<Remedy | undefined>(undefined);
    useEffect(() => {
        call(remediesRoute, { params: store.params }).then(
            (answer) => (list.value = answer.items),
            () => undefined,
        );
    }, [store]);
    if (!list.value.length || store.convo.value?.state === "closed") return null;
    return (
        <details class="block">
            <summary>
                <h2>{w.remedies}</h2>
            </summary>
            <ul class="remedies">
                {list.value.map((remedy) => (
                    <li key={remedy.remedy}>
                        <p dir="auto">
                            {remedy.text}{" "}
                            {remedy.limit !== undefined && (
                                <span class="soft small">{w.upTo(money(remedy.limit, remedy.currency))}</span>
                            )}
                        </p>
                        {may("conversations.write") && (
                            <button
                                class="button small"
                                aria-label={`${w.offer}: ${remedy.text}`}
                                onClick={() => (open.value = remedy)}
                            >
                                {w.offer}
                            </button>
                        )}
                    </li>
                ))}
            </ul>
            {open.value && <OfferDialog remedy={open.value} store={store} close={() => (open.value = undefined)} />}
        </details>
    );
}

function OfferDialog({ remedy, store, close }: { remedy: Remedy; store: Store; close(): void }): VNode {
    const text = useSignal("");
    const note = useSignal("");
    const fault = useSignal<Trouble | undefined>(undefined);
    const busy = useSignal(false);
    const priced = remedy.limit !== undefined;
    const amount = priced ? amountOf(text.value, remedy.currency) : undefined;
    const limit = money(remedy.limit, remedy.currency);
    const above = amount !== undefined && remedy.limit !== undefined && amount > remedy.limit;
    const send = async (event: Event) => {
        event.preventDefault();
        if (priced && amount === undefined) return;
        busy.value = true;
        try {
            const made = await call(offerRoute, {
                params: store.params,
                body: {
                    remedy: remedy.remedy,
                    ...(amount === undefined
                        ? {}
                        : { amount, ...(remedy.currency ? { currency: remedy.currency } : {}) }),
                    ...(note.value.trim() ? { note: note.value.trim() } : {}),
                },
            });
            store.takeHappening(made);
            close();
        } catch (error) {
            fault.value = error instanceof Trouble ? error : new Trouble(0, wordsOf(error));
            busy.value = false;
        }
    };
    return (
        <Dialog title={w.offerTitle} close={close}>
            <form class="stack" onSubmit={(event) => void send(event)}>
                <p dir="auto">{remedy.text}</p>
                {priced && (
                    <Field
                        label={remedy.currency ? `${w.amount} (${remedy.currency})` : w.amount}
                        fault={fault.value?.field("amount")}
                        help={
                            amount === undefined
                                ? w.upTo(limit)
                                : above
                                  ? w.above(limit, remedy.approver ?? w.approver)
                                  : w.within(limit)
                        }
                    >
                        <input
                            inputMode="decimal"
                            required
                            autofocus
                            autocomplete="off"
                            value={text.value}
                            onInput={(event: Event) => (text.value = (event.currentTarget as HTMLInputElement).value)}
                        />
                    </Field>
                )}
                <Field label={w.offerNote} help={desk.talk.optional}>
                    <textarea
                        rows={2}
                        maxLength={1000}
                        value={note.value}
                        onInput={(event: Event) => (note.value = (event.currentTarget as HTMLTextAreaElement).value)}
                    />
                </Field>
                {fault.value && (
                    <p class="fault bad-text" role="alert">
                        {fault.value.message}
                    </p>
                )}
                <footer>
                    <button class="button primary" disabled={busy.value}>
                        {w.offer}
                    </button>
                </footer>
            </form>
        </Dialog>
    );
}
