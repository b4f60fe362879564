// API tokens: the secret is shown once.
import { useSignal } from "@preact/signals";
import type { VNode } from "preact";
import { call } from "../api.ts";
import { Dialog } from "../parts/dialog.tsx";
import { Field } from "../parts/field.tsx";
import { toast } from "../parts/toast.tsx";
import { When } from "../parts/when.tsx";
import { add_token, list_tokens, remove_token, type Token, type TokenMade } from "../types.ts";
import { words } from "../words.ts";
import { adminWords } from "../words/admin.ts";
import { Choose, Listing, Sure, useOpen } from "./admin-parts.tsx";
import { Fault, Once, onSubmit, Submit, useAttempt, valueOf } from "./form.tsx";
import { useList } from "./lists.ts";

const w = adminWords.tokens;
const scopeName = (scope: string) => adminWords.scopes[scope] ?? scope;

export function Tokens(): VNode {
    const list = useList((cursor) => call(list_tokens, { query: { limit: 100, ...(cursor && { cursor }) } }));
    const making = useOpen<true>();
    const made = useOpen<TokenMade>();
    const removing = useOpen<Token>();
    return (
        <section class="stack">
            <div>
                <button type="button" class="button primary" onClick={() => making.open(true)}>
                    {w.add}
                </button>
            </div>
            <Listing
                list={list}
                title={w.empty}
                text={w.emptyHelp}
                label={w.title}
                heads={[w.name, w.scopes, w.made, w.used, w.expires, ""]}
            >
                {(token: Token) => (
                    <tr key={token.id}>
                        <td dir="auto">
                            <strong>{token.name}</strong>
                        </td>
                        <td class="small">{token.scopes.map(scopeName).join(", ")}</td>
                        <td>
                            <When at={token.created_at} as="short" />
                        </td>
                        <td>{token.used_at ? <When at={token.used_at} /> : w.notUsed}</td>
                        <td>{token.expires ? <When at={token.expires} as="short" /> : w.never}</td>
                        <td class="end">
                            <button
                                type="button"
                                class="button small danger"
                                aria-label={`${adminWords.remove} ${token.name}`}
                                onClick={() => removing.open(token)}
                            >
                                {adminWords.remove}
                            </button>
                        </td>
                    </tr>
                )}
            </Listing>
            {making.value && (
                <Make
                    close={making.close}
                    done={(token) => {
                        making.close();
                        made.open(token);
                        void list.reload();
                    }}
                />
            )}
            {made.value && (
                <Dialog title={w.secretTitle(made.value.token.name)} close={made.close}>
                    <p>{w.secretHelp}</p>
                    <Once text={made.value.secret} label={w.secret} />
                    <p class="small soft">{adminWords.once}</p>
                    <footer>
                        <button type="button" class="button primary" onClick={made.close}>
                            {adminWords.done}
                        </button>
                    </footer>
                </Dialog>
            )}
            {removing.value && (
                <Sure
                    title={adminWords.remove}
                    text={w.removeHelp(removing.value.name)}
                    close={removing.close}
                    act={async () => {
                        const { id, name } = removing.value!;
                        await call(remove_token, { params: { token: id } });
                        toast(w.removed(name));
                        await list.reload();
                    }}
                />
            )}
        </section>
    );
}

function Make({ done, close }: { done(made: TokenMade): void; close(): void }): VNode {
    const attempt = useAttempt();
    const name = useSignal("");
    const scopes = useSignal<string[]>([]);
    const days = useSignal("365");
    const send = async () => {
        const body = { name: name.value.trim(), scopes: scopes.value, ...(days.value && { days: Number(days.value) }) };
        const made = await attempt.run(() => call(add_token, { body }));
        if (made) done(made);
    };
    return (
        <Dialog title={w.add} close={close}>
            <form class="stack" onSubmit={onSubmit(send)}>
                <Field label={w.name} fault={attempt.field("name")}>
                    <input
                        required
                        maxLength={100}
                        autofocus
                        value={name.value}
                        onInput={(event: Event) => (name.value = valueOf(event))}
                    />
                </Field>
                <Choose
                    legend={w.scopes}
                    all={Object.entries(adminWords.scopes).map(([value, text]) => ({ value, text }))}
                    chosen={scopes.value}
                    change={(now) => (scopes.value = now)}
                    fault={attempt.field("scopes")}
                />
                <Field label={w.days} fault={attempt.field("days")}>
                    <select value={days.value} onChange={(event: Event) => (days.value = valueOf(event))}>
                        {[30, 90, 365].map((n) => (
                            <option key={n} value={String(n)}>
                                {w.day(n)}
                            </option>
                        ))}
                        <option value="">{w.never}</option>
                    </select>
                </Field>
                <Fault of={attempt} fields={["name", "scopes", "days"]} />
                <footer>
                    <button type="button" class="button" onClick={close}>
                        {words.parts.cancel}
                    </button>
                    <Submit of={attempt} disabled={!scopes.value.length}>
                        {w.make}
                    </Submit>
                </footer>
            </form>
        </Dialog>
    );
}
