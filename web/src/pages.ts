// Every page: its path, what its title says, what one must be allowed for it, and where its code is.
import type { ComponentType } from "preact";
import SignIn from "./pages/signin.tsx";
import Desk from "./queue/desk.tsx";
import { words } from "./words.ts";

export interface PageProps {
    params: Record<string, string>;
}
export interface PageRow {
    path: string;
    title: string;
    /** an action of the access table; "": anybody who is signed in; null: needs no sign-in */
    needs: string | null;
    load(): Promise<{ default: ComponentType<PageProps> }>;
}

const w = words.shell;

// Two files in all: the agent's desk with what every page needs, and the rest. More and smaller ones compress
// worse: eight kilobytes more in sum.
const desk = async () => ({ default: Desk });
type Rest = typeof import("./pages/rest.ts");
const rest = (name: keyof Rest) => () => import("./pages/rest.ts").then((pages) => ({ default: pages[name] }));
const [admin, playbook] = [rest("Admin"), rest("PlaybookPage")];

export const pages: PageRow[] = [
    { path: "/", title: w.queue, needs: "conversations.read", load: desk },
    { path: "/c/{id}", title: w.conversation, needs: "conversations.read", load: desk },
    { path: "/demo", title: w.demo, needs: "demonstrate", load: rest("Demo") },
    { path: "/playbook", title: w.playbook, needs: "playbooks.read", load: playbook },
    { path: "/playbook/{version}", title: w.playbook, needs: "playbooks.read", load: playbook },
    { path: "/admin", title: w.admin, needs: "tenant.read", load: admin },
    { path: "/admin/tenants", title: w.admin, needs: "house", load: admin },
    { path: "/admin/{section}", title: w.admin, needs: "tenant.read", load: admin },
    { path: "/account", title: w.account, needs: "", load: rest("Account") },
    { path: "/sign-in", title: w.signIn, needs: null, load: async () => ({ default: SignIn }) },
    { path: "/welcome", title: w.welcome, needs: null, load: rest("Welcome") },
];
