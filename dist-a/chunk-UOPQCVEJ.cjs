var __defProp=Object.defineProperty;var __getOwnPropDesc=Object.getOwnPropertyDescriptor;var __getOwnPropNames=Object.getOwnPropertyNames;var __hasOwnProp=Object.prototype.hasOwnProperty;var __export=(target,all)=>{for(var name in all)__defProp(target,name,{get:all[name],enumerable:!0})},__copyProps=(to,from,except,desc)=>{if(from&&typeof from=="object"||typeof from=="function")for(let key of __getOwnPropNames(from))!__hasOwnProp.call(to,key)&&key!==except&&__defProp(to,key,{get:()=>from[key],enumerable:!(desc=__getOwnPropDesc(from,key))||desc.enumerable});return to};var __toCommonJS=mod=>__copyProps(__defProp({},"__esModule",{value:!0}),mod);var stdin_exports={};__export(stdin_exports,{asHtml:()=>asHtml});module.exports=__toCommonJS(stdin_exports);var import_chunk_JVOLYU4X=require("./chunk-JVOLYU4X.cjs");function asHtml(table){let days=table.days.map(({date,items})=>`<section><h2>${escaped(date)}</h2><ol>${items.map((item,at)=>itemOf(item,items[at-1]?.phase===item.phase?null:item.phase)).join("")}</ol></section>`),sections=table.sections.map(({heading,lines})=>`<section><h2>${escaped(heading)}</h2><ul>${lines.map(({text,bad})=>`<li${bad?' class="bad"':""}>${escaped(text)}</li>`).join("")}</ul></section>`);return`<!doctype html>
<html lang="${escaped(table.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(table.title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${escaped(table.title)}</h1>
<ul class="case">${table.case.map(line=>`<li>${escaped(line)}</li>`).join("")}</ul>
${[...days,...sections].join(`
`)}
</main>
</body>
</html>
`}function itemOf(item,phase){let modality=item.modality===null?"":` <em>(${escaped(item.modality)})</em>`,details=item.details.map(({kind,label,text})=>`<li class="${kind}">${label?`<b>${escaped(label)}</b> `:""}${escaped(text)}</li>`).join(""),begins=phase===null?"":`<p class="phase">${escaped(phase)}</p>`;return`<li><time>${escaped(item.time)}</time><div>${begins}<p class="who">${escaped(item.who)}</p><h3>${escaped(item.title)}${modality}</h3>${details&&`<ul>${details}</ul>`}</div></li>`}var escaped=text=>(0,import_chunk_JVOLYU4X.inEntities)(text).replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g,""),style=`
:root { color-scheme: light dark; --line: color-mix(in srgb, currentColor 20%, transparent); --soft: color-mix(in srgb, currentColor 65%, transparent); }
body { font: 1rem/1.5 system-ui, sans-serif; margin: 0; }
main { max-width: 48rem; margin: 0 auto; padding: 1.5rem; }
h1 { font-size: 1.5rem; line-height: 1.25; } h2 { font-size: 1.1rem; margin: 2rem 0 .5rem; border-bottom: 1px solid var(--line); } h3 { font-size: 1rem; margin: 0; }
.case { color: var(--soft); padding: 0; list-style: none; }
ol { list-style: none; padding: 0; margin: 0; } ol > li { display: flex; gap: 1rem; padding: .5rem 0; }
time { color: var(--soft); font-variant-numeric: tabular-nums; min-width: 3rem; } p.who { margin: 0; color: var(--soft); } p.phase { margin: 0 0 .25rem; font-style: italic; }
li ul { padding-left: 1.1rem; margin: .25rem 0 0; font-size: .95rem; } .why { color: var(--soft); } .deadline { font-weight: 600; } .bad::marker { content: '\u2716 '; }
@media print { ol > li { break-inside: avoid; } }
`;0&&(module.exports={asHtml});
