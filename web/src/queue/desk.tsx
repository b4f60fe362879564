// The agent's desk: the queue, and beside it the conversation that is open.
import type { VNode } from "preact";
import { useEffect } from "preact/hooks";
import { CardLayer, closeCard } from "../parts/card.tsx";
import type { PageProps } from "../pages.ts";
import { Talk } from "../conversation/talk.tsx";
import { Queue } from "./list.tsx";
import { follow } from "./store.ts";

export default function Desk({ params }: PageProps): VNode {
    const open = params["id"];
    useEffect(follow, []);
    useEffect(() => closeCard(), [open]);
    return (
        <div class="desk" data-open={open === undefined ? undefined : ""}>
            <Queue open={open} />
            {open !== undefined && <Talk key={open} id={open} />}
            <CardLayer />
        </div>
    );
}
