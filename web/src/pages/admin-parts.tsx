// What the sections of the administration share.
import { useSignal } from "@preact/signals";
import type { ComponentChildren, VNode } from "preact";
import { Dialog } from "../parts/dialog.tsx";
import { Empty } from "../parts/empty.tsx";
import { words } from "../words.ts";
import { adminWords as w } from "../words/admin.ts";
import { Fault, onSubmit, useAttempt } from "./form.tsx";
import type { Listed } from "./lists.ts";

/** The table of a list, or why there is none; `children` writes the rows. */
export function Listing<T>({
    list,
    title,
    text,
    label,
    heads,
    children,
}: {
    list: Listed<T>;
    title: string;
    text: string;
    label: string;
    heads: string[];
    children(item: T): VNode;
}): VNode {
    const items = list.items.value;
    if (list.fault.value) {
        return (
            <div class="fault-note" role="alert">
                <p>{list.fault.value}</p>
                <button type="button" class="button small" onClick={() => list.reload()}>
                    {words.shell.again}
                </button>
            </div>
        );
    }
    if (!items)
        return (
            <p class="waiting" role="status">
                {words.shell.loading}
            </p>
        );
    if (!items.length) return <Empty title={title} text={text} />;
    return (
        <>
            <div class="table-box" role="region" aria-label={label} tabIndex={0}>
                <table>
                    <thead>
                        <tr>
                            {heads.map((head) => (
                                <th key={head} scope="col">
                                    {head || <span class="sr">{w.change}</span>}
                                </th>
                            ))}
                        </tr>
                    </thead>
                    <tbody>{items.map(children)}</tbody>
                </table>
            </div>
            {list.next.value && (
                <button type="button" class="button" onClick={() => list.more()}>
                    {w.more}
                </button>
            )}
        </>
    );
}

/** Asks once more before something that cannot be undone. */
export function Sure({
    title,
    text,
    act,
    close,
}: {
    title: string;
    text: string;
    act(): Promise<void>;
    close(): void;
}): VNode {
    const attempt = useAttempt();
    const go = async () => {
        const done = await attempt.run(async () => (await act(), true));
        if (done) close();
    };
    return (
        <Dialog title={title} close={close}>
            <form class="stack" onSubmit={onSubmit(go)}>
                <p>{text}</p>
                <Fault of={attempt} />
                <footer>
                    <button type="button" class="button" autofocus onClick={close}>
                        {words.parts.cancel}
                    </button>
                    <button type="submit" class="button danger" aria-disabled={attempt.busy.value}>
                        {w.sure}
                    </button>
                </footer>
            </form>
        </Dialog>
    );
}

/** A group of boxes to tick. */
export function Choose({
    legend,
    all,
    chosen,
    change,
    fault,
    help,
}: {
    legend: string;
    all: { value: string; text: string; help?: string | undefined }[];
    chosen: string[];
    change(chosen: string[]): void;
    fault?: string | undefined;
    help?: ComponentChildren;
}): VNode {
    return (
        <fieldset class="choose">
            <legend class="label">{legend}</legend>
            {help}
            {all.map(({ value, text, help: more }) => (
                <label class="switch" key={value}>
                    <input
                        type="checkbox"
                        checked={chosen.includes(value)}
                        onChange={(event) =>
                            change(
                                event.currentTarget.checked
                                    ? [...chosen, value]
                                    : chosen.filter((one) => one !== value),
                            )
                        }
                    />
                    <span>
                        {text}
                        {more && <small>{more}</small>}
                    </span>
                </label>
            ))}
            {fault && (
                <p class="fault" role="alert">
                    {fault}
                </p>
            )}
        </fieldset>
    );
}

/** A dialog that is opened and shut by a value. */
export function useOpen<T>(): { value: T | undefined; open(value: T): void; close(): void } {
    const signal = useSignal<T | undefined>(undefined);
    return { value: signal.value, open: (value) => (signal.value = value), close: () => (signal.value = undefined) };
}
