// The review as one writes: asked for soon after the last key, older answers dropped, and between two answers
// the findings move with the text.
import { signal } from "@preact/signals";
import { call, Trouble } from "../api.ts";
import { difference, moved, unitsOf } from "../spans.ts";
import { review_draft } from "../types.ts";
import type { Change, Finding, Review } from "../types.ts";

const settleMs = 120;

/** A finding with its place in UTF-16 units of the text as it is now. */
export interface Placed {
    key: string;
    start: number;
    end: number;
    finding: Finding;
    words: string;
}

export class Reviewer {
    readonly findings = signal<readonly Placed[]>([]);
    readonly verdict = signal<Review["verdict"]>("send");
    readonly present = signal<readonly string[]>([]);
    readonly missing = signal<readonly string[]>([]);
    readonly change = signal<Change | undefined>(undefined);
    readonly unscored = signal(false);
    readonly state = signal<"idle" | "reading" | "offline">("idle");

    private text = "";
    private rev = 0;
    private answered = 0;
    private timer: ReturnType<typeof setTimeout> | undefined;
    private controller: AbortController | undefined;
    private running: Promise<void> | undefined;

    constructor(private readonly conversation: string) {}

    /** The text is another now. */
    set(text: string): void {
        if (text === this.text) return;
        const change = difference(this.text, text);
        this.findings.value = this.findings.peek().flatMap((placed) => {
            const span = moved(placed, change);
            return span ? [{ ...placed, ...span }] : [];
        });
        this.text = text;
        this.rev++;
        clearTimeout(this.timer);
        this.controller?.abort();
        if (!text.trim()) this.clear();
        else this.timer = setTimeout(() => (this.running = this.ask()), settleMs);
    }

    /** Asks again: the conversation is another now. */
    again(): void {
        if (!this.text.trim()) return;
        this.rev++;
        clearTimeout(this.timer);
        this.timer = setTimeout(() => (this.running = this.ask()), settleMs);
    }

    /** Resolves when the text as it is now has been reviewed, or could not be. */
    async settled(): Promise<void> {
        if (!this.text.trim() || this.answered === this.rev) return;
        clearTimeout(this.timer);
        this.running = this.ask();
        await this.running;
    }

    stop(): void {
        clearTimeout(this.timer);
        this.controller?.abort();
    }

    private clear(): void {
        this.answered = this.rev;
        this.findings.value = [];
        this.verdict.value = "send";
        this.present.value = this.missing.value = [];
        this.change.value = undefined;
        this.unscored.value = false;
        this.state.value = "idle";
    }

    private async ask(): Promise<void> {
        const rev = this.rev;
        const text = this.text;
        this.controller?.abort();
        const controller = (this.controller = new AbortController());
        this.state.value = "reading";
        try {
            const review = await call(review_draft, {
                params: { conversation: this.conversation },
                body: { text, rev },
                signal: controller.signal,
                tries: 0,
            });
            if ((review.rev ?? rev) === this.rev) this.take(review, text);
        } catch (error) {
            if (!controller.signal.aborted && error instanceof Trouble && rev === this.rev)
                this.state.value = "offline";
        }
    }

    private take(review: Review, text: string): void {
        const unit = unitsOf(text);
        const seen = new Map<string, number>();
        this.answered = this.rev;
        this.state.value = "idle";
        this.verdict.value = review.verdict;
        this.present.value = review.present;
        this.missing.value = review.missing;
        this.change.value = review.change;
        this.unscored.value = !!review.unscored;
        this.findings.value = review.findings.map((finding) => {
            const start = unit(finding.start),
                end = unit(finding.end);
            const words = text.slice(start, end);
            const name = `${finding.kind} ${words}`;
            const nth = seen.get(name) ?? 0;
            seen.set(name, nth + 1);
            return { key: `${name} ${nth}`, start, end, finding, words };
        });
    }
}
