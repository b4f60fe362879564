// Teams: who sees which conversations.
import { useSignal } from "@preact/signals";
import type { VNode } from "preact";
import { call } from "../api.ts";
import { Dialog } from "../parts/dialog.tsx";
import { Field } from "../parts/field.tsx";
import { toast } from "../parts/toast.tsx";
import { add_team, change_team, list_teams, remove_team, type Team } from "../types.ts";
import { words } from "../words.ts";
import { adminWords } from "../words/admin.ts";
import { Listing, Sure, useOpen } from "./admin-parts.tsx";
import { Fault, onSubmit, Submit, useAttempt, valueOf } from "./form.tsx";
import { useList } from "./lists.ts";

const w = adminWords.teams;

export function Teams(): VNode {
    const list = useList((cursor) => call(list_teams, { query: { limit: 100, ...(cursor && { cursor }) } }));
    const editing = useOpen<Team | "new">();
    const removing = useOpen<Team>();
    const done = () => {
        editing.close();
        void list.reload();
    };
    return (
        <section class="stack">
            <div>
                <button type="button" class="button primary" onClick={() => editing.open("new")}>
                    {w.add}
                </button>
            </div>
            <Listing list={list} title={w.empty} text={w.emptyHelp} label={w.title} heads={[w.name, ""]}>
                {(team: Team) => (
                    <tr key={team.id}>
                        <td dir="auto">
                            <strong>{team.name}</strong>
                        </td>
                        <td class="end">
                            <div class="row">
                                <button
                                    type="button"
                                    class="button small"
                                    aria-label={adminWords.changeOf(team.name)}
                                    onClick={() => editing.open(team)}
                                >
                                    {adminWords.change}
                                </button>
                                <button
                                    type="button"
                                    class="button small danger"
                                    aria-label={`${adminWords.remove} ${team.name}`}
                                    onClick={() => removing.open(team)}
                                >
                                    {adminWords.remove}
                                </button>
                            </div>
                        </td>
                    </tr>
                )}
            </Listing>
            {editing.value && <Edit team={editing.value} done={done} close={editing.close} />}
            {removing.value && (
                <Sure
                    title={adminWords.remove}
                    text={w.removeHelp(removing.value.name)}
                    close={removing.close}
                    act={async () => {
                        const { id, name } = removing.value!;
                        await call(remove_team, { params: { team: id } });
                        toast(w.removed(name));
                        await list.reload();
                    }}
                />
            )}
        </section>
    );
}

function Edit({ team, done, close }: { team: Team | "new"; done(): void; close(): void }): VNode {
    const attempt = useAttempt();
    const fresh = team === "new";
    const name = useSignal(fresh ? "" : team.name);
    const send = async () => {
        const body = { name: name.value.trim() };
        const made = await attempt.run(() =>
            fresh ? call(add_team, { body }) : call(change_team, { params: { team: team.id }, body }),
        );
        if (made) done();
    };
    return (
        <Dialog title={fresh ? w.add : team.name} close={close}>
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
                <Fault of={attempt} fields={["name"]} />
                <footer>
                    <button type="button" class="button" onClick={close}>
                        {words.parts.cancel}
                    </button>
                    <Submit of={attempt}>{fresh ? w.make : adminWords.save}</Submit>
                </footer>
            </form>
        </Dialog>
    );
}
