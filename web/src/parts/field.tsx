// A labelled control with its help and its fault, tied together for screen readers.
import { cloneElement, type VNode } from "preact";
import { useId } from "preact/hooks";

export interface FieldProps {
    label: string;
    help?: string | undefined;
    fault?: string | undefined;
    /** one <input>, <select> or <textarea> */
    children: VNode<Record<string, unknown>>;
}

export function Field({ label, help, fault, children }: FieldProps): VNode {
    const id = useId();
    const told = [help && `${id}-help`, fault && `${id}-fault`].filter(Boolean).join(" ");
    return (
        <div class="field" data-fault={fault ? "" : undefined}>
            <label for={id}>{label}</label>
            {help && (
                <p class="help" id={`${id}-help`}>
                    {help}
                </p>
            )}
            {cloneElement(children, {
                id,
                "aria-describedby": told || undefined,
                "aria-invalid": fault ? "true" : undefined,
            })}
            {fault && (
                <p class="fault" id={`${id}-fault`}>
                    {fault}
                </p>
            )}
        </div>
    );
}
