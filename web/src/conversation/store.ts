// One conversation as signals: loaded once its stream has begun, so that nothing falls between the two; then
// every event is put where it belongs, twice if need be, with the same result.
import { batch, computed, signal } from "@preact/signals";
import { call, Trouble, wordsOf } from "../api.ts";
import { listen, type LiveEvent } from "../live.ts";
import { me } from "../session.ts";
import { get_conversation, guidance as guidanceRoute, list_turns, presence as presenceRoute } from "../types.ts";
import type { Conversation, Guidance, Happening, PresenceSet, Turn } from "../types.ts";
import { settle } from "./outbox.ts";

const pageTurns = 200;
const presenceMs = 20_000;
const guidanceMs = 60;

export class Store {
    readonly convo = signal<Conversation | undefined>(undefined);
    readonly turns = signal<readonly Turn[]>([]);
    readonly happenings = signal<readonly Happening[]>([]);
    readonly guidance = signal<Guidance | undefined>(undefined);
    readonly state = signal<"loading" | "ready" | "missing" | "trouble">("loading");
    readonly trouble = signal("");
    readonly complete = signal(false); // the first turns are here as well
    readonly others = computed(() => (this.convo.value?.present ?? []).filter((who) => who.user !== me.value));

    private stops: (() => void)[] = [];
    private doing: PresenceSet["doing"] = "viewing";
    private guidanceTimer: ReturnType<typeof setTimeout> | undefined;
    private guidanceGeneration = 0;
    private ended = false;

    constructor(readonly id: string) {}

    get params() {
        return { conversation: this.id };
    }

    start(): () => void {
        const fallback = setTimeout(() => void this.load(), 1500);
        this.stops.push(
            () => clearTimeout(fallback),
            listen(
                this.id,
                undefined,
                (event) => {
                    if (event.name === "hello") {
                        clearTimeout(fallback);
                        if (this.state.peek() !== "ready") void this.load();
                    } else this.take(event);
                },
                (status) => {
                    if (status === 404 || status === 403) this.state.value = "missing";
                },
            ),
        );
        const timer = setInterval(() => this.present(), presenceMs);
        const gone = () => this.tell("gone");
        addEventListener("pagehide", gone);
        this.present();
        this.stops.push(
            () => clearInterval(timer),
            () => removeEventListener("pagehide", gone),
            gone,
        );
        return () => {
            this.ended = true;
            clearTimeout(this.guidanceTimer);
            this.stops.forEach((stop) => stop());
        };
    }

    async load(): Promise<void> {
        try {
            const convo = await call(get_conversation, { params: this.params });
            const from = Math.max(0, convo.turns - pageTurns);
            const turns = await this.fetchTurns(from);
            if (this.ended) return;
            batch(() => {
                this.takeConversation(convo);
                this.happenings.value = convo.happenings ?? [];
                this.turns.value = turns;
                this.complete.value = from === 0;
                this.state.value = "ready";
            });
            turns.forEach((turn) => turn.id && settle(turn.id));
            this.askGuidance();
        } catch (error) {
            if (this.ended) return;
            const status = error instanceof Trouble ? error.status : 500;
            this.trouble.value = wordsOf(error);
            this.state.value = status === 404 || status === 403 ? "missing" : "trouble";
        }
    }

    /** The turns before those that are here. */
    async loadEarlier(): Promise<void> {
        const first = this.turns.peek()[0]?.turn ?? 1;
        const from = Math.max(0, first - 1 - pageTurns);
        const { items } = await call(list_turns, {
            params: this.params,
            query: { after: from, limit: Math.max(1, first - 1 - from) },
        });
        batch(() => {
            this.turns.value = [...items.filter((turn) => turn.turn < first), ...this.turns.peek()];
            this.complete.value = from === 0;
        });
    }

    private async fetchTurns(after: number): Promise<Turn[]> {
        const turns: Turn[] = [];
        for (let more = true; more;) {
            const page = await call(list_turns, {
                params: this.params,
                query: { after: turns.at(-1)?.turn ?? after, limit: pageTurns },
            });
            turns.push(...page.items);
            more = page.more && page.items.length > 0;
        }
        return turns;
    }

    private take(event: LiveEvent): void {
        switch (event.name) {
            case "turn":
                this.takeTurn(event.data);
                break;
            case "happening":
                this.takeHappening(event.data);
                break;
            case "conversation":
                this.takeConversation(event.data);
                break;
            case "presence":
                if (this.convo.peek()) this.convo.value = { ...this.convo.peek()!, present: event.data.present };
                break;
            case "reread":
                void this.reread(event.data.from);
                break;
            case "gone":
                this.state.value = "missing";
                break;
            case "reset":
                void this.load();
                break;
        }
    }

    takeTurn(turn: Turn): void {
        const turns = this.turns.peek();
        const at = turns.findIndex((other) => other.turn >= turn.turn);
        this.turns.value =
            at < 0
                ? [...turns, turn]
                : turns[at]!.turn === turn.turn
                  ? turns.with(at, turn)
                  : [...turns.slice(0, at), turn, ...turns.slice(at)];
        if (turn.id) settle(turn.id);
        this.askGuidance();
    }

    takeHappening(happening: Happening): void {
        const list = this.happenings.peek();
        if (list.some((other) => other.sequence === happening.sequence)) return;
        this.happenings.value = [...list, happening];
        this.askGuidance();
        void this.refresh();
    }

    /** A summary has neither promises nor happenings nor earlier ones: those that are here stay. */
    takeConversation(summary: Conversation): void {
        const known = this.convo.peek();
        if (known && summary.version < known.version) return;
        this.convo.value = {
            ...summary,
            promises: summary.promises ?? known?.promises ?? [],
            earlier: summary.earlier ?? known?.earlier ?? [],
            present: summary.present ?? known?.present ?? [],
        };
        if (known && summary.version !== known.version) {
            this.askGuidance();
            if (!summary.promises) void this.refresh();
        }
    }

    // What only the whole conversation has: promises, and what happened.
    private refreshing = false;
    private again = false;
    async refresh(): Promise<void> {
        if (this.refreshing) {
            this.again = true;
            return;
        }
        this.refreshing = true;
        try {
            do {
                this.again = false;
                const convo = await call(get_conversation, { params: this.params });
                if (this.ended) return;
                batch(() => {
                    if (convo.version >= (this.convo.peek()?.version ?? 0)) this.convo.value = convo;
                    if (convo.happenings) this.happenings.value = convo.happenings;
                });
            } while (this.again);
        } catch {
            // the next event asks again
        } finally {
            this.refreshing = false;
        }
    }

    private async reread(from: number): Promise<void> {
        const first = this.turns.peek()[0]?.turn ?? 1;
        const turns = await this.fetchTurns(Math.max(from, first) - 1).catch(() => []);
        const map = new Map(turns.map((turn) => [turn.turn, turn]));
        batch(() => {
            this.turns.value = this.turns.peek().map((turn) => map.get(turn.turn) ?? turn);
        });
        this.askGuidance();
    }

    askGuidance(): void {
        clearTimeout(this.guidanceTimer);
        this.guidanceTimer = setTimeout(async () => {
            const generation = ++this.guidanceGeneration;
            const answer = await call(guidanceRoute, { params: this.params }).catch(() => undefined);
            if (answer && generation === this.guidanceGeneration && !this.ended) this.guidance.value = answer;
        }, guidanceMs);
    }

    /** Said when one begins to write, and when one stops. */
    present(doing: PresenceSet["doing"] = this.doing): void {
        const change = doing !== this.doing;
        this.doing = doing;
        if (document.hidden && !change) return;
        this.tell(doing);
    }
    private tell(doing: PresenceSet["doing"]): void {
        call(presenceRoute, { params: this.params, body: { doing }, keepalive: doing === "gone" }).catch(
            () => undefined,
        );
    }
}
