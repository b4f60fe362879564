import type { VNode } from "preact";
import type { PageProps } from "../pages.ts";

export default function Desk({ params }: PageProps): VNode {
    return <h1>{params["id"] ?? "queue"}</h1>;
}
