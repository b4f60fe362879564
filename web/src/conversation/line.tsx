// Tension over time: a line over bands, a point a turn, receipts on hover, focus and tap, a table behind it.
import { useSignal } from "@preact/signals";
import type { VNode } from "preact";
import { useRef } from "preact/hooks";
import { bandOf, bands, Tension } from "../parts/tension.tsx";
import type { Reading, Receipt, Turn } from "../types.ts";
import { words } from "../words.ts";
import { titleOf } from "../words/cues.ts";
import { desk } from "../words/desk.ts";

const w = desk.line;
const height = 132;
const left = 12,
    right = 12,
    top = 8,
    bottom = 14;

interface Point {
    turn: Turn;
    reading: Reading;
    x: number;
    y: number;
}

function points(turns: readonly Turn[], width: number): Point[] {
    const read = turns.filter((turn) => turn.reading && !turn.reading.unscored);
    const step = (width - left - right) / Math.max(1, read.length - 1);
    return read.map((turn, i) => ({
        turn,
        reading: turn.reading!,
        x: read.length === 1 ? (left + width - right) / 2 : left + i * step,
        y: yOf(turn.reading!.tension),
    }));
}
const yOf = (tension: number): number => top + ((100 - tension) / 100) * (height - top - bottom);

// A monotone curve (Fritsch and Carlson 1980): it never swings over what was measured.
function curve(list: Point[]): string {
    if (list.length < 2) return "";
    const slope = (i: number) => (list[i + 1]!.y - list[i]!.y) / (list[i + 1]!.x - list[i]!.x);
    const tangent = list.map((_, i) => {
        if (i === 0) return slope(0);
        if (i === list.length - 1) return slope(i - 1);
        const [before, after] = [slope(i - 1), slope(i)];
        return before * after <= 0 ? 0 : (2 * before * after) / (before + after);
    });
    let path = `M${list[0]!.x} ${list[0]!.y}`;
    for (let i = 0; i + 1 < list.length; i++) {
        const [a, b] = [list[i]!, list[i + 1]!];
        const third = (b.x - a.x) / 3;
        path += `C${a.x + third} ${a.y + tangent[i]! * third} ${b.x - third} ${b.y - tangent[i + 1]! * third} ${b.x} ${b.y}`;
    }
    return path;
}

export function TensionLine({
    turns,
    customer,
    hide,
}: {
    turns: readonly Turn[];
    customer: string;
    hide(): void;
}): VNode | null {
    const table = useSignal(false);
    const at = useSignal<number | undefined>(undefined);
    const box = useRef<SVGSVGElement>(null);
    const width = 720;
    const list = points(turns, width);
    if (!list.length) return null;
    const chosen = at.value === undefined ? undefined : list[Math.min(at.value, list.length - 1)];
    const go = (to: number) => {
        at.value = Math.max(0, Math.min(list.length - 1, to));
    };
    const key = (event: KeyboardEvent) => {
        const now = at.value ?? list.length - 1;
        if (event.key === "ArrowRight") go(now + 1);
        else if (event.key === "ArrowLeft") go(now - 1);
        else if (event.key === "Home") go(0);
        else if (event.key === "End") go(list.length - 1);
        else if (event.key === "Enter")
            document.getElementById(`turn-${list[now]!.turn.turn}`)?.scrollIntoView({ block: "center" });
        else if (event.key === "Escape" && at.value !== undefined) at.value = undefined;
        else return;
        event.preventDefault();
    };
    const near = (event: PointerEvent) => {
        const rect = box.current!.getBoundingClientRect();
        const x = ((event.clientX - rect.left) / rect.width) * width;
        let best = 0;
        list.forEach((point, i) => {
            if (Math.abs(point.x - x) < Math.abs(list[best]!.x - x)) best = i;
        });
        at.value = best;
    };
    const path = curve(list);
    const last = list.at(-1)!;
    return (
        <figure class="line">
            <svg
                ref={box}
                viewBox={`0 0 ${width} ${height}`}
                preserveAspectRatio="none"
                role="slider"
                tabIndex={0}
                aria-label={w.label(list.length)}
                aria-valuemin={1}
                aria-valuemax={list.length}
                aria-valuenow={(at.value ?? list.length - 1) + 1}
                aria-valuetext={said(chosen ?? last, customer)}
                onKeyDown={key}
                onFocus={() => at.value === undefined && go(list.length - 1)}
                onBlur={() => (at.value = undefined)}
                onPointerMove={near}
                onPointerDown={near}
                onPointerLeave={() => document.activeElement !== box.current && (at.value = undefined)}
            >
                {bands.map((band, i) => (
                    <g key={band} data-band={band}>
                        <rect
                            class="line-band"
                            x="0"
                            width={width}
                            y={yOf((i + 1) * 20)}
                            height={(height - top - bottom) / 5}
                        />
                        {i > 0 && <path class="line-edge" d={`M0 ${yOf(i * 20)}H${width}`} />}
                    </g>
                ))}
                {path && (
                    <path
                        class="line-area"
                        d={`${path}L${last.x} ${height - bottom}L${list[0]!.x} ${height - bottom}Z`}
                    />
                )}
                {path && <path class="line-path" d={path} vector-effect="non-scaling-stroke" />}
                {chosen && (
                    <path
                        class="line-rule"
                        d={`M${chosen.x} ${top}V${height - bottom}`}
                        vector-effect="non-scaling-stroke"
                    />
                )}
            </svg>
            <div class="line-points" aria-hidden="true">
                {list.length <= 120 &&
                    list.map((point, i) => (
                        <Mark key={point.turn.turn} point={point} width={width} on={i === at.value} />
                    ))}
                {bands.map((band, i) => (
                    <span key={band} class="line-word" data-band={band} data-y={i}>
                        {words.bands[band]}
                    </span>
                ))}
            </div>
            <figcaption class="line-told">
                <Told point={chosen ?? last} />
                <span class="line-acts">
                    <button class="link small" aria-expanded={table.value} onClick={() => (table.value = !table.value)}>
                        {w.table}
                    </button>
                    <button class="link small" aria-expanded="true" onClick={hide}>
                        {w.hide}
                        <span class="sr"> {w.title}</span>
                    </button>
                </span>
            </figcaption>
            {table.value && (
                <div class="scroll-x" tabIndex={0} role="region" aria-label={w.title}>
                    <table>
                        <caption class="sr">{w.title}</caption>
                        <thead>
                            <tr>
                                <th scope="col">{w.turn}</th>
                                <th scope="col">{w.who}</th>
                                <th scope="col">{w.tension}</th>
                                <th scope="col">{w.why}</th>
                            </tr>
                        </thead>
                        <tbody>
                            {list.map(({ turn, reading }) => (
                                <tr key={turn.turn}>
                                    <th scope="row">
                                        <a href={`#turn-${turn.turn}`}>{turn.turn}</a>
                                    </th>
                                    <td dir="auto">{whoOf(turn, customer)}</td>
                                    <td>
                                        <Tension tension={reading.tension} />
                                    </td>
                                    <td>{receiptsOf(reading)}</td>
                                </tr>
                            ))}
                        </tbody>
                    </table>
                </div>
            )}
        </figure>
    );
}

// Points are HTML over the SVG, so that they stay round however wide the line is drawn.
function Mark({ point, width, on }: { point: Point; width: number; on: boolean }): VNode {
    return (
        <i
            class="line-mark"
            data-role={point.turn.role}
            data-on={on ? "" : undefined}
            data-band={bandOf(point.reading.tension)}
            style={{ left: `${(point.x / width) * 100}%`, top: `${(point.y / height) * 100}%` }}
        />
    );
}

/** One line for each reason, with the points of all its places. */
function summed(receipts: readonly Receipt[]): Receipt[] {
    const by = new Map<string, Receipt>();
    for (const receipt of receipts) {
        const known = by.get(receipt.why);
        by.set(receipt.why, known ? { ...known, points: known.points + receipt.points } : receipt);
    }
    return [...by.values()];
}

const signed = (points: number): string => (points > 0 ? `+${points}` : `−${Math.abs(points)}`);
const receiptsOf = (reading: Reading): string =>
    summed(reading.receipts)
        .map((receipt) => `${signed(receipt.points)} ${titleOf(receipt.why)}`)
        .join(", ") || w.none;
const whoOf = (turn: Turn, customer: string): string =>
    turn.name ?? (turn.role === "customer" ? customer : desk.talk.agent);
const said = ({ turn, reading }: Point, customer: string): string =>
    `${w.point(turn.turn, whoOf(turn, customer), reading.tension, words.bands[reading.band]!)}. ${receiptsOf(reading)}`;

function Told({ point: { turn, reading } }: { point: Point }): VNode {
    return (
        <>
            <a href={`#turn-${turn.turn}`} class="line-turn">
                {w.turn} {turn.turn}
            </a>
            <Tension tension={reading.tension} />
            <span class="receipts">
                {reading.receipts.length ? (
                    summed(reading.receipts).map((receipt) => <ReceiptChip key={receipt.why} receipt={receipt} />)
                ) : (
                    <span class="soft">{w.none}</span>
                )}
            </span>
        </>
    );
}

export function ReceiptChip({ receipt }: { receipt: Receipt }): VNode {
    return (
        <span class="receipt" data-sign={receipt.points > 0 ? "up" : "down"}>
            <b>{signed(receipt.points)}</b> {titleOf(receipt.why)}
        </span>
    );
}
