// One's own account: how the pages behave, password, one-time codes, where one is signed in.
import { useSignal } from "@preact/signals";
import type { VNode } from "preact";
import { useEffect } from "preact/hooks";
import { call, Trouble, wordsOf } from "../api.ts";
import { Field } from "../parts/field.tsx";
import { toast } from "../parts/toast.tsx";
import { When } from "../parts/when.tsx";
import { leave, session, setSettings, settings } from "../session.ts";
import { change_password, end_session, list_sessions, type SessionItem } from "../types.ts";
import { accountWords as w } from "../words/account.ts";
import { Fault, onSubmit, Submit, Switch, useAttempt, valueOf } from "./form.tsx";
import { NewPassword, passwordFault } from "./welcome.tsx";
import { Codes } from "./codes.tsx";
import { findingName } from "./names.ts";

export default function AccountPage(): VNode {
    const who = session.value!;
    return (
        <div class="page narrow">
            <header class="row spread">
                <div>
                    <h1>{w.title}</h1>
                    <p class="soft">{w.lead(who.user.name, who.user.email ?? "")}</p>
                </div>
                <button type="button" class="button" onClick={() => leave()}>
                    {w.signOut}
                </button>
            </header>
            <Behaviour />
            <Password />
            <Codes />
            <Sessions />
        </div>
    );
}

function Behaviour(): VNode {
    const set = settings.value;
    const denied = useSignal(false);
    const seconds = set.undo_seconds ?? 7;
    const notify = async (on: boolean) => {
        denied.value = on && (!("Notification" in window) || (await Notification.requestPermission()) !== "granted");
        setSettings({ notify: on && !denied.value });
    };
    return (
        <section class="panel stack" aria-labelledby="behaviour">
            <div>
                <h2 id="behaviour">{w.pages.title}</h2>
                <p class="soft small">{w.pages.help}</p>
            </div>
            <Switch text={w.pages.guidance} on={set.guidance ?? true} change={(on) => setSettings({ guidance: on })} />
            <Switch text={w.pages.breath} on={set.breath ?? true} change={(on) => setSettings({ breath: on })} />
            <Switch
                text={w.pages.shortcuts}
                help={w.pages.shortcutsHelp}
                on={set.shortcuts ?? true}
                change={(on) => setSettings({ shortcuts: on })}
            />
            <Switch text={w.pages.dense} on={set.dense ?? false} change={(on) => setSettings({ dense: on })} />
            <Switch text={w.pages.notify} on={set.notify ?? false} change={notify} />
            {denied.value && (
                <p class="fault-note" role="alert">
                    {w.pages.notifyDenied}
                </p>
            )}
            <Field label={w.pages.undo}>
                <select
                    value={String(seconds)}
                    onChange={(event: Event) => setSettings({ undo_seconds: Number(valueOf(event)) })}
                >
                    {[0, 5, 7, 10, 20, 30].map((n) => (
                        <option key={n} value={String(n)}>
                            {w.pages.undoSeconds(n)}
                        </option>
                    ))}
                </select>
            </Field>
            <div>
                <h3>{w.pages.dismissed}</h3>
                {set.dismissed?.length ? (
                    <ul class="row">
                        {set.dismissed.map((kind) => (
                            <li key={kind}>
                                <button
                                    type="button"
                                    class="button small"
                                    onClick={() =>
                                        setSettings({ dismissed: set.dismissed!.filter((other) => other !== kind) })
                                    }
                                >
                                    {w.pages.show(findingName(kind))}
                                </button>
                            </li>
                        ))}
                    </ul>
                ) : (
                    <p class="soft small">{w.pages.dismissedNone}</p>
                )}
            </div>
        </section>
    );
}

function Password(): VNode {
    const attempt = useAttempt();
    const old = useSignal("");
    const password = useSignal("");
    const repeat = useSignal("");
    const fault = useSignal<string | undefined>(undefined);
    const send = async () => {
        fault.value = passwordFault(password.value, repeat.value);
        if (fault.value) return;
        await attempt.run(async () => {
            await call(change_password, { body: { old: old.value, password: password.value } });
            old.value = password.value = repeat.value = "";
            toast(w.password.done);
        });
    };
    const error = attempt.trouble.value;
    const wrong = error instanceof Trouble && (error.status === 403 || !!error.field("old"));
    return (
        <section class="panel stack" aria-labelledby="password">
            <h2 id="password">{w.password.title}</h2>
            <form class="stack" onSubmit={onSubmit(send)}>
                <input
                    class="sr"
                    type="text"
                    autocomplete="username"
                    value={session.value?.user.email ?? ""}
                    readOnly
                    tabIndex={-1}
                    aria-hidden="true"
                />
                <Field label={w.password.old} fault={wrong ? w.password.wrong : undefined}>
                    <input
                        type="password"
                        autocomplete="current-password"
                        required
                        value={old.value}
                        onInput={(event: Event) => (old.value = valueOf(event))}
                    />
                </Field>
                <NewPassword
                    password={password}
                    repeat={repeat}
                    fault={fault.value}
                    taken={attempt.field("password")}
                />
                {!wrong && <Fault of={attempt} fields={["password"]} />}
                <div>
                    <Submit of={attempt}>{w.password.go}</Submit>
                </div>
            </form>
        </section>
    );
}

/** "Firefox on Linux" of a User-Agent; what cannot be told is not guessed. */
export function browserOf(agent: string): string {
    const browser = /(Edg|OPR|Firefox|Chrome|Safari)\//.exec(agent)?.[1];
    const system = /(Windows|Android|iPhone|iPad|Mac OS X|Linux)/.exec(agent)?.[1];
    const names: Record<string, string> = { Edg: "Edge", OPR: "Opera", "Mac OS X": "macOS" };
    const parts = [browser, system].filter((part): part is string => !!part).map((part) => names[part] ?? part);
    return parts.join(", ") || agent.slice(0, 60) || w.sessions.unknown;
}

function Sessions(): VNode {
    const items = useSignal<SessionItem[]>([]);
    const load = () =>
        call(list_sessions).then(
            (list) => (items.value = list.items),
            (error) => toast(wordsOf(error), { kind: "trouble" }),
        );
    useEffect(() => void load(), []);
    const end = async (id: string) => {
        try {
            await call(end_session, { params: { session: id } });
            toast(w.sessions.ended);
        } catch (error) {
            toast(wordsOf(error), { kind: "trouble" });
        }
        await load();
    };
    return (
        <section class="panel stack" aria-labelledby="sessions">
            <h2 id="sessions">{w.sessions.title}</h2>
            <ul class="lines">
                {items.value.map((item) => (
                    <li key={item.id} class="row spread">
                        <div>
                            <strong>{browserOf(item.agent)}</strong>{" "}
                            {item.current && <span class="tag">{w.sessions.here}</span>}
                            <p class="soft small">
                                {item.address && w.sessions.from(item.address)} <When at={item.created_at} as="short" />{" "}
                                · <When at={item.seen_at} />
                            </p>
                        </div>
                        {!item.current && (
                            <button type="button" class="button small" onClick={() => end(item.id)}>
                                {w.sessions.end}
                            </button>
                        )}
                    </li>
                ))}
            </ul>
        </section>
    );
}
