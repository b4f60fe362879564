// Line drawings of 24 x 24, in the colour of the text.
import type { VNode } from "preact";

const paths = {
    queue: "M4 6h16M4 12h11M4 18h7",
    search: "M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13ZM20 20l-4.9-4.9",
    book: "M5 4h11a3 3 0 0 1 3 3v13H8a3 3 0 0 1-3-3zM5 17a3 3 0 0 1 3-3h11",
    people: "M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM3 20c0-3.5 2.5-6 6-6s6 2.5 6 6M16 4.300a3.5 3.5 0 0 1 0 6.400M17.5 14.300c2.2.8 3.5 2.9 3.5 5.7",
    person: "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM4.5 20c.5-4 3.5-6 7.5-6s7 2 7.5 6",
    spark: "M12 3v5M12 16v5M3 12h5M16 12h5M6 6l2.5 2.500M15.5 15.5 18 18M18 6l-2.5 2.500M8.5 15.5 6 18",
    plus: "M12 5v14M5 12h14",
    close: "M6 6l12 12M18 6 6 18",
    check: "M5 12.5 10 17.5 19 7",
    back: "M14 5l-7 7 7 7",
    next: "M10 5l7 7-7 7",
    down: "M5 9l7 7 7-7",
    up: "M5 15l7-7 7 7",
    dots: "M5 12h.01M12 12h.01M19 12h.01",
    lock: "M7 11V8a5 5 0 0 1 10 0v3M5.5 11h13v9h-13z",
    clock: "M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16ZM12 8v4.500l3 2",
    flag: "M6 21V4M6 4.500h11l-2 4 2 4H6",
    note: "M5 4h14v11l-5 5H5zM19 15h-5v5",
    send: "M4 12 20 4l-5 16-3.5-6.500z",
    breath: "M4 9c3-3 5 3 8 0s5-3 8 0M4 15c3-3 5 3 8 0s5-3 8 0",
    eye: "M2.5 12c2.5-4.3 5.7-6.5 9.5-6.500s7 2.2 9.5 6.500c-2.5 4.3-5.7 6.5-9.5 6.500S5 16.3 2.5 12ZM12 9.500a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5Z",
    bulb: "M9 18h6M10 21h4M8.5 14.500a5.5 5.5 0 1 1 7 0c-.6.5-.8 1.2-.8 2H9.300c0-.8-.2-1.5-.8-2Z",
    gift: "M4 10h16v10H4zM3 7h18v3H3zM12 7v13M12 7c-4 0-5-4-2.5-4S12 7 12 7Zm0 0c4 0 5-4 2.5-4S12 7 12 7Z",
    history: "M4 12a8 8 0 1 0 2.5-5.800L4 8.500M4 4v4.500h4.500M12 8v4.500l3 2",
} satisfies Record<string, string>;

export type IconName = keyof typeof paths;

export function Icon({ name, size = 20 }: { name: IconName; size?: number }): VNode {
    return (
        <svg
            class="icon"
            viewBox="0 0 24 24"
            width={size}
            height={size}
            aria-hidden="true"
            fill="none"
            stroke="currentColor"
            stroke-width="1.8"
            stroke-linecap="round"
            stroke-linejoin="round"
        >
            <path d={paths[name]} />
        </svg>
    );
}
