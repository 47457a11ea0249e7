var __create=Object.create;var __defProp=Object.defineProperty;var __getOwnPropDesc=Object.getOwnPropertyDescriptor;var __getOwnPropNames=Object.getOwnPropertyNames;var __getProtoOf=Object.getPrototypeOf,__hasOwnProp=Object.prototype.hasOwnProperty;var __export=(target,all)=>{for(var name in all)__defProp(target,name,{get:all[name],enumerable:!0})},__copyProps=(to,from,except,desc)=>{if(from&&typeof from=="object"||typeof from=="function")for(let key of __getOwnPropNames(from))!__hasOwnProp.call(to,key)&&key!==except&&__defProp(to,key,{get:()=>from[key],enumerable:!(desc=__getOwnPropDesc(from,key))||desc.enumerable});return to};var __toESM=(mod,isNodeMode,target)=>(target=mod!=null?__create(__getProtoOf(mod)):{},__copyProps(isNodeMode||!mod||!mod.__esModule?__defProp(target,"default",{value:mod,enumerable:!0}):target,mod)),__toCommonJS=mod=>__copyProps(__defProp({},"__esModule",{value:!0}),mod);var stdin_exports={};__export(stdin_exports,{run:()=>run});module.exports=__toCommonJS(stdin_exports);var import_chunk_SAEOXRDY=require("./chunk-SAEOXRDY.cjs"),import_chunk_4IRYUTLI=require("./chunk-4IRYUTLI.cjs"),import_chunk_3H64DUCE=require("./chunk-3H64DUCE.cjs"),import_chunk_Q4JMEBL2=require("./chunk-Q4JMEBL2.cjs"),import_chunk_FR4J4LS5=require("./chunk-FR4J4LS5.cjs"),import_chunk_4GHORCEY=require("./chunk-4GHORCEY.cjs"),import_chunk_RF4ROOTD=require("./chunk-RF4ROOTD.cjs"),import_chunk_KIJMJ7GB=require("./chunk-KIJMJ7GB.cjs"),import_chunk_ZIPMKC3R=require("./chunk-ZIPMKC3R.cjs"),import_chunk_3SR5YTBX=require("./chunk-3SR5YTBX.cjs"),import_chunk_XJCN5Q2L=require("./chunk-XJCN5Q2L.cjs"),import_chunk_P6FX4QM3=require("./chunk-P6FX4QM3.cjs"),import_chunk_4G4QMDGE=require("./chunk-4G4QMDGE.cjs"),import_chunk_4GNQ3ELC=require("./chunk-4GNQ3ELC.cjs"),import_chunk_2FARO43R=require("./chunk-2FARO43R.cjs"),import_chunk_BMGMGSNN=require("./chunk-BMGMGSNN.cjs"),import_node_fs=require("node:fs"),import_node_path=require("node:path"),import_node_path2=require("node:path");async function withModule({path,text,config},module2){let folder=(0,import_node_path2.dirname)(path),there=config.ruleModules??[];if(there.some(one=>(0,import_node_path2.resolve)(folder,one)===module2))return text;let named=`./${(0,import_node_path2.relative)(folder,module2).split(import_node_path2.sep).join("/")}`;return(path.endsWith(".json")?inJson:inYaml)(text,named,there.length===0)}async function inJson(text,named,first){let{applyEdits,modify}=await Promise.resolve().then(()=>__toESM(require("./main-BGAVHUDV.cjs"))),formattingOptions={insertSpaces:!/^\t/m.test(text),tabSize:2,eol:/\r\n/.test(text)?`\r
`:`
`},edits=first?modify(text,["ruleModules"],[named],{formattingOptions}):modify(text,["ruleModules",-1],named,{formattingOptions,isArrayInsertion:!0});return applyEdits(text,edits)}async function inYaml(text,named,first){let{isMap,parseDocument}=await Promise.resolve().then(()=>__toESM(require("./browser-6Z63UQKN.cjs"))),document=parseDocument(text),root=document.contents;return isMap(root)&&!root.flow&&!root.has("ruleModules")?`${text.replace(/\n?$/,`
`)}ruleModules:
  - ${named}
`:(first?document.set("ruleModules",document.createNode([named])):document.addIn(["ruleModules"],named),document.toString({lineWidth:0}))}var run=async([verb,name,more])=>{if(verb!=="new"||name===void 0||more!==void 0)throw new import_chunk_SAEOXRDY.Usage("rutine rule takes 'new' and a name. See: rutine rule --help");if(!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name))throw new import_chunk_SAEOXRDY.Usage(`A rule's name says what is wrong, in small letters with hyphens: 'phone-missing', not '${name}'.`);let{folder,files,house}=await(0,import_chunk_3H64DUCE.configurationOf)((0,import_node_path.resolve)(""));if(import_chunk_FR4J4LS5.infoOf.has(name)||house.rules.some(({id})=>id===name))throw new import_chunk_SAEOXRDY.Usage(`There is a rule '${name}' already. See: rutine explain ${name}`);let root=folder??(0,import_node_path.resolve)(""),written=Object.entries(scaffold(name)).map(([ending,text])=>[(0,import_node_path.join)(root,"rules",name+ending),text]);for(let[path]of written)if((0,import_node_fs.existsSync)(path))throw new import_chunk_SAEOXRDY.Usage(`${(0,import_node_path.relative)("",path)} is there already. Choose another name, or remove it.`);(0,import_chunk_3SR5YTBX.makeFolder)((0,import_node_path.relative)("",(0,import_node_path.join)(root,"rules")));for(let[path,text]of written)(0,import_chunk_3SR5YTBX.writeWhole)(path,text);let[module2]=written.map(([path])=>path),own=files.at(-1),configuration=own?.path??(0,import_node_path.join)(root,"rutine.config.json");(0,import_chunk_3SR5YTBX.writeWhole)(configuration,own?await withModule(own,module2):`{ "ruleModules": ["./rules/${name}.mjs"] }
`);let shown=path=>(0,import_node_path.relative)("",path);return process.stdout.write(told(written.map(([path])=>shown(path)),shown(configuration))),0};function told(files,configuration){let nb=(0,import_chunk_4IRYUTLI.language)()==="nb";return[nb?"Skrev:":"Wrote:",...files.map(file=>`  ${file}`),"",nb?`Den er lagt til under \xABruleModules\xBB i ${configuration}.`:`It is added to 'ruleModules' in ${configuration}.`,nb?`Pr\xF8v den: node --test ${files.at(-1)}`:`Try it: node --test ${files.at(-1)}`,""].join(`
`)}var scaffold=name=>({".mjs":`/** A role outside the house that nobody can reach. Change what it looks for; its page and its test stand beside it. */
export default {
  id: '${name}',
  group: 'house',
  severity: 'warning',
  messages: {
    missing: {
      en: "Nothing says how to reach '{role}'. Write 'contact \\"\u2026\\"' where the role is declared.",
      nb: 'Ingenting sier hvordan \xAB{role}\xBB n\xE5s. Skriv \xABkontakt "\u2026"\xBB der rollen er erkl\xE6rt.',
    },
  },
  /** @param subject the file: \`model\` is what it means, \`tree\` and \`source\` are its text */
  check({ model, spans }, report) {
    for (const role of model.roles)
      if (role.external && !role.contact && spans.has(role)) report('missing', role, { role: role.id });
  },
};
`,".md":`# ${name}

A role outside the house has no way to be reached.

## Why it matters

Whoever must send something there has to ask a colleague how.

## Wrong

\`\`\`rutine
routine orders "Orders"

roles
  Supplier external // \u2717 ${name}

start order "We need something"
  step send "Send the order"
    by Supplier
\`\`\`

## Right

\`\`\`rutine
routine orders "Orders"

roles
  Supplier external contact "orders@supplier.example"

start order "We need something"
  step send "Send the order"
    by Supplier
\`\`\`

## What to do

Write \`contact "\u2026"\` where the role is declared.
`,".test.mjs":`// Run it with: node --test
import { test } from 'node:test';
import { testPage } from 'rutine/testing';
import rule from './${name}.mjs';

test('${name} gives what its page says', () => testPage(new URL('./${name}.md', import.meta.url), [rule]));
`});0&&(module.exports={run});
