import type { VNode } from "preact";
import { relative, shortOf, wholeOf } from "../time.ts";

/** A time: how long ago, or the clock; the whole of it on hover. */
export function When({ at, as = "relative" }: { at: string; as?: "relative" | "short" }): VNode {
    return (
        <time dateTime={at} title={wholeOf(at)}>
            {as === "short" ? shortOf(at) : relative(at)}
        </time>
    );
}
