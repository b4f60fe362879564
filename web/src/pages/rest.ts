// Every page that is not the agent's desk, in one file to load.
export { default as Account } from "./account.tsx";
export { default as Admin } from "./admin.tsx";
export { default as Demo } from "./demo.tsx";
export { default as PlaybookPage } from "./playbook.tsx";
export { default as Welcome } from "./welcome.tsx";
