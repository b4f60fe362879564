// Written by types.mjs from src/serve/schemas.def and routes.def: change it there.

/** What went wrong (RFC 9457). `errors` says where in the request. */
export interface Problem {
    /** about:blank, or /problems/NAME, which is stable */ type: string;
    /** in a few words */ title: string;
    /** the HTTP status again */ status: number;
    /** what was expected, and what to do */ detail?: string;
    /** one a field */ errors?: FieldError[];
    /** of type /problems/review-stop */ review?: Review;
    /** of type /problems/conflict: what it is now */ version?: number;
}
/** One field that cannot be taken. */
export interface FieldError {
    /** where it stands */ in: "body" | "query" | "path" | "header";
    /** JSON Pointer in a body, else the name */ field: string;
    /** what was expected there */ detail: string;
}
/** Which part of a list. */
export interface Page {
    /** `next` of the page before */ cursor?: string;
    /** how many; 50 if absent */ limit?: number;
}
/** How it is. */
export interface Health {
    /** stuck: writing has stopped */ status: "ok" | "starting" | "stopping" | "stuck";
}
/** Which program this is. */
export interface Version {
    /** detente */ name: string;
    /** of the program */ version: string;
    /** of this interface; pages compare it with theirs */ interface: number;
}
/** Who wants in. */
export interface SignIn {
    /** only where an address is in several tenants */ tenant?: string;
    /** the account's address */ email: string;
    /** its password */ password: string;
    /** a one-time or recovery code, where they are on */ code?: string;
}
/** Who is signed in. */
export interface Session {
    /** oneself */ user: User;
    /** where */ tenant: TenantName;
    /** to be sent as X-CSRF-Token with whatever changes things */ csrf: string;
    /** when one must sign in again at the latest */ expires: string;
    /** what one may do, names of the access table */ actions: string[];
    /** whether demonstration customers can be called in */ demonstration: boolean;
}
/** A tenant by name. */
export interface TenantName {
    /** its id */ id: string;
    /** the company's name */ name: string;
}
/** One's own sessions. */
export interface SessionList {
    /** newest first */ items: SessionItem[];
}
/** A place one is signed in. */
export interface SessionItem {
    /** to end it with */ id: string;
    /** this one */ current: boolean;
    /** when one signed in */ created_at: string;
    /** last used, to five minutes */ seen_at: string;
    /** from which address */ address: string;
    /** with which browser */ agent: string;
}
/** A new password. */
export interface PasswordChange {
    /** the present one */ old: string;
    /** the new one; the common ones are refused */ password: string;
}
/** One's password again, before something weighty. */
export interface PasswordOnly {
    /** the present one */ password: string;
}
/** What goes into the app. */
export interface TotpStart {
    /** base32 */ secret: string;
    /** otpauth:// */ uri: string;
}
/** A first code. */
export interface TotpConfirm {
    /** as the app shows it */ code: string;
}
/** Shown once. */
export interface RecoveryCodes {
    /** each signs in once instead of a one-time code */ codes: string[];
}
/** A link was followed. */
export interface Redeem {
    /** of the link */ token: string;
    /** to be set */ password: string;
}
/** Of the pages, one's own; nobody else is told. */
export interface Settings {
    /** single-key shortcuts; on if absent */ shortcuts?: boolean;
    /** show the one next step; on if absent */ guidance?: boolean;
    /** offer a pause for breath; on if absent */ breath?: boolean;
    /** how long a reply can be taken back; 7 if absent */ undo_seconds?: number;
    /** more rows on a page */ dense?: boolean;
    /** desktop notifications; off if absent */ notify?: boolean;
    /** kinds of findings not to be shown */ dismissed?: string[];
}
/** A person. */
export interface User {
    /** u-... */ id: string;
    /** as colleagues and customers see it */ name: string;
    /** for administrators and oneself */ email?: string;
    /** what they are here */ roles: ("agent" | "supervisor" | "trainer" | "administrator" | "auditor" | "operator")[];
    /** ids of their teams */ teams: string[];
    /** off: cannot sign in */ state: "invited" | "active" | "off";
    /** one-time codes are on; for administrators and oneself */ totp?: boolean;
    /** for administrators */ created_at?: string;
}
/** Somebody to invite. */
export interface UserNew {
    /** as colleagues and customers see it */ name: string;
    /** to sign in with */ email: string;
    /** operator can only be given by an operator */ roles: ("agent" | "supervisor" | "trainer" | "administrator" | "auditor" | "operator")[];
    /** ids of teams */ teams?: string[];
}
/** What is to change. */
export interface UserChange {
    name?: string;
    /** the last administrator stays one */ roles?: ("agent" | "supervisor" | "trainer" | "administrator" | "auditor" | "operator")[];
    /** ids of teams */ teams?: string[];
    /** off: cannot sign in */ state?: "active" | "off";
}
/** People. */
export interface UserList {
    /** by name */ items: User[];
    /** cursor of the next page; absent: this was the last */ next?: string;
}
/** A single-use link; shown once. */
export interface Invitation {
    /** for whom */ user: User;
    /** for /invitations/redeem */ token: string;
    /** of the page, /welcome#TOKEN */ path: string;
    /** 72 hours from now; a reset 1 hour */ expires: string;
}
/** A team. */
export interface Team {
    /** t-... */ id: string;
    name: string;
}
/** A team's name. */
export interface TeamNew {
    name: string;
}
/** Teams. */
export interface TeamList {
    /** by name */ items: Team[];
    next?: string;
}
/** An API token, without its secret. */
export interface Token {
    /** k-... */ id: string;
    /** what it is for */ name: string;
    /** names of the access table */ scopes: string[];
    created_at: string;
    /** absent: never */ expires?: string;
    /** last used, to an hour */ used_at?: string;
}
/** A token to be made. */
export interface TokenNew {
    /** what it is for */ name: string;
    /** of what the role integration may */ scopes: string[];
    /** until it expires; absent: never */ days?: number;
}
/** A token and its secret. */
export interface TokenMade {
    token: Token;
    /** Authorization: Bearer; shown once */ secret: string;
}
/** Tokens. */
export interface TokenList {
    /** newest first */ items: Token[];
    next?: string;
}
/** The tenant's settings. */
export interface Tenant {
    id: string;
    /** the company's name */ name: string;
    /** closed conversations are erased after so many days; absent: kept */ keep_days?: number;
    /** whether customers can write at /chat */ chat: boolean;
    /** stands at the foot of the chat; absent: the playbook's */ notice?: string;
}
/** What is to change. */
export interface TenantChange {
    name?: string;
    /** 0: keep */ keep_days?: number;
    chat?: boolean;
    notice?: string;
}
/** A tenant to be made. */
export interface TenantNew {
    /** a-z 0-9 . _ -; never changes */ id: string;
    /** the company's name */ name: string;
    /** its first one */ administrator: Administrator;
}
/** The first administrator. */
export interface Administrator {
    name: string;
    email: string;
}
/** Tenants. */
export interface TenantList {
    /** by id */ items: TenantName[];
    next?: string;
}
/** What administrators did. */
export interface AuditList {
    /** newest first */ items: AuditItem[];
    next?: string;
}
/** One act; ids, no names. */
export interface AuditItem {
    /** in the tenant's record */ entry: number;
    at: string;
    /** who */ by: string;
    /** account.invited, account.changed ... */ what: string;
    /** the id of the thing */ of?: string;
}
/** Which ones. */
export interface ListConversations {
    /** all: open ones in reach */ view?: "all" | "mine" | "unassigned" | "closed";
    /** only this team's */ team?: string;
    /** need if absent */ order?: "need" | "recent";
    /** `next` of the page before */ cursor?: string;
    /** 50 if absent */ limit?: number;
}
/** Conversations. */
export interface ConversationList {
    /** summaries: without promises and happenings */ items: Conversation[];
    /** how many there are in this view */ total: number;
    /** of the log; live updates go on from here */ position: number;
    next?: string;
}
/** A conversation to open. */
export interface ConversationNew {
    /** the source's id; made up if absent */ id?: string;
    /** what the source knows the customer by (an address, a number): joins their conversations */ customer?: string;
    /** the customer's name */ name?: string;
    subject?: string;
    /** chat, mail, phone, visit ... */ channel?: string;
    /** which team's it is */ team?: string;
}
/** A conversation. In lists without `promises`, `happenings`, `earlier`. */
export interface Conversation {
    id: string;
    /** the last sequence; ETag and If-Match */ version: number;
    state: "open" | "closed";
    /** where closed */ outcome?: "resolved" | "unresolved" | "abandoned" | "merged";
    /** the customer's name */ name?: string;
    subject?: string;
    channel?: string;
    /** id of the team whose it is */ team?: string;
    /** id of the person who answers for it */ assigned?: string;
    /** true: the customer is a demonstration */ demonstration?: boolean;
    /** how many */ turns: number;
    /** after the last turn */ tension: number;
    band: "calm" | "uneasy" | "upset" | "angry" | "hostile";
    trend: "steady" | "rising" | "falling";
    /** the highest tension so far */ peak: number;
    /** the next step */ stage: "listen" | "acknowledge" | "apologise" | "resolve" | "commit" | "confirm" | "follow_up" | "learn" | "boundary" | "escalate";
    /** the last turn was not read */ unscored?: "language";
    /** the alert that is not answered yet */ alert?: AlertHeld;
    opened_at: string;
    /** of the last turn */ last_at?: string;
    /** who spoke last */ last_role?: "customer" | "agent";
    /** how the last turn begins */ last_text?: string;
    /** the customer's oldest turn without an answer */ waiting_since?: string;
    /** the open promise that is due first */ next_due?: string;
    open_promises: number;
    broken_promises: number;
    /** why it stands where it stands; open ones */ need?: Need;
    /** colleagues who have it before them */ present?: Presence[];
    /** every promise made so far */ promises?: Promise[];
    /** what is no turn: notes, offers ... */ happenings?: Happening[];
    /** the same customer's, newest first */ earlier?: Earlier[];
}
/** A call for a supervisor. */
export interface AlertHeld {
    level: "watch" | "step_in" | "stop";
    /** a cue's kind, or tension, repeated_failure */ reason: string;
    /** to answer it with */ sequence: number;
}
/** How much it needs a person, and why; largest part first. */
export interface Need {
    /** the order of the list */ points: number;
    why: NeedPart[];
}
/** One part. */
export interface NeedPart {
    reason: "alert" | "tension" | "rising" | "waiting" | "promise_overdue" | "promise_due" | "not_heard" | "unassigned";
    points: number;
    /** in words, as of now: "waiting 12 minutes" */ text: string;
}
/** A colleague who has it before them. */
export interface Presence {
    /** id */ user: string;
    name: string;
    doing: "viewing" | "replying";
}
/** What I am doing. */
export interface PresenceSet {
    doing: "viewing" | "replying" | "gone";
}
/** A promise. */
export interface Promise {
    /** its number in the conversation */ promise: number;
    what: string;
    /** agent, or whoever else was named */ who: string;
    /** the turn it was made in */ turn: number;
    start: number;
    end: number;
    due?: string;
    precision: "exact" | "day" | "vague" | "none";
    state: "open" | "kept" | "broken" | "moved" | "cancelled";
}
/** An event that is no turn. */
export interface Happening {
    /** in the conversation */ sequence: number;
    at: string;
    /** user:u-..., token:k-..., customer, detente */ by: string;
    /** of docs/events.md: note, offer, closed ... */ kind: string;
    /** its members as in docs/events.md */ body: Record<string, unknown>;
}
/** An earlier conversation of the same customer. */
export interface Earlier {
    id: string;
    opened_at: string;
    state: "open" | "closed";
    outcome?: "resolved" | "unresolved" | "abandoned" | "merged";
    subject?: string;
    peak: number;
}
/** Which turns. */
export interface ListTurns {
    /** only turns with a higher number */ after?: number;
    /** 100 if absent */ limit?: number;
}
/** Turns. */
export interface TurnList {
    /** in order */ items: Turn[];
    /** whether there are later ones */ more: boolean;
    /** of the conversation these stand for */ version: number;
}
/** A turn and what was read in it. */
export interface Turn {
    /** its number */ turn: number;
    /** of its event */ sequence: number;
    /** the source's */ id?: string;
    /** when it was said, or came in */ at: string;
    /** user:u-..., token:k-..., customer */ by: string;
    role: "customer" | "agent";
    name?: string;
    text: string;
    /** absent: it was too long to be read */ reading?: Reading;
    /** cues that somebody marked as wrong */ disputed?: Dispute[];
}
/** A turn to post. What a person posts is the agent's; a token says whose it is. */
export interface TurnNew {
    text: string;
    /** a person may post agent, or customer of a phone call; agent if absent */ role?: "customer" | "agent";
    /** the source's: the same id again is the same turn */ id?: string;
    /** who speaks; of a person, their own name if absent */ name?: string;
    /** when it was said; now if absent. At most a day ahead */ at?: string;
    channel?: string;
    /** send although the review says stop; becomes an event */ anyway?: boolean;
}
/** The turn, and how the conversation stands now. */
export interface TurnMade {
    turn: Turn;
    /** its summary */ conversation: Conversation;
}
/** What the engine says of a turn: the same object as `detente read --json` writes. */
export interface Reading {
    conversation?: string;
    turn: number;
    id?: string;
    role: "customer" | "agent";
    tension: number;
    band: "calm" | "uneasy" | "upset" | "angry" | "hostile";
    trend: "steady" | "rising" | "falling";
    forecast?: number;
    emotions?: Record<string, number>;
    labels?: string[];
    /** empty: too little to tell */ language?: string;
    cues: Cue[];
    receipts: Receipt[];
    stage: "listen" | "acknowledge" | "apologise" | "resolve" | "commit" | "confirm" | "follow_up" | "learn" | "boundary" | "escalate";
    guidance?: Say;
    alert: AlertRaised | null;
    promises: PromiseFound[];
    unscored: "language" | null;
}
/** Words that mean something. */
export interface Cue {
    kind: string;
    start: number;
    end: number;
    strength: number;
    /** of an apology */ specific?: boolean;
    /** the classifier found it, not the lexicon */ learned?: boolean;
}
/** One line of why the tension changed. */
export interface Receipt {
    points: number;
    why: string;
    /** absent: no words of this turn */ start?: number;
    end?: number;
}
/** What to say and why. */
export interface Say {
    say: string[];
    avoid: string[];
    why: string[];
    rules: string[];
}
/** An alert with this turn. */
export interface AlertRaised {
    level: "watch" | "step_in" | "stop";
    reason: string;
}
/** A promise in this turn. */
export interface PromiseFound {
    what: string;
    who: string;
    start: number;
    end: number;
    /** with the offset in force there */ due: string | null;
    precision: "exact" | "day" | "vague" | "none";
}
/** A cue that somebody marked as wrong. */
export interface Dispute {
    kind: string;
    start: number;
    end: number;
    by: string;
    at: string;
}
/** Which cue is wrong. */
export interface DisputeNew {
    turn: number;
    kind: string;
    start: number;
    end: number;
    reason?: string;
}
/** A note among colleagues. */
export interface NoteNew {
    text: string;
}
/** A draft reply. */
export interface Draft {
    text: string;
    /** comes back with the answer: older answers can be dropped */ rev?: number;
}
/** What the engine says of a draft: as `detente check --json`, and what it would change. */
export interface Review {
    rev?: number;
    verdict: "send" | "revise" | "stop";
    findings: Finding[];
    /** moves that are in it */ present: string[];
    /** moves that would help */ missing: string[];
    promises: PromiseFound[];
    /** the draft was not read */ unscored: "language" | null;
    /** of the conversation, were it sent */ change?: Change;
}
/** Something to mend. */
export interface Finding {
    kind: string;
    start: number;
    end: number;
    severity: "low" | "medium" | "high";
    why: string;
    /** better words for the span */ instead?: string;
    /** of EVIDENCE: R4 */ rule: string | null;
    /** A, B, C or law */ grade: string | null;
}
/** What the draft would do. */
export interface Change {
    /** tension now */ before: number;
    /** tension after it */ after: number;
    /** why, with places in the draft */ receipts: Receipt[];
    /** the next step after it */ stage: "listen" | "acknowledge" | "apologise" | "resolve" | "commit" | "confirm" | "follow_up" | "learn" | "boundary" | "escalate";
}
/** The one next step. */
export interface Guidance {
    /** the turn it rests on; 0: nothing was said yet */ turn: number;
    tension: number;
    stage: "listen" | "acknowledge" | "apologise" | "resolve" | "commit" | "confirm" | "follow_up" | "learn" | "boundary" | "escalate";
    /** sentences to use, filled from what is known */ say: string[];
    avoid: string[];
    why: string[];
    /** what it rests on */ rules: Rule[];
    /** what is known and easily forgotten; more with tension */ facts: string[];
    /** a line of perspective, from angry on */ perspective?: string;
    /** a pause for breath is due */ breath: boolean;
    /** the open ones */ promises: Promise[];
}
/** What advice rests on. */
export interface Rule {
    /** R10 */ rule: string;
    /** A, B, C or law */ grade: string;
    /** in a sentence */ text: string;
}
/** A phrase was taken up. */
export interface GuidanceUsed {
    /** the turn the guidance came with */ turn: number;
    stage: string;
    /** which of its sentences */ say?: number;
}
/** What may be offered. */
export interface RemedyList {
    items: Remedy[];
}
/** Something to offer. */
export interface Remedy {
    /** its name in the playbook */ remedy: string;
    /** in words */ text: string;
    /** in the currency's smallest unit; absent: no amount */ limit?: number;
    /** ISO 4217 */ currency?: string;
    /** true: limit and amount are hundredths of a percent */ percent?: boolean;
    /** who may go above the limit */ approver?: string;
}
/** An offer. */
export interface OfferNew {
    /** one of the playbook's */ remedy: string;
    /** in the currency's smallest unit */ amount?: number;
    /** ISO 4217; the playbook's if absent */ currency?: string;
    note?: string;
}
/** Yes or no. */
export interface Approval {
    approved: boolean;
    note?: string;
}
/** What the customer chose. */
export interface ChoiceNew {
    /** the offer's sequence; absent: none of them */ offer?: number;
    note?: string;
}
/** How a promise stands. */
export interface PromiseSet {
    state: "kept" | "moved" | "cancelled";
    /** where moved: to when */ due?: string;
}
/** What was done. */
export interface AlertAnswer {
    answer: "taken" | "set_aside" | "unfounded";
    note?: string;
}
/** Who answers for it; both absent: nobody. */
export interface Assignment {
    /** id of a person, or "me" */ user?: string;
    /** id of a team */ team?: string;
}
/** How it ended. */
export interface Closing {
    outcome: "resolved" | "unresolved" | "abandoned" | "merged";
    note?: string;
}
/** Why. */
export interface Reopening {
    reason?: string;
}
/** On which ground. */
export interface Erasing {
    ground: "request" | "retention" | "court" | "mistake";
}
/** What to look for. */
export interface Search {
    /** words; all must occur. "in quotes": next to each other */ q: string;
    cursor?: string;
    /** 20 if absent */ limit?: number;
}
/** What was found, newest first. */
export interface SearchResult {
    items: Found[];
    next?: string;
}
/** A conversation, and where in it. */
export interface Found {
    /** its summary */ conversation: Conversation;
    /** the turn of the excerpt; absent: found across turns */ turn?: number;
    excerpt?: string;
}
/** What to be told of. */
export interface Live {
    /** this one with its turns; absent: the queue */ conversation?: string;
    /** a position; Last-Event-ID goes before it; now if absent */ from?: number;
}
/** A transcript, as `detente read` takes it. */
export interface Transcript {
    turns: TranscriptTurn[];
}
/** One turn. */
export interface TranscriptTurn {
    role: "customer" | "agent";
    text: string;
    name?: string;
    at?: string;
    id?: string;
}
/** A reading a turn. */
export interface Readings {
    items: Reading[];
}
/** As LanguageTool's HTTP interface; other members of it are accepted and passed over. */
export interface LtCheck {
    /** or `data` */ text?: string;
    /** {"annotation":[{"text":..},{"markup":..}]} */ data?: string;
    /** en, en-GB ..., or auto */ language: string;
    /** passed over */ username?: string;
    /** an API token with the scope review */ apiKey?: string;
    /** kinds of findings, with commas */ disabledRules?: string;
    enabledRules?: string;
    enabledOnly?: "true" | "false";
}
/** As LanguageTool answers. */
export interface LtMatches {
    /** name, version, buildDate, apiVersion */ software: Record<string, unknown>;
    /** incompleteResults: true where the language is none that is read; then why */ warnings?: Record<string, unknown>;
    /** name, code, detectedLanguage */ language: Record<string, unknown>;
    /** offsets are UTF-16 units, as there */ matches: LtMatch[];
}
/** One match. */
export interface LtMatch {
    message: string;
    shortMessage: string;
    offset: number;
    length: number;
    replacements: LtReplacement[];
    /** text, offset, length */ context: Record<string, unknown>;
    sentence: string;
    /** id, description, issueType, category */ rule: Record<string, unknown>;
}
/** Better words. */
export interface LtReplacement {
    value: string;
}
/** Versions. */
export interface PlaybookList {
    /** without their texts, newest first */ items: Playbook[];
    next?: string;
}
/** A version of the playbook. */
export interface Playbook {
    /** 0: the shipped one */ version: number;
    /** in force */ active: boolean;
    /** what is new in it */ note?: string;
    /** who uploaded it */ by?: string;
    /** when */ at?: string;
    /** YAML */ text?: string;
}
/** A new version. */
export interface PlaybookNew {
    /** YAML; must be without problems */ text: string;
    /** what is new in it */ note?: string;
}
/** A playbook. */
export interface PlaybookText {
    /** YAML */ text: string;
}
/** What is wrong with it; empty: nothing. */
export interface PlaybookProblems {
    problems: PlaybookProblem[];
}
/** One problem. */
export interface PlaybookProblem {
    /** from 1; 0: unknown */ line: number;
    column: number;
    message: string;
}
/** What to try, on what. */
export interface PlaybookReplay {
    /** YAML, or */ text?: string;
    /** a version that is kept */ version?: number;
    /** how many, newest first; 200 if absent */ conversations?: number;
}
/** What would have changed. */
export interface ReplayResult {
    /** read */ conversations: number;
    /** read */ turns: number;
    /** turns whose reading is another */ changed: number;
    /** by what changed */ kinds: ReplayKind[];
    /** the first ones */ examples: ReplayExample[];
}
/** One sort of change. */
export interface ReplayKind {
    what: "tension" | "band" | "stage" | "alert" | "guidance" | "promises";
    /** turns */ count: number;
}
/** One turn whose reading is another; ids, no texts. */
export interface ReplayExample {
    conversation: string;
    turn: number;
    what: "tension" | "band" | "stage" | "alert" | "guidance" | "promises";
    before: string;
    after: string;
}
/** Phrases. */
export interface PhraseList {
    items: Phrase[];
}
/** A phrase to insert. */
export interface Phrase {
    /** what one types behind the slash */ name: string;
    /** for which step */ stage?: string;
    /** may hold {name}, {order} ..., for the page to fill */ text: string;
}
/** Who can be called in. */
export interface DemoList {
    items: Demo[];
}
/** A demonstration customer. */
export interface Demo {
    name: string;
    /** what it is about */ title: string;
}
/** Whom to call in. */
export interface DemoNew {
    /** the first if absent */ name?: string;
}
/** A customer begins. */
export interface ChatNew {
    /** how they want to be called */ name?: string;
    /** the first message */ text: string;
    /** the page's id of the message: sent twice, it counts once */ id?: string;
}
/** The customer's side of the conversation. */
export interface ChatOpened {
    /** Authorization: Bearer; good for this conversation alone */ token: string;
    turn: ChatTurn;
}
/** What the chat is to show. */
export interface ChatAbout {
    /** the company's */ name: string;
    /** at its foot */ notice?: string;
}
/** What was said so far. */
export interface ChatTurns {
    items: ChatTurn[];
    more: boolean;
    closed: boolean;
}
/** A turn as the customer sees it: nothing of its reading. */
export interface ChatTurn {
    turn: number;
    /** of the customer's own: what the page called it */ id?: string;
    at: string;
    role: "customer" | "agent";
    name?: string;
    text: string;
}
/** A message. */
export interface ChatTurnNew {
    text: string;
    /** the page's id of it: sent twice, it counts once */ id?: string;
}

/** [method, path, 1: honours Idempotency-Key | 2: honours If-Match]; the types are of its path, body, query, answer. */
export type Route<P, B, Q, R> = readonly [method: string, path: string, flags: number] & {
    readonly $?: (params: P, body: B, query: Q) => R;
};

/** Whether the process lives */
export const health: Route<{  }, undefined, undefined, Health> =
    ["GET", "/healthz", 0];
/** Whether it can serve: the store answers and takes writes */
export const ready: Route<{  }, undefined, undefined, Health> =
    ["GET", "/readyz", 0];
/** Figures for Prometheus */
export const metrics: Route<{  }, undefined, undefined, string> =
    ["GET", "/metrics", 0];
/** Which program this is */
export const version: Route<{  }, undefined, undefined, Version> =
    ["GET", "/api/v1/version", 0];
/** This interface, as an OpenAPI 3.1 document */
export const openapi: Route<{  }, undefined, undefined, string> =
    ["GET", "/openapi.json", 0];
/** Whom to tell of a weakness (RFC 9116) */
export const security_txt: Route<{  }, undefined, undefined, string> =
    ["GET", "/.well-known/security.txt", 0];
/** Sign in; sets the cookie */
export const sign_in: Route<{  }, SignIn, undefined, Session> =
    ["POST", "/api/v1/session", 0];
/** Who is signed in, what they may do, and the CSRF token (self) */
export const session: Route<{  }, undefined, undefined, Session> =
    ["GET", "/api/v1/session", 0];
/** Sign out (self) */
export const sign_out: Route<{  }, undefined, undefined, undefined> =
    ["DELETE", "/api/v1/session", 0];
/** One's own sessions (self) */
export const list_sessions: Route<{  }, undefined, undefined, SessionList> =
    ["GET", "/api/v1/sessions", 0];
/** End one of one's own sessions (self) */
export const end_session: Route<{ session: string | number }, undefined, undefined, undefined> =
    ["DELETE", "/api/v1/sessions/{session}", 0];
/** Change one's password; every other session ends (self) */
export const change_password: Route<{  }, PasswordChange, undefined, undefined> =
    ["PUT", "/api/v1/password", 0];
/** Begin with one-time codes: the secret to put into the app (self) */
export const start_totp: Route<{  }, PasswordOnly, undefined, TotpStart> =
    ["POST", "/api/v1/totp", 0];
/** Turn one-time codes on with a first code; gives recovery codes, once (self) */
export const confirm_totp: Route<{  }, TotpConfirm, undefined, RecoveryCodes> =
    ["PUT", "/api/v1/totp", 0];
/** Turn one-time codes off (self) */
export const stop_totp: Route<{  }, PasswordOnly, undefined, undefined> =
    ["POST", "/api/v1/totp/stop", 0];
/** Set a password with the single-use token of an invitation or a reset */
export const redeem: Route<{  }, Redeem, undefined, undefined> =
    ["POST", "/api/v1/invitations/redeem", 0];
/** One's own settings of the pages (self) */
export const settings: Route<{  }, undefined, undefined, Settings> =
    ["GET", "/api/v1/settings", 0];
/** Change them (self) */
export const change_settings: Route<{  }, Settings, undefined, Settings> =
    ["PUT", "/api/v1/settings", 0];
/** People of the tenant (people_read) */
export const list_users: Route<{  }, undefined, Page, UserList> =
    ["GET", "/api/v1/users", 0];
/** Invite somebody; the link in the answer is shown once (people_write) */
export const add_user: Route<{  }, UserNew, undefined, Invitation> =
    ["POST", "/api/v1/users", 1];
/** One person (people_read) */
export const get_user: Route<{ user: string | number }, undefined, undefined, User> =
    ["GET", "/api/v1/users/{user}", 0];
/** Change name, roles, teams, or switch off; ends their sessions where rights shrink (people_write) */
export const change_user: Route<{ user: string | number }, UserChange, undefined, User> =
    ["PATCH", "/api/v1/users/{user}", 0];
/** Remove an account; what was done under it stays (people_write) */
export const remove_user: Route<{ user: string | number }, undefined, undefined, undefined> =
    ["DELETE", "/api/v1/users/{user}", 0];
/** A link with which they set a new password; ends their sessions and one-time codes (people_write) */
export const reset_user: Route<{ user: string | number }, undefined, undefined, Invitation> =
    ["POST", "/api/v1/users/{user}/reset", 0];
/** Teams (people_read) */
export const list_teams: Route<{  }, undefined, Page, TeamList> =
    ["GET", "/api/v1/teams", 0];
/** A new team (people_write) */
export const add_team: Route<{  }, TeamNew, undefined, Team> =
    ["POST", "/api/v1/teams", 1];
/** Rename a team (people_write) */
export const change_team: Route<{ team: string | number }, TeamNew, undefined, Team> =
    ["PATCH", "/api/v1/teams/{team}", 0];
/** Remove a team that has no people and no open conversations (people_write) */
export const remove_team: Route<{ team: string | number }, undefined, undefined, undefined> =
    ["DELETE", "/api/v1/teams/{team}", 0];
/** API tokens (token_write) */
export const list_tokens: Route<{  }, undefined, Page, TokenList> =
    ["GET", "/api/v1/tokens", 0];
/** A new API token; the secret in the answer is shown once (token_write) */
export const add_token: Route<{  }, TokenNew, undefined, TokenMade> =
    ["POST", "/api/v1/tokens", 0];
/** End a token (token_write) */
export const remove_token: Route<{ token: string | number }, undefined, undefined, undefined> =
    ["DELETE", "/api/v1/tokens/{token}", 0];
/** The tenant's settings (tenant_read) */
export const tenant: Route<{  }, undefined, undefined, Tenant> =
    ["GET", "/api/v1/tenant", 0];
/** Change them (tenant_write) */
export const change_tenant: Route<{  }, TenantChange, undefined, Tenant> =
    ["PATCH", "/api/v1/tenant", 0];
/** What administrators did, newest first (audit_read) */
export const audit: Route<{  }, undefined, Page, AuditList> =
    ["GET", "/api/v1/audit", 0];
/** A signed checkpoint of the record, to be kept elsewhere (text) (audit_read) */
export const checkpoint: Route<{  }, undefined, undefined, string> =
    ["GET", "/api/v1/checkpoint", 0];
/** Tenants of the house (house) */
export const list_tenants: Route<{  }, undefined, Page, TenantList> =
    ["GET", "/api/v1/tenants", 0];
/** A new tenant and the invitation of its first administrator (house) */
export const add_tenant: Route<{  }, TenantNew, undefined, Invitation> =
    ["POST", "/api/v1/tenants", 1];
/** Conversations, those that need a person first (conversation_read) */
export const list_conversations: Route<{  }, undefined, ListConversations, ConversationList> =
    ["GET", "/api/v1/conversations", 0];
/** Open a conversation (conversation_open) */
export const open_conversation: Route<{  }, ConversationNew, undefined, Conversation> =
    ["POST", "/api/v1/conversations", 1];
/** One conversation: summary, promises, what happened (conversation_read) */
export const get_conversation: Route<{ conversation: string | number }, undefined, undefined, Conversation> =
    ["GET", "/api/v1/conversations/{conversation}", 0];
/** Its turns with their readings (conversation_read) */
export const list_turns: Route<{ conversation: string | number }, undefined, ListTurns, TurnList> =
    ["GET", "/api/v1/conversations/{conversation}/turns", 0];
/** Post a turn; durable when answered, with its reading (conversation_write) */
export const post_turn: Route<{ conversation: string | number }, TurnNew, undefined, TurnMade> =
    ["POST", "/api/v1/conversations/{conversation}/turns", 3];
/** A note among colleagues (conversation_write) */
export const post_note: Route<{ conversation: string | number }, NoteNew, undefined, Happening> =
    ["POST", "/api/v1/conversations/{conversation}/notes", 1];
/** Review a draft; nothing is kept (conversation_read) */
export const review_draft: Route<{ conversation: string | number }, Draft, undefined, Review> =
    ["POST", "/api/v1/conversations/{conversation}/review", 0];
/** The one next step as it stands (conversation_read) */
export const guidance: Route<{ conversation: string | number }, undefined, undefined, Guidance> =
    ["GET", "/api/v1/conversations/{conversation}/guidance", 0];
/** A proposed phrase was taken up (conversation_write) */
export const use_guidance: Route<{ conversation: string | number }, GuidanceUsed, undefined, Happening> =
    ["POST", "/api/v1/conversations/{conversation}/guidance/used", 1];
/** This cue is wrong; answers the turn read without it (conversation_write) */
export const dispute_cue: Route<{ conversation: string | number }, DisputeNew, undefined, TurnMade> =
    ["POST", "/api/v1/conversations/{conversation}/disputes", 1];
/** What may be offered, within whose limit (conversation_read) */
export const remedies: Route<{ conversation: string | number }, undefined, undefined, RemedyList> =
    ["GET", "/api/v1/conversations/{conversation}/remedies", 0];
/** Offer a remedy; above the limit it waits for approval (conversation_write) */
export const offer: Route<{ conversation: string | number }, OfferNew, undefined, Happening> =
    ["POST", "/api/v1/conversations/{conversation}/offers", 1];
/** Approve an offer, or refuse it (offer_approve) */
export const approve_offer: Route<{ conversation: string | number; offer: string | number }, Approval, undefined, Happening> =
    ["POST", "/api/v1/conversations/{conversation}/offers/{offer}/approval", 1];
/** What the customer chose (conversation_write) */
export const choose: Route<{ conversation: string | number }, ChoiceNew, undefined, Happening> =
    ["POST", "/api/v1/conversations/{conversation}/choices", 1];
/** Say how a promise stands: kept, moved, cancelled (conversation_write) */
export const set_promise: Route<{ conversation: string | number; promise: string | number }, PromiseSet, undefined, Happening> =
    ["PUT", "/api/v1/conversations/{conversation}/promises/{promise}", 1];
/** Take an alert up, or set it aside (alert_answer) */
export const answer_alert: Route<{ conversation: string | number; alert: string | number }, AlertAnswer, undefined, Happening> =
    ["POST", "/api/v1/conversations/{conversation}/alerts/{alert}", 1];
/** Say who answers for it (conversation_assign) */
export const assign: Route<{ conversation: string | number }, Assignment, undefined, Conversation> =
    ["PUT", "/api/v1/conversations/{conversation}/assignment", 3];
/** Close it (conversation_write) */
export const close_conversation: Route<{ conversation: string | number }, Closing, undefined, Conversation> =
    ["POST", "/api/v1/conversations/{conversation}/close", 3];
/** Open it again (conversation_write) */
export const reopen_conversation: Route<{ conversation: string | number }, Reopening, undefined, Conversation> =
    ["POST", "/api/v1/conversations/{conversation}/reopen", 3];
/** Destroy its texts for good; the record still verifies (conversation_erase) */
export const erase_conversation: Route<{ conversation: string | number }, Erasing, undefined, undefined> =
    ["POST", "/api/v1/conversations/{conversation}/erase", 0];
/** I am looking at it, or replying; to be said every 20 s (conversation_read) */
export const presence: Route<{ conversation: string | number }, PresenceSet, undefined, undefined> =
    ["PUT", "/api/v1/conversations/{conversation}/presence", 0];
/** Conversations in which all the words occur, within one's own reach (search) */
export const search: Route<{  }, undefined, Search, SearchResult> =
    ["GET", "/api/v1/search", 0];
/** Changes as they happen (server-sent events; Last-Event-ID) (live) */
export const live: Route<{  }, undefined, Live, string> =
    ["GET", "/api/v1/live", 0];
/** Review a draft by itself (review) */
export const review_text: Route<{  }, Draft, undefined, Review> =
    ["POST", "/api/v1/review", 0];
/** Read a transcript (review) */
export const read_turns: Route<{  }, Transcript, undefined, Readings> =
    ["POST", "/api/v1/read", 0];
/** LanguageTool's check: tone findings of a text */
export const lt_check: Route<{  }, LtCheck, undefined, LtMatches> =
    ["POST", "/v2/check", 0];
/** LanguageTool's list of languages */
export const lt_languages: Route<{  }, undefined, undefined, string> =
    ["GET", "/v2/languages", 0];
/** Versions of the playbook, newest first; 0 is the shipped one (playbook_read) */
export const list_playbooks: Route<{  }, undefined, Page, PlaybookList> =
    ["GET", "/api/v1/playbooks", 0];
/** One version with its text (playbook_read) */
export const get_playbook: Route<{ version: string | number }, undefined, undefined, Playbook> =
    ["GET", "/api/v1/playbooks/{version}", 0];
/** Keep a new version; it is not in force yet (playbook_write) */
export const add_playbook: Route<{  }, PlaybookNew, undefined, Playbook> =
    ["POST", "/api/v1/playbooks", 1];
/** What is wrong with a playbook, by line and column (playbook_read) */
export const validate_playbook: Route<{  }, PlaybookText, undefined, PlaybookProblems> =
    ["POST", "/api/v1/playbooks/validate", 0];
/** Put a version into force (playbook_write) */
export const activate_playbook: Route<{ version: string | number }, undefined, undefined, Playbook> =
    ["POST", "/api/v1/playbooks/{version}/activate", 0];
/** What a playbook would have changed in old conversations (playbook_try) */
export const replay_playbook: Route<{  }, PlaybookReplay, undefined, ReplayResult> =
    ["POST", "/api/v1/playbooks/replay", 0];
/** Phrases to insert (playbook_read) */
export const phrases: Route<{  }, undefined, undefined, PhraseList> =
    ["GET", "/api/v1/phrases", 0];
/** Customers who can be called in (demonstrate) */
export const list_demos: Route<{  }, undefined, undefined, DemoList> =
    ["GET", "/api/v1/demonstrations", 0];
/** Call one in: writes in real time and reacts to the answers (demonstrate) */
export const start_demo: Route<{  }, DemoNew, undefined, Conversation> =
    ["POST", "/api/v1/demonstrations", 0];
/** A customer begins; answers the token of this conversation */
export const chat_open: Route<{ tenant: string | number }, ChatNew, undefined, ChatOpened> =
    ["POST", "/chat/v1/{tenant}/conversations", 1];
/** What the chat is to show: the company's name, the notice at its foot */
export const chat_about: Route<{ tenant: string | number }, undefined, undefined, ChatAbout> =
    ["GET", "/chat/v1/{tenant}", 0];
/** What was said so far (chat) */
export const chat_turns: Route<{  }, undefined, ListTurns, ChatTurns> =
    ["GET", "/chat/v1/turns", 0];
/** The customer writes (chat) */
export const chat_post: Route<{  }, ChatTurnNew, undefined, ChatTurn> =
    ["POST", "/chat/v1/turns", 1];
/** New turns as they come (server-sent events; Last-Event-ID) (chat) */
export const chat_live: Route<{  }, undefined, undefined, string> =
    ["GET", "/chat/v1/live", 0];
