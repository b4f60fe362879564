// People: who is here, inviting, changing, a new link for a password, switching off, removing.
import { useSignal } from "@preact/signals";
import type { VNode } from "preact";
import { useEffect } from "preact/hooks";
import { call } from "../api.ts";
import { Dialog } from "../parts/dialog.tsx";
import { Field } from "../parts/field.tsx";
import { toast } from "../parts/toast.tsx";
import { may, me } from "../session.ts";
import { shortOf } from "../time.ts";
import {
    add_user,
    change_user,
    list_teams,
    list_users,
    remove_user,
    reset_user,
    type Invitation,
    type Team,
    type User,
} from "../types.ts";
import { words } from "../words.ts";
import { adminWords } from "../words/admin.ts";
import { Choose, Listing, Sure, useOpen } from "./admin-parts.tsx";
import { Fault, Once, onSubmit, Submit, useAttempt, valueOf } from "./form.tsx";
import { everything, useList } from "./lists.ts";

const w = adminWords.people;
type Role = User["roles"][number];
const roleNames: Role[] = ["agent", "supervisor", "trainer", "administrator", "auditor", "operator"];

export function People(): VNode {
    const list = useList((cursor) => call(list_users, { query: { limit: 100, ...(cursor && { cursor }) } }));
    const teams = useSignal<Team[]>([]);
    const inviting = useOpen<true>();
    const changing = useOpen<User>();
    const link = useOpen<Invitation>();
    useEffect(() => {
        everything((cursor) => call(list_teams, { query: { limit: 200, ...(cursor && { cursor }) } })).then(
            (all) => (teams.value = all),
            () => undefined,
        );
    }, []);
    const teamName = (id: string) => teams.value.find((team) => team.id === id)?.name ?? id;
    const done = (made?: Invitation) => {
        inviting.close();
        changing.close();
        if (made) link.open(made);
        void list.reload();
    };
    return (
        <section class="stack">
            <div>
                <button type="button" class="button primary" onClick={() => inviting.open(true)}>
                    {w.invite}
                </button>
            </div>
            <Listing
                list={list}
                title={w.empty}
                text={w.emptyHelp}
                label={w.title}
                heads={[w.name, w.roles, w.teams, w.state, ""]}
            >
                {(user: User) => (
                    <tr key={user.id} data-off={user.state === "off" || undefined}>
                        <td>
                            <strong dir="auto">{user.name}</strong>{" "}
                            {user.id === me.value && <span class="tag">{w.you}</span>}
                            <p class="soft small">{user.email}</p>
                        </td>
                        <td>{user.roles.map((role) => adminWords.roles[role] ?? role).join(", ")}</td>
                        <td dir="auto">{user.teams.map(teamName).join(", ")}</td>
                        <td>
                            <span class="tag" data-state={user.state}>
                                {w.states[user.state]}
                            </span>
                            {user.totp && <p class="soft small">{w.totp}</p>}
                        </td>
                        <td class="end">
                            <button
                                type="button"
                                class="button small"
                                aria-label={adminWords.changeOf(user.name)}
                                onClick={() => changing.open(user)}
                            >
                                {adminWords.change}
                            </button>
                        </td>
                    </tr>
                )}
            </Listing>
            {inviting.value && <Invite teams={teams.value} done={done} close={inviting.close} />}
            {changing.value && <Change user={changing.value} teams={teams.value} done={done} close={changing.close} />}
            {link.value && <LinkOnce made={link.value} close={link.close} />}
        </section>
    );
}

const roleChoices = (held: Role[]) =>
    roleNames
        .filter((role) => role !== "operator" || may("house") || held.includes("operator"))
        .map((role) => ({ value: role, text: adminWords.roles[role]!, help: adminWords.roleHelp[role] }));
const teamChoices = (teams: Team[]) => teams.map((team) => ({ value: team.id, text: team.name }));

function Invite({ teams, done, close }: { teams: Team[]; done(made: Invitation): void; close(): void }): VNode {
    const attempt = useAttempt();
    const name = useSignal("");
    const email = useSignal("");
    const roles = useSignal<string[]>(["agent"]);
    const chosen = useSignal<string[]>([]);
    const send = async () => {
        const body = {
            name: name.value.trim(),
            email: email.value.trim(),
            roles: roles.value as Role[],
            teams: chosen.value,
        };
        const made = await attempt.run(() => call(add_user, { body }));
        if (made) done(made);
    };
    return (
        <Dialog title={w.invite} close={close}>
            <form class="stack" onSubmit={onSubmit(send)}>
                <Field label={w.name} help={w.nameHelp} fault={attempt.field("name")}>
                    <input
                        required
                        maxLength={100}
                        autofocus
                        autocomplete="off"
                        value={name.value}
                        onInput={(event: Event) => (name.value = valueOf(event))}
                    />
                </Field>
                <Field label={w.email} fault={attempt.field("email")}>
                    <input
                        type="email"
                        required
                        autocomplete="off"
                        value={email.value}
                        onInput={(event: Event) => (email.value = valueOf(event))}
                    />
                </Field>
                <Choose
                    legend={w.roles}
                    all={roleChoices([])}
                    chosen={roles.value}
                    change={(now) => (roles.value = now)}
                    fault={attempt.field("roles")}
                />
                <Choose
                    legend={w.teams}
                    all={teamChoices(teams)}
                    chosen={chosen.value}
                    change={(now) => (chosen.value = now)}
                    help={!teams.length && <p class="soft small">{w.noTeams}</p>}
                />
                <Fault of={attempt} fields={["name", "email", "roles"]} />
                <footer>
                    <button type="button" class="button" onClick={close}>
                        {words.parts.cancel}
                    </button>
                    <Submit of={attempt} disabled={!roles.value.length}>
                        {w.send}
                    </Submit>
                </footer>
            </form>
        </Dialog>
    );
}

function Change({
    user,
    teams,
    done,
    close,
}: {
    user: User;
    teams: Team[];
    done(made?: Invitation): void;
    close(): void;
}): VNode {
    const attempt = useAttempt();
    const name = useSignal(user.name);
    const roles = useSignal<string[]>(user.roles);
    const chosen = useSignal<string[]>(user.teams);
    const removing = useOpen<true>();
    const params = { user: user.id };
    const save = async () => {
        const body = { name: name.value.trim(), roles: roles.value as Role[], teams: chosen.value };
        if (await attempt.run(() => call(change_user, { params, body }))) {
            toast(adminWords.saved);
            done();
        }
    };
    const turn = async () => {
        const state = user.state === "off" ? "active" : "off";
        if (await attempt.run(() => call(change_user, { params, body: { state } }))) done();
    };
    const reset = async () => {
        const made = await attempt.run(() => call(reset_user, { params }));
        if (made) done(made);
    };
    return (
        <Dialog title={user.name} close={close}>
            <form class="stack" onSubmit={onSubmit(save)}>
                <Field label={w.name} help={w.nameHelp} fault={attempt.field("name")}>
                    <input
                        required
                        maxLength={100}
                        value={name.value}
                        onInput={(event: Event) => (name.value = valueOf(event))}
                    />
                </Field>
                <Choose
                    legend={w.roles}
                    all={roleChoices(user.roles)}
                    chosen={roles.value}
                    change={(now) => (roles.value = now)}
                    fault={attempt.field("roles")}
                />
                <Choose
                    legend={w.teams}
                    all={teamChoices(teams)}
                    chosen={chosen.value}
                    change={(now) => (chosen.value = now)}
                    help={!teams.length && <p class="soft small">{w.noTeams}</p>}
                />
                <Fault of={attempt} fields={["name", "roles"]} />
                <footer>
                    <button type="button" class="button" onClick={close}>
                        {words.parts.cancel}
                    </button>
                    <Submit of={attempt} disabled={!roles.value.length}>
                        {adminWords.save}
                    </Submit>
                </footer>
            </form>
            {user.id !== me.value && (
                <div class="stack weighty">
                    <p class="small soft">{w.resetHelp}</p>
                    <div class="row">
                        {user.state !== "off" && (
                            <button type="button" class="button small" onClick={reset}>
                                {w.reset}
                            </button>
                        )}
                        {user.state !== "invited" && (
                            <button type="button" class="button small" title={w.offHelp} onClick={turn}>
                                {user.state === "off" ? w.on : w.off}
                            </button>
                        )}
                        <button type="button" class="button small danger" onClick={() => removing.open(true)}>
                            {adminWords.remove}
                        </button>
                    </div>
                </div>
            )}
            {removing.value && (
                <Sure
                    title={adminWords.remove}
                    text={w.removeHelp(user.name)}
                    close={removing.close}
                    act={async () => {
                        await call(remove_user, { params });
                        toast(w.removed(user.name));
                        done();
                    }}
                />
            )}
        </Dialog>
    );
}

export function LinkOnce({ made, close }: { made: Invitation; close(): void }): VNode {
    return (
        <Dialog title={w.linkTitle(made.user.name)} close={close}>
            <p>{w.linkHelp(shortOf(made.expires))}</p>
            <Once text={location.origin + made.path} label={w.link} />
            <p class="small soft">{adminWords.once}</p>
            <footer>
                <button type="button" class="button primary" onClick={close}>
                    {adminWords.done}
                </button>
            </footer>
        </Dialog>
    );
}
