// Times in words. The server's clock decides: how far this device's is off is measured by the Date header of
// what the server answers.
import { signal } from "@preact/signals";
import { words } from "./words.ts";

/** Ticks every ten seconds: whatever shows "3 min ago" reads it. */
export const now = signal(Date.now());
/** How far the server's clock is ahead of this device's, to some seconds. */
export const skewMs = signal(0);
const slackMs = 5_000; // the header has no fractions, and the answer took its time

export function serverSaid(date: string | null): void {
    const ms = date ? Date.parse(date) - Date.now() : NaN;
    if (!(Math.abs(ms - skewMs.peek()) > slackMs)) return;
    skewMs.value = Math.abs(ms) > slackMs ? ms : 0;
    tick();
}
const tick = () => (now.value = Date.now() + skewMs.peek());
setInterval(() => {
    if (!document.hidden) tick();
}, 10_000);
document.addEventListener("visibilitychange", () => {
    if (!document.hidden) tick();
});

export function span(ms: number): string {
    const minutes = Math.floor(Math.abs(ms) / 60_000);
    if (minutes < 60) return words.parts.minutes(minutes);
    if (minutes < 48 * 60) return words.parts.hours(Math.floor(minutes / 60));
    return words.parts.days(Math.floor(minutes / 1440));
}

/** "3 min ago", "in 2 h", "now" */
export function relative(time: string, at: number = now.value): string {
    const ms = Date.parse(time) - at;
    if (Math.abs(ms) < 60_000) return words.parts.now;
    return ms < 0 ? words.parts.ago(span(ms)) : words.parts.ahead(span(ms));
}

const clock = new Intl.DateTimeFormat(undefined, { hour: "2-digit", minute: "2-digit" });
const day = new Intl.DateTimeFormat(undefined, { weekday: "short", day: "numeric", month: "short" });
const whole = new Intl.DateTimeFormat(undefined, { dateStyle: "full", timeStyle: "short" });

export const clockOf = (time: string): string => clock.format(new Date(time));
export const dayOf = (time: string): string => day.format(new Date(time));
export const wholeOf = (time: string): string => whole.format(new Date(time));
/** The clock today, else the day and the clock. */
export function shortOf(time: string): string {
    const then = new Date(time);
    const same = then.toDateString() === new Date(now.value).toDateString();
    return same ? clock.format(then) : `${day.format(then)}, ${clock.format(then)}`;
}
