// Companies of the house: for the operator, who sees nothing inside of them.
import { useSignal } from "@preact/signals";
import type { VNode } from "preact";
import { call } from "../api.ts";
import { Dialog } from "../parts/dialog.tsx";
import { Field } from "../parts/field.tsx";
import { add_tenant, list_tenants, type Invitation, type TenantName } from "../types.ts";
import { words } from "../words.ts";
import { adminWords } from "../words/admin.ts";
import { LinkOnce } from "./admin-people.tsx";
import { Listing, useOpen } from "./admin-parts.tsx";
import { Fault, onSubmit, Submit, useAttempt, valueOf } from "./form.tsx";
import { useList } from "./lists.ts";

const w = adminWords.tenants;

export function Tenants(): VNode {
    const list = useList((cursor) => call(list_tenants, { query: { limit: 100, ...(cursor && { cursor }) } }));
    const making = useOpen<true>();
    const link = useOpen<Invitation>();
    return (
        <section class="stack">
            <p class="soft">{w.help}</p>
            <div>
                <button type="button" class="button primary" onClick={() => making.open(true)}>
                    {w.add}
                </button>
            </div>
            <Listing list={list} title={w.title} text={w.help} label={w.title} heads={[w.id, w.name]}>
                {(tenant: TenantName) => (
                    <tr key={tenant.id}>
                        <td class="mono">{tenant.id}</td>
                        <td dir="auto">{tenant.name}</td>
                    </tr>
                )}
            </Listing>
            {making.value && (
                <Make
                    close={making.close}
                    done={(made) => {
                        making.close();
                        link.open(made);
                        void list.reload();
                    }}
                />
            )}
            {link.value && <LinkOnce made={link.value} close={link.close} />}
        </section>
    );
}

function Make({ done, close }: { done(made: Invitation): void; close(): void }): VNode {
    const attempt = useAttempt();
    const id = useSignal("");
    const name = useSignal("");
    const admin = useSignal("");
    const email = useSignal("");
    const send = async () => {
        const body = {
            id: id.value.trim(),
            name: name.value.trim(),
            administrator: { name: admin.value.trim(), email: email.value.trim() },
        };
        const made = await attempt.run(() => call(add_tenant, { body }));
        if (made) done(made);
    };
    return (
        <Dialog title={w.add} close={close}>
            <form class="stack" onSubmit={onSubmit(send)}>
                <Field label={w.id} help={w.idHelp} fault={attempt.field("id")}>
                    <input
                        required
                        maxLength={64}
                        autofocus
                        autocapitalize="off"
                        value={id.value}
                        onInput={(event: Event) => (id.value = valueOf(event))}
                    />
                </Field>
                <Field label={w.name} fault={attempt.field("name")}>
                    <input
                        required
                        maxLength={200}
                        value={name.value}
                        onInput={(event: Event) => (name.value = valueOf(event))}
                    />
                </Field>
                <h3>{w.admin}</h3>
                <Field label={adminWords.people.name} fault={attempt.field("administrator/name")}>
                    <input
                        required
                        maxLength={100}
                        value={admin.value}
                        onInput={(event: Event) => (admin.value = valueOf(event))}
                    />
                </Field>
                <Field label={adminWords.people.email} fault={attempt.field("administrator/email")}>
                    <input
                        type="email"
                        required
                        value={email.value}
                        onInput={(event: Event) => (email.value = valueOf(event))}
                    />
                </Field>
                <Fault of={attempt} fields={["id", "name", "administrator/name", "administrator/email"]} />
                <footer>
                    <button type="button" class="button" onClick={close}>
                        {words.parts.cancel}
                    </button>
                    <Submit of={attempt}>{w.make}</Submit>
                </footer>
            </form>
        </Dialog>
    );
}
