// /welcome#TOKEN: an invitation or a reset was followed. The token is in the fragment, which no server and no log
// ever sees, and leaves the address bar at once.
import { useSignal } from "@preact/signals";
import type { VNode } from "preact";
import { useEffect } from "preact/hooks";
import { call, Trouble } from "../api.ts";
import { Field } from "../parts/field.tsx";
import { go, hash } from "../router.ts";
import { redeem } from "../types.ts";
import { welcomeWords as w } from "../words/account.ts";
import { Brand } from "./brand.tsx";
import { Fault, onSubmit, Submit, useAttempt, valueOf } from "./form.tsx";

/** Why a new password will not do, as far as the page can tell. */
export function passwordFault(password: string, repeat: string): string | undefined {
    if ([...password].length < 10) return w.short;
    return password === repeat ? undefined : w.differ;
}

export default function WelcomePage(): VNode {
    const token = useSignal(hash.value);
    const attempt = useAttempt();
    const password = useSignal("");
    const repeat = useSignal("");
    const fault = useSignal<string | undefined>(undefined);
    const done = useSignal(false);

    useEffect(() => {
        if (hash.value) go("/welcome", true);
    }, []);

    const send = async () => {
        fault.value = passwordFault(password.value, repeat.value);
        if (fault.value) return;
        await attempt.run(async () => {
            await call(redeem, { body: { token: token.value, password: password.value } });
            done.value = true;
        });
    };
    const error = attempt.trouble.value;
    const used = error instanceof Trouble && (error.status === 404 || error.field("token"));
    return (
        <div class="door panel">
            <Brand />
            <h1>{w.title}</h1>
            {done.value ? (
                <>
                    <p role="status">{w.done}</p>
                    <a class="button primary" href="/sign-in">
                        {w.toSignIn}
                    </a>
                </>
            ) : token.value.length < 20 ? (
                <p class="fault-note">{w.broken}</p>
            ) : (
                <>
                    <p class="soft">{w.lead}</p>
                    <form class="stack" onSubmit={onSubmit(send)}>
                        <NewPassword
                            password={password}
                            repeat={repeat}
                            fault={fault.value}
                            taken={attempt.field("password")}
                        />
                        <Fault of={attempt} fields={["password"]} say={used ? w.used : undefined} />
                        <Submit of={attempt}>{w.go}</Submit>
                    </form>
                </>
            )}
        </div>
    );
}

interface Value {
    value: string;
}

/** A new password, twice; which of the two is at fault is said beside it. */
export function NewPassword({
    password,
    repeat,
    fault,
    taken,
}: {
    password: Value;
    repeat: Value;
    fault: string | undefined;
    taken: string | undefined;
}): VNode {
    const differ = fault === w.differ;
    return (
        <>
            <Field label={w.password} help={w.help} fault={differ ? taken : (fault ?? taken)}>
                <input
                    type="password"
                    autocomplete="new-password"
                    required
                    maxLength={1024}
                    value={password.value}
                    onInput={(event: Event) => (password.value = valueOf(event))}
                />
            </Field>
            <Field label={w.repeat} fault={differ ? fault : undefined}>
                <input
                    type="password"
                    autocomplete="new-password"
                    required
                    value={repeat.value}
                    onInput={(event: Event) => (repeat.value = valueOf(event))}
                />
            </Field>
        </>
    );
}
