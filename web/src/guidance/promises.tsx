// What was promised, by when, and how it stands.
import { useSignal } from "@preact/signals";
import type { VNode } from "preact";
import { call, wordsOf } from "../api.ts";
import type { Store } from "../conversation/store.ts";
import { Dialog } from "../parts/dialog.tsx";
import { Menu } from "../parts/menu.tsx";
import { toast } from "../parts/toast.tsx";
import { may } from "../session.ts";
import { now, relative, shortOf } from "../time.ts";
import { set_promise } from "../types.ts";
import type { Promise as Promised, PromiseSet } from "../types.ts";
import { desk } from "../words/desk.ts";

const w = desk.step;

export function Promises({ store }: { store: Store }): VNode {
    const list = (store.convo.value?.promises ?? []).toSorted(
        (a, b) => order(a) - order(b) || (a.due ?? "9").localeCompare(b.due ?? "9"),
    );
    return (
        <section class="block" aria-label={w.promises}>
            <h2>{w.promises}</h2>
            {!list.length && <p class="soft small">{w.noPromises}</p>}
            <ul class="promises">
                {list.map((promise) => (
                    <OnePromise key={promise.promise} promise={promise} store={store} />
                ))}
            </ul>
        </section>
    );
}
const order = (promise: Promised): number =>
    promise.state === "broken" ? 0 : promise.state === "open" || promise.state === "moved" ? 1 : 2;

function OnePromise({ promise, store }: { promise: Promised; store: Store }): VNode {
    const moving = useSignal(false);
    const set = (body: PromiseSet) =>
        call(set_promise, { params: { ...store.params, promise: promise.promise }, body }).then(
            (happening) => store.takeHappening(happening),
            (error) => toast(wordsOf(error), { kind: "trouble" }),
        );
    const live = promise.state === "open" || promise.state === "broken" || promise.state === "moved";
    const late = live && promise.due !== undefined && Date.parse(promise.due) < now.value;
    return (
        <li data-state={late ? "broken" : promise.state}>
            <div>
                <p dir="auto">
                    {promise.who !== "agent" && <span class="soft">{w.customerPromise(promise.who)}</span>}
                    {promise.what}
                </p>
                <p class="small soft">
                    <b class="state">{desk.talk.promiseStates[late ? "broken" : promise.state]}</b>{" "}
                    {live && promise.due && (
                        <time dateTime={promise.due} title={relative(promise.due)}>
                            {(late ? w.overdue : w.due)(shortOf(promise.due))}
                        </time>
                    )}
                    {live && !promise.due && w.noDue}
                    {" · "}
                    <a href={`#turn-${promise.turn}`}>
                        {desk.line.turn.toLocaleLowerCase()} {promise.turn}
                    </a>
                </p>
            </div>
            {live && may("conversations.write") && (
                <Menu
                    label={`${w.setFor}: ${promise.what}`}
                    items={[
                        { text: w.kept, run: () => void set({ state: "kept" }) },
                        { text: w.moveTitle, run: () => (moving.value = true) },
                        { text: w.cancel, run: () => void set({ state: "cancelled" }) },
                    ]}
                >
                    {w.setFor}
                </Menu>
            )}
            {moving.value && (
                <MoveDialog close={() => (moving.value = false)} run={(due) => void set({ state: "moved", due })} />
            )}
        </li>
    );
}

function MoveDialog({ close, run }: { close(): void; run(due: string): void }): VNode {
    const value = useSignal("");
    return (
        <Dialog title={w.moveTitle} close={close}>
            <form
                class="stack"
                onSubmit={(event) => {
                    event.preventDefault();
                    if (!value.value) return;
                    run(new Date(value.value).toISOString());
                    close();
                }}
            >
                <label class="stack-tight">
                    <span class="label">{w.newDue}</span>
                    <input
                        class="input"
                        type="datetime-local"
                        required
                        autofocus
                        value={value.value}
                        onInput={(event) => (value.value = event.currentTarget.value)}
                    />
                </label>
                <footer>
                    <button class="button primary">{w.move}</button>
                </footer>
            </form>
        </Dialog>
    );
}
