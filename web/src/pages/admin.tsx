// Administration: its sections, each for those who may.
import type { ComponentType, VNode } from "preact";
import { Empty } from "../parts/empty.tsx";
import { path } from "../router.ts";
import { may } from "../session.ts";
import { adminWords as w } from "../words/admin.ts";
import { Audit } from "./admin-audit.tsx";
import { Company } from "./admin-company.tsx";
import { People } from "./admin-people.tsx";
import { Teams } from "./admin-teams.tsx";
import { Tenants } from "./admin-tenants.tsx";
import { Tokens } from "./admin-tokens.tsx";

interface Section {
    name: string;
    title: string;
    needs: string;
    body: ComponentType;
}
const sections: Section[] = [
    { name: "people", title: w.people.title, needs: "people.write", body: People },
    { name: "teams", title: w.teams.title, needs: "people.write", body: Teams },
    { name: "tokens", title: w.tokens.title, needs: "tokens.write", body: Tokens },
    { name: "company", title: w.company.title, needs: "tenant.read", body: Company },
    { name: "record", title: w.audit.title, needs: "audit.read", body: Audit },
    { name: "tenants", title: w.tenants.title, needs: "house", body: Tenants },
];

export default function AdminPage(): VNode {
    const asked = path.value.split("/")[2];
    const mine = sections.filter((section) => may(section.needs));
    const here = mine.find((section) => section.name === asked) ?? (asked ? undefined : mine[0]);
    return (
        <div class="page">
            <h1>{w.title}</h1>
            {mine.length > 1 && (
                <nav class="tabs" aria-label={w.sections}>
                    {mine.map((section) => (
                        <a
                            key={section.name}
                            href={`/admin/${section.name}`}
                            aria-current={section === here ? "page" : undefined}
                        >
                            {section.title}
                        </a>
                    ))}
                </nav>
            )}
            {here ? <here.body key={here.name} /> : <Empty title={w.title} text={w.none} />}
        </div>
    );
}
