// What may lie over every page of the desk.
import { overlay } from "../overlays.tsx";
import { Cheatsheet } from "./cheatsheet.tsx";
import { Palette } from "./palette.tsx";
import { SignInAgain } from "./signin.tsx";
import "./told.ts";

overlay(Palette);
overlay(Cheatsheet);
overlay(SignInAgain);
