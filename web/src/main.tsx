import { render } from "preact";
import { App } from "./shell.tsx";
import { start } from "./session.ts";
import "./pages/over.ts";

const root = document.getElementById("app")!;
root.replaceChildren();
render(<App />, root);
start().catch(() => setTimeout(() => location.reload(), 3000));
