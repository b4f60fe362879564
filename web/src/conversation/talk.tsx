// One conversation: who it is with, how it stands, what was said, and where one answers.
import { useSignal } from "@preact/signals";
import type { VNode } from "preact";
import { useEffect, useMemo } from "preact/hooks";
import { call, wordsOf } from "../api.ts";
import { Composer } from "../composer/composer.tsx";
import { Context } from "../guidance/context.tsx";
import { keep, recall } from "../keep.ts";
import { actions } from "../pages/actions.ts";
import { Empty } from "../parts/empty.tsx";
import { Icon } from "../parts/icon.tsx";
import { Menu } from "../parts/menu.tsx";
import { Tension } from "../parts/tension.tsx";
import { toast } from "../parts/toast.tsx";
import { initials, loadPeople, nameOf, teamOf, teams, users } from "../people.ts";
import { CloseDialog } from "../queue/dialogs.tsx";
import { may, me, settings } from "../session.ts";
import { answer_alert, assign, close_conversation, reopen_conversation } from "../types.ts";
import type { AlertAnswer, AlertHeld, Assignment, Closing, Conversation } from "../types.ts";
import { words } from "../words.ts";
import { titleOf } from "../words/cues.ts";
import { desk } from "../words/desk.ts";
import { TensionLine } from "./line.tsx";
import { onMade, resume } from "./outbox.ts";
import { Store } from "./store.ts";
import { Thread } from "./thread.tsx";

const w = desk.talk;
const stores = new Map<string, Store>();
onMade((id, made) => {
    stores.get(id)?.takeTurn(made.turn);
    stores.get(id)?.takeConversation(made.conversation);
});

export function Talk({ id }: { id: string }): VNode {
    const store = useMemo(() => new Store(id), [id]);
    const beside = useSignal(false); // on a narrow page: the context is shown instead of the thread
    useEffect(() => {
        stores.set(id, store);
        loadPeople();
        resume();
        const stop = store.start();
        return () => {
            stop();
            stores.delete(id);
        };
    }, [store]);
    const convo = store.convo.value;
    useEffect(() => {
        if (convo) document.title = `${convo.name ?? desk.queue.customer} · ${words.product}`;
    }, [convo?.name]);
    if (store.state.value === "missing")
        return (
            <section class="talk">
                <Empty top title={w.missing} text={w.missingText}>
                    <a class="button" href="/">
                        {w.back}
                    </a>
                </Empty>
            </section>
        );
    if (store.state.value === "trouble")
        return (
            <section class="talk">
                <Empty title={words.shell.broken} text={store.trouble.value}>
                    <button class="button" onClick={() => void store.load()}>
                        {words.shell.again}
                    </button>
                </Empty>
            </section>
        );
    if (!convo)
        return (
            <section class="talk" aria-busy="true">
                <p class="waiting" role="status">
                    {words.shell.loading}
                </p>
            </section>
        );
    return (
        <section
            class="talk"
            aria-label={convo.name ?? desk.queue.customer}
            data-beside={beside.value ? "" : undefined}
        >
            <div class="talk-main">
                <Head store={store} convo={convo} />
                {convo.alert && <Alert alert={convo.alert} store={store} />}
                <Line store={store} />
                <Thread store={store} />
                <StepBar store={store} open={() => (beside.value = true)} />
                <Composer store={store} />
            </div>
            <header class="beside-close">
                <button class="button small" onClick={() => (beside.value = false)}>
                    <Icon name="back" size={16} /> {w.hideContext}
                </button>
                <h1 dir="auto">{convo.name ?? desk.queue.customer}</h1>
            </header>
            <Context store={store} close={() => (beside.value = false)} />
        </section>
    );
}

function Head({ store, convo }: { store: Store; convo: Conversation }): VNode {
    const closing = useSignal(false);
    const act = (work: Promise<Conversation>) =>
        work.then(
            (answer) => store.takeConversation(answer),
            (error) => {
                toast(wordsOf(error), { kind: "trouble" });
                void store.refresh();
            },
        );
    const assignTo = (body: Assignment) =>
        act(call(assign, { params: store.params, body, ifMatch: store.convo.peek()!.version }));
    const close = (body: Closing) => act(call(close_conversation, { params: store.params, body }));
    const reopen = () => act(call(reopen_conversation, { params: store.params, body: {} }));
    const open = convo.state === "open";
    useEffect(
        () =>
            actions([
                ...(may("conversations.assign")
                    ? [{ text: w.assignMe, group: w.agent, run: () => void assignTo({ user: "me" }) }]
                    : []),
                ...(may("conversations.write")
                    ? [
                          open
                              ? { text: w.closeTitle, group: w.agent, run: () => (closing.value = true) }
                              : { text: w.reopen, group: w.agent, run: () => void reopen() },
                      ]
                    : []),
            ]),
        [open],
    );
    const people = [...users.value.values()].filter((user) => user.state === "active" && user.id !== me.value);
    return (
        <header class="talk-head">
            <a class="icon-button talk-back" href="/" aria-label={w.back}>
                <Icon name="back" />
            </a>
            <div class="talk-who">
                <h1 dir="auto">{convo.name ?? desk.queue.customer}</h1>
                <p class="soft small" dir="auto">
                    {[convo.subject, convo.channel, teamOf(convo.team)].filter(Boolean).join(" · ")}
                </p>
            </div>
            <div class="talk-stand">
                {convo.unscored ? (
                    <span class="tag">{w.unscored}</span>
                ) : (
                    <Tension tension={convo.tension} trend={convo.trend} />
                )}
                {store.others.value.map((who) => (
                    <span
                        key={who.user}
                        class="here"
                        data-doing={who.doing}
                        title={who.doing === "replying" ? desk.queue.replying(who.name) : desk.queue.viewing(who.name)}
                    >
                        <Icon name={who.doing === "replying" ? "note" : "eye"} size={14} />
                        {initials(who.name)}
                    </span>
                ))}
            </div>
            <div class="row talk-acts">
                {may("conversations.assign") && (
                    <Menu
                        label={`${w.assignTo}: ${nameOf(convo.assigned)}`}
                        items={[
                            {
                                text: w.assignMe,
                                run: () => void assignTo({ user: "me" }),
                                current: convo.assigned === me.value,
                            },
                            ...people.map((user) => ({
                                text: user.name,
                                run: () => void assignTo({ user: user.id }),
                                current: convo.assigned === user.id,
                            })),
                            ...[...teams.value.values()]
                                .filter((team) => team.id !== convo.team)
                                .map((team) => ({
                                    text: w.toTeam(team.name),
                                    run: () => void assignTo({ team: team.id }),
                                })),
                            { text: w.assignNobody, run: () => void assignTo({}), current: !convo.assigned },
                        ]}
                    >
                        <Icon name="person" size={16} />{" "}
                        {convo.assigned ? w.assigned(nameOf(convo.assigned)) : w.unassigned}
                    </Menu>
                )}
                {may("conversations.write") &&
                    (open ? (
                        <button class="button small" onClick={() => (closing.value = true)}>
                            <Icon name="check" size={16} /> {w.close}
                        </button>
                    ) : (
                        <button class="button small" onClick={() => void reopen()}>
                            {w.reopen}
                        </button>
                    ))}
            </div>
            {!open && <p class="closed-bar small">{w.closedAs(desk.queue.closedAs[convo.outcome ?? ""] ?? "")}</p>}
            {closing.value && (
                <CloseDialog open={convo.open_promises} close={() => (closing.value = false)} run={close} />
            )}
        </header>
    );
}

// Said calmly: what, why, and who is to do something.
function Alert({ alert, store }: { alert: AlertHeld; store: Store }): VNode {
    const say = (answer: AlertAnswer["answer"]) =>
        call(answer_alert, { params: { ...store.params, alert: alert.sequence }, body: { answer } }).then(
            (happening) => {
                store.takeHappening(happening);
            },
            (error) => toast(wordsOf(error), { kind: "trouble" }),
        );
    return (
        <div class="alert" data-level={alert.level} role="status">
            <Icon name="flag" size={18} />
            <p>
                <b>{w.alert[alert.level]}.</b> {w.alertWhy(titleOf(alert.reason).toLocaleLowerCase())}
                {!may("alerts.answer") && <span class="soft"> {w.alertYours}</span>}
            </p>
            {may("alerts.answer") && (
                <div class="row">
                    <button class="button small" onClick={() => void say("taken")}>
                        {w.alertTaken}
                    </button>
                    <Menu
                        label={w.more}
                        class="icon-button"
                        items={[
                            { text: w.alertAside, run: () => void say("set_aside") },
                            { text: w.alertUnfounded, run: () => void say("unfounded") },
                        ]}
                    >
                        <Icon name="dots" />
                    </Menu>
                </div>
            )}
        </div>
    );
}

function Line({ store }: { store: Store }): VNode | null {
    const shown = useSignal((recall("line") || (innerWidth < 900 ? "hidden" : "shown")) === "shown");
    const turns = store.turns.value;
    if (!turns.some((turn) => turn.reading && !turn.reading.unscored)) return null;
    const toggle = () => {
        shown.value = !shown.value;
        keep("line", shown.value ? "shown" : "hidden");
    };
    return (
        <div class="line-frame" data-shown={shown.value ? "" : undefined}>
            {shown.value ? (
                <TensionLine turns={turns} customer={store.convo.value?.name ?? w.customer} hide={toggle} />
            ) : (
                <p class="line-acts">
                    <button class="link small" aria-expanded="false" onClick={toggle}>
                        {desk.line.show}
                    </button>
                </p>
            )}
        </div>
    );
}

// On a narrow page the next step is one line over the composer.
function StepBar({ store, open }: { store: Store; open(): void }): VNode | null {
    const guidance = store.guidance.value;
    const stage = guidance && settings.value.guidance !== false ? desk.step.stages[guidance.stage]?.[0] : undefined;
    return (
        <button class="step-bar" onClick={open}>
            <Icon name="bulb" size={18} />
            <span>
                {stage ? (
                    <>
                        <span class="soft">{desk.step.title}:</span> <b>{stage}</b>
                    </>
                ) : (
                    w.context
                )}
            </span>
            <Icon name="next" size={16} />
        </button>
    );
}
