// One-time codes: turning them on in three steps (password, first code, recovery codes), and off.
import { useSignal } from "@preact/signals";
import type { VNode } from "preact";
import { call, Trouble } from "../api.ts";
import { Field } from "../parts/field.tsx";
import { toast } from "../parts/toast.tsx";
import { session } from "../session.ts";
import { confirm_totp, start_totp, stop_totp, type TotpStart } from "../types.ts";
import { accountWords, signInWords } from "../words/account.ts";
import { words } from "../words.ts";
import { Fault, Once, onSubmit, Submit, useAttempt, valueOf } from "./form.tsx";

const w = accountWords.totp;
type Step = "rest" | "password" | "confirm" | "codes" | "stop";

export function Codes(): VNode {
    const attempt = useAttempt();
    const step = useSignal<Step>("rest");
    const password = useSignal("");
    const code = useSignal("");
    const begun = useSignal<TotpStart | undefined>(undefined);
    const codes = useSignal<string[]>([]);
    const on = session.value?.user.totp ?? false;

    const setOn = (totp: boolean) => {
        const was = session.value!;
        session.value = { ...was, user: { ...was.user, totp } };
    };
    const to = (next: Step) => {
        password.value = code.value = "";
        attempt.trouble.value = undefined;
        step.value = next;
    };
    const begin = () =>
        attempt.run(async () => {
            begun.value = await call(start_totp, { body: { password: password.value } });
            to("confirm");
        });
    const confirm = () =>
        attempt.run(async () => {
            codes.value = (await call(confirm_totp, { body: { code: code.value.trim() } })).codes;
            begun.value = undefined;
            setOn(true);
            to("codes");
        });
    const stop = () =>
        attempt.run(async () => {
            await call(stop_totp, { body: { password: password.value } });
            setOn(false);
            to("rest");
            toast(w.stopped);
        });
    const error = attempt.trouble.value;
    const denied =
        error instanceof Trouble && (error.status === 403 || !!error.field("password") || !!error.field("code"));

    return (
        <section class="panel stack" aria-labelledby="codes">
            <div>
                <h2 id="codes">{w.title}</h2>
                <p class="soft">{on ? w.on : w.off}</p>
            </div>
            {step.value === "rest" && (
                <div>
                    <button type="button" class="button" onClick={() => to(on ? "stop" : "password")}>
                        {on ? w.stop : w.begin}
                    </button>
                </div>
            )}
            {(step.value === "password" || step.value === "stop") && (
                <form class="stack" onSubmit={onSubmit(step.value === "stop" ? stop : begin)}>
                    <Field
                        label={w.passwordFirst}
                        fault={denied ? accountWords.password.wrong : undefined}
                    >
                        <input
                            type="password"
                            autocomplete="current-password"
                            required
                            autofocus
                            value={password.value}
                            onInput={(event: Event) => (password.value = valueOf(event))}
                        />
                    </Field>
                    {!denied && <Fault of={attempt} />}
                    <Choices attempt={attempt} text={step.value === "stop" ? w.stop : w.next} back={() => to("rest")} />
                </form>
            )}
            {step.value === "confirm" && begun.value && (
                <form class="stack" onSubmit={onSubmit(confirm)}>
                    <p>{w.scan}</p>
                    <Once text={begun.value.secret.replace(/(.{4})/g, "$1 ").trim()} label={w.secret} />
                    <p>
                        <a href={begun.value.uri} rel="noreferrer">
                            {w.link}
                        </a>
                    </p>
                    <Field label={w.code} fault={denied ? signInWords.codeRefused : undefined}>
                        <input
                            inputMode="numeric"
                            autocomplete="one-time-code"
                            required
                            pattern="[0-9]{6}"
                            maxLength={6}
                            value={code.value}
                            onInput={(event: Event) => (code.value = valueOf(event))}
                        />
                    </Field>
                    {!denied && <Fault of={attempt} />}
                    <Choices attempt={attempt} text={w.confirm} back={() => to("rest")} />
                </form>
            )}
            {step.value === "codes" && (
                <div class="stack">
                    <h3>{w.codesTitle}</h3>
                    <p>{w.codesHelp}</p>
                    <Once text={codes.value.join("\n")} label={w.codesTitle} />
                    <div>
                        <button
                            type="button"
                            class="button primary"
                            onClick={() => {
                                codes.value = [];
                                to("rest");
                            }}
                        >
                            {w.kept}
                        </button>
                    </div>
                </div>
            )}
        </section>
    );
}

function Choices({
    attempt,
    text,
    back,
}: {
    attempt: ReturnType<typeof useAttempt>;
    text: string;
    back(): void;
}): VNode {
    return (
        <div class="row">
            <Submit of={attempt}>{text}</Submit>
            <button type="button" class="button quiet" onClick={back}>
                {words.parts.cancel}
            </button>
        </div>
    );
}
