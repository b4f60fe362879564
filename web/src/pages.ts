// Every page: its path, what its title says, what one must be allowed for it, and where its code is.
import type { ComponentType } from "preact";
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

export const pages: PageRow[] = [
    { path: "/", title: w.queue, needs: "conversations.read", load: () => import("./queue/desk.tsx") },
    { path: "/c/{id}", title: w.conversation, needs: "conversations.read", load: () => import("./queue/desk.tsx") },
    { path: "/demo", title: w.demo, needs: "demonstrate", load: () => import("./pages/demo.tsx") },
    { path: "/playbook", title: w.playbook, needs: "playbooks.read", load: () => import("./pages/playbook.tsx") },
    { path: "/playbook/{version}", title: w.playbook, needs: "playbooks.read", load: () => import("./pages/playbook.tsx") },
    { path: "/admin", title: w.admin, needs: "tenant.read", load: () => import("./pages/admin.tsx") },
    { path: "/admin/tenants", title: w.admin, needs: "house", load: () => import("./pages/admin.tsx") },
    { path: "/admin/{section}", title: w.admin, needs: "tenant.read", load: () => import("./pages/admin.tsx") },
    { path: "/account", title: w.account, needs: "", load: () => import("./pages/account.tsx") },
    { path: "/sign-in", title: w.signIn, needs: null, load: () => import("./pages/signin.tsx") },
    { path: "/welcome", title: w.welcome, needs: null, load: () => import("./pages/welcome.tsx") },
];
