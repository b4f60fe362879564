// What each cue means, as CUES.md has it: [title, meaning, rules]. The group decides how it is drawn.
import { catalogue } from "../words.ts";

type Entry = readonly [title: string, meaning: string, rules?: string];

export const signals: Record<string, Entry> = catalogue({
    unheard: ["Not heard", "They say that nobody listens, or that they must repeat themselves.", "R1 R10"],
    repeat_contact: ["Again about the same", "They have been in touch about this before.", "R17"],
    waiting: ["Waiting too long", "They have waited, or are made to wait, too long.", "R5 R17"],
    broken_promise: [
        "A promise not kept",
        "They were promised something that did not happen: a second failure.",
        "R16",
    ],
    unfair: ["Treated unfairly", "They feel cheated, overcharged or misled.", "R14"],
    blame: ["Names a fault", "They say whose fault it is. It is about the work, not about you.", "R4"],
    demand: ["Requires a remedy", "They want one certain thing.", "R6"],
    asks_supervisor: ["Asks for somebody senior", "They want to speak to someone who can decide.", "R14"],
    leaving: ["Thinks of leaving", "They may stop being a customer.", "R14"],
    going_public: ["Going public", "They will tell others, or do already.", "R10"],
    legal: ["Legal steps", "They name a lawyer, a court, a regulator or a chargeback.", "R18"],
    urgent: ["A deadline", "Something must happen by a certain time.", "R17"],
    vulnerable: ["In a hard place", "Illness, grief, money trouble or somebody in their care is at stake.", "R14"],
    sarcasm: ["Sarcasm", "They praise and mean the opposite.", "R10"],
    shouting: ["Shouting", "Capitals or rows of exclamation marks.", "R10"],
    profanity: ["Swearing", "At the problem, not at a person.", "R10"],
    insult: ["An insult", "The words turn on a person: one courteous limit is due.", "R21"],
    slur: ["A slur", "Demeans somebody for who they are.", "R21"],
    threat: ["A threat", "Threatens a person or a place with harm: a supervisor is called at once.", "R21"],
    self_harm: ["Danger to themselves", "They may harm themselves: the path of care comes first.", ""],
    question: ["A question", "It wants an answer.", "R7"],
    thanks: ["Thanks", "Sincere thanks: this eases things."],
    accepts: ["Agrees", "They agree to what was offered."],
    softens: ["Takes the edge off", "They apologise for their tone, or soften it."],
} satisfies Record<string, Entry>);

export const moves: Record<string, Entry> = catalogue({
    greet: ["Greets", "A greeting, with a name.", "R9"],
    listen: ["Listens", "Invites the whole story.", "R1"],
    acknowledge: ["Acknowledges", "Names the feeling, or what it did to them.", "R1 R10"],
    paraphrase: ["Says it back", "Restates the concern, to be corrected.", "R11"],
    open_question: ["Asks openly", "What, how, which, tell me.", "R12"],
    apologise: ["Apologises", "An apology.", "R2 R4"],
    own: ["Takes it on", "In the first person.", "R8"],
    common_ground: ["Finds common ground", "Names the shared aim.", "R12"],
    explain: ["Explains", "What happens next, or why, without excuse.", "R6"],
    offer: ["Offers a remedy", "One way to put it right.", "R14"],
    options: ["Offers a choice", "Two or more ways to choose from.", "R6"],
    commit: ["Commits", "Says what will be done by when.", "R16 R17"],
    prevent: ["Prevents", "Says what is changed so that it does not happen again.", "R4"],
    check: ["Checks", "Asks whether that works.", ""],
    progress: ["Reports progress", "Says where a promised thing stands.", "R18"],
    direct_contact: ["Gives a direct line", "A person or line to reach.", ""],
    follow_up: ["Will come back", "Says they will be in touch afterwards.", "R17"],
    ask_feedback: ["Asks for feedback", "Asks how it was handled.", ""],
    resource: ["Points to help", "An article or guide that fits.", ""],
    thank: ["Thanks them", "For their patience, or for telling.", "R5"],
    goodwill: ["Adds a gesture", "Something beyond the remedy.", "R16"],
    boundary: ["Sets a limit", "Courteously, saying what will happen.", "R21"],
    escalate: ["Hands over", "To a person, with the context.", ""],
    close: ["Closes", "Ends the conversation.", "R9"],
} satisfies Record<string, Entry>);

export const missteps: Record<string, Entry> = catalogue({
    dismiss: ["Plays it down", "Makes the matter or the feeling small.", "R1"],
    calm_down: ["Commands a feeling", "Being told what to feel rarely calms anybody.", "R13"],
    blame_customer: ["Puts it on them", "Says or hints that it is their fault.", "R12"],
    defend: ["Defends", "Argues, justifies, makes excuses.", "R4"],
    pass_buck: ["Hides behind others", "Policy, a system, another department.", "R8"],
    vague_apology: ["A vague apology", "Sorry for nothing in particular.", "R4 R7"],
    non_apology: ["No apology", "Turns the apology on the customer.", "R4"],
    repeat_apology: ["Apologises again", "For the same thing as before.", "R3"],
    cannot: ["Only what cannot be", "No way forward is shown.", "R6"],
    overpromise: ["Promises too much", "More than anybody can keep.", "R3"],
    no_time: ["No time given", "A promise without a time.", "R16"],
    impatient: ["Impatient", "Shows impatience.", "R12"],
    rude: ["Rude", "Mocks, insults or swears.", "R21"],
    jargon: ["Insiders' words", "Words that only insiders know.", "R7"],
    unanswered: ["A question left open", "Their last question has no answer.", "R7"],
    canned: ["Said before", "Repeats earlier wording.", "R7"],
    too_soon: ["Too soon", "A solution before anything was acknowledged.", "R1 R10"],
    promise_broken: ["Passes over a promise", "One that is overdue.", "R16"],
    leak: ["Something slipped in", "An unfilled placeholder, an internal note, or another customer's data.", ""],
} satisfies Record<string, Entry>);

/** What a receipt may rest on that is no cue. */
const others: Record<string, Entry> = catalogue({
    drift: ["It fades by itself", "Tension fades slowly when nothing new raises it."],
    emphasis: ["Emphasis", "Capitals or marks make it stronger."],
    tone: ["The tone of it", "How the message reads as a whole."],
    danger: ["Danger", "Fear is no anger; it counts all the same."],
    promise_overdue: ["A promise is overdue", "A second failure in their eyes."],
    long_wait: ["A long wait", "They have been without an answer."],
    others: ["Other things", "What did not fit on the list."],
    safety: ["Safety", "Somebody may be in danger."],
    tension: ["Tension", "It rose past the line that was set."],
    repeated_failure: ["Failing repeatedly", "The same thing goes wrong again and again."],
} satisfies Record<string, Entry>);

export type CueGroup = "signal" | "warm" | "move" | "misstep";
export function groupOf(kind: string, role: string): CueGroup {
    if (role === "agent") return kind in missteps || kind === "shouting" ? "misstep" : "move";
    return kind === "thanks" || kind === "accepts" || kind === "softens" ? "warm" : "signal";
}
export function entryOf(kind: string): Entry {
    return signals[kind] ?? moves[kind] ?? missteps[kind] ?? others[kind] ?? [plain(kind), ""];
}
export const titleOf = (kind: string): string => entryOf(kind)[0];
const plain = (kind: string) => {
    const text = kind.replaceAll("_", " ");
    return text.charAt(0).toUpperCase() + text.slice(1);
};

export const ruleTexts: Record<string, readonly [grade: string, text: string]> = {
    R1: ["B", "Let them finish, then acknowledge, and only then apologise."],
    R2: ["A/B", "One apology, early and short; then work on the solution."],
    R3: ["A", "Do not repeat the apology, and promise only what is true."],
    R4: ["A", "A full apology names the fault, takes responsibility and offers repair."],
    R5: ["A", "For small delays, thank them for waiting before you apologise."],
    R6: ["A", "Offer two or more ways forward, even if none is ideal."],
    R7: ["A", "Use their own nouns: the concrete, not the abstract."],
    R8: ["A", "Say “I”, not “we”, for what you will do."],
    R9: ["A", "Warm at the start and the end, competent in the middle."],
    R10: ["A", "While tension is high, listening and empathy come first."],
    R11: ["B", "Say it back: less anger follows a paraphrase."],
    R12: ["B", "No “you …” accusations, no blunt questions early on."],
    R13: ["C", "Do not tell anybody to calm down. Practitioners' guidance."],
    R14: ["A", "Fair outcome, fair treatment, fair procedure."],
    R16: ["A", "A broken promise is a second failure."],
    R17: ["A", "Speed of the first and of the final answer both matter."],
    R18: ["law", "Regulators set clocks: acknowledge promptly, keep informed."],
    R20: ["A", "Under attack one forgets: facts and promises in view help."],
    R21: ["A", "Abuse wears people down: a limit early, and a break."],
};
