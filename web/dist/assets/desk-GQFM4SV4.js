import{h as e}from"./chunk-HOWU422Q.js";function p({params:o}){return e("h1",{children:o.id??"queue"})}export{p as default};
