"use strict";
// Draws the charts of a page. Each figure holds its chart as JSON; without this script its text stands there.
/** Draws the chart of a figure; a second time it only takes the width that there is. `height` of the drawing and `letters` in pixels: default its own. */
async function drawChart(figure, height, letters) {
    const place = figure.querySelector(".plot");
    const stored = figure.querySelector('script[type="application/json"]')?.textContent;
    if (!place || !stored)
        return;
    if (figure.classList.contains("drawn")) {
        // Still being drawn: then it has the right width.
        if (place.classList.contains("js-plotly-plot"))
            await Plotly.Plots.resize(place);
        return;
    }
    // Without the script that draws, its words stand there.
    if (typeof Plotly === "undefined")
        return;
    figure.classList.add("drawn");
    const { data, layout, config } = JSON.parse(stored);
    const { sliders, ...rest } = layout;
    const size = letters ?? (figure.clientWidth < 480 ? 12 : undefined);
    const font = { ...layout.font, ...(size === undefined ? {} : { size }) };
    const sized = height === undefined ? { ...rest, font } : { ...rest, font, height };
    // Letters that are told to be smaller than the others stay so, but not too small for the last row of a room.
    const [enlarged, whole] = letters === undefined ? [data, sized] : withLetters([data, sized], letters - 2);
    const [traces, shown] = height === undefined || letters === undefined
        ? [enlarged, whole]
        : withRowsThatFit(enlarged, whole, height / letters);
    await Plotly.newPlot(place, traces, shown, { ...config, responsive: true, displayModeBar: false });
    for (const slider of (sliders ?? []))
        addSlider(figure, place, slider);
}
/** The same figure with no font smaller than `least` pixels. */
function withLetters(part, least) {
    const enlarged = (key, value) => {
        const isFont = /font$/.test(key) && typeof value === "object" && value !== null && "size" in value;
        return isFont && typeof value.size === "number" ? { ...value, size: Math.max(value.size, least) } : value;
    };
    return JSON.parse(JSON.stringify(part, enlarged));
}
/**
 * On a slide a chart of very many rows keeps its shape: of the names those are written that find room, and no numbers,
 * which would run into each other. The words below the chart and its table have them all.
 *
 * @param room lines of letters that fit below each other
 */
function withRowsThatFit(data, layout, room) {
    const { yaxis } = layout;
    const rows = Math.max(0, ...data.map(({ y }) => (Array.isArray(y) ? new Set(y).size : 0)));
    if (yaxis?.type !== "category" || rows <= room * 0.8)
        return [data, layout];
    const shapes = data.map((trace) => (trace.mode === "text+markers" ? { ...trace, mode: "markers" } : trace));
    return [shapes, { ...layout, yaxis: { ...yaxis, dtick: Math.ceil(rows / (room * 0.6)) } }];
}
/** A slider of the browser instead of one that is drawn: it works with the keyboard and is read aloud. */
function addSlider(figure, place, { currentvalue, steps }) {
    const label = document.createElement("label");
    label.className = "slider";
    const input = document.createElement("input");
    const value = document.createElement("output");
    Object.assign(input, { type: "range", min: "0", max: String(steps.length - 1), value: "0" });
    const show = () => {
        const step = steps[Number(input.value)];
        if (step === undefined)
            return;
        value.textContent = step.label;
        input.setAttribute("aria-valuetext", step.label);
        // The title stands in the page, not in the drawing.
        const { "title.text": title, ...change } = step.args[1];
        const words = figure.querySelector(".chart-title");
        if (words && typeof title === "string")
            words.innerHTML = title;
        void Plotly.update(place, step.args[0], change);
    };
    input.addEventListener("input", show);
    label.append(currentvalue?.prefix ?? "", input, value);
    place.after(label);
    show();
}
/** Paper is narrower than most windows, and charts are not drawn anew for it: with a view box they shrink to fit. */
function letChartsShrink() {
    for (const drawing of document.querySelectorAll(".plot .main-svg")) {
        const [width, height] = [drawing.getAttribute("width"), drawing.getAttribute("height")];
        drawing.setAttribute("viewBox", `0 0 ${width} ${height}`);
    }
}
/** In a window charts are drawn anew when its size changes. */
function keepChartsFromShrinking() {
    for (const drawing of document.querySelectorAll(".plot .main-svg"))
        drawing.removeAttribute("viewBox");
}
if (!document.querySelector(".reveal")) {
    for (const figure of document.querySelectorAll("figure.chart"))
        void drawChart(figure);
    addEventListener("beforeprint", letChartsShrink);
    addEventListener("afterprint", keepChartsFromShrinking);
}

(function(){let e={play:`M3 1l11 7-11 7z`,pause:`M3 1h4v14H3zM9 1h4v14H9z`,back:`M14 1L5 8l9 7zM2 1h2v14H2z`,next:`M2 1l9 7-9 7zM12 1h2v14h-2z`};function t(t){return`<svg viewBox="0 0 16 16" width="16" height="16" fill="currentColor" aria-hidden="true"><path d="${e[t]}"/></svg>`}function n(e){let t=Math.max(0,Math.floor(e));return`${Math.floor(t/60)}:${String(t%60).padStart(2,`0`)}`}function r(e){let t=t=>`movement-data.recording.${e}.${t}`;return{get(e,n){try{let r=JSON.parse(localStorage.getItem(t(e))??`null`);return i(r,n)?r:n}catch{return n}},set(e,n){try{localStorage.setItem(t(e),JSON.stringify(n))}catch{}}}}function i(e,t){return typeof e==typeof t}function a(e,{text:t,seconds:n,fields:r},i,a,s){let c=document.createElement(`p`);c.className=`asks`,c.textContent=t;let l=document.createElement(`form`),u=r.length===1,d=r.map((e,t)=>o(l,e,t,u?i:``));u&&l.querySelector(`.field-label`)?.classList.add(`for-ears`);let f=document.createElement(`button`);f.type=`submit`,l.append(f),e.replaceChildren(c,l),e.hidden=!1;let p=n,m=!1,h=a,g=!0,_=()=>{f.textContent=h||m?`Go on`:`Go on (${p})`},v=e=>{g&&(b(),s(e?d.map(e=>e()).filter(e=>e!==``).join(`, `):``))},y=setInterval(()=>{h||m||(--p,_(),p<=0&&v(!0))},1e3);function b(){g=!1,clearInterval(y),e.hidden=!0,e.replaceChildren()}return l.addEventListener(`input`,()=>{m=!0,_()}),l.addEventListener(`submit`,e=>{e.preventDefault(),v(!0)}),_(),{wait(e){h=e,_()},end:b}}function o(e,t,n,r){let{kind:i,label:a,options:o,unit:s=``}=t;if(i===`choice`||i===`several`){let t=document.createElement(`fieldset`),s=document.createElement(`legend`);s.textContent=a,s.className=`field-label`,t.append(s);let c=o.map(e=>{let a=document.createElement(`input`);Object.assign(a,{type:i===`choice`?`radio`:`checkbox`,name:`answer-${n}`,value:e}),a.checked=r===e;let o=document.createElement(`label`);return o.append(a,` ${e}`),t.append(o),a});return e.append(t),()=>c.flatMap(({checked:e,value:t})=>e?[t]:[]).join(`, `)}let c=document.createElement(`input`),l=document.createElement(`label`),u=document.createElement(`span`);if(u.className=`field-label`,u.textContent=`${a} `,l.append(u,c),e.append(l),i===`text`)return Object.assign(c,{type:`text`,value:r,size:12,autocomplete:`off`}),l.append(` ${s}`),()=>c.value.trim()===``?``:`${c.value.trim()} ${s}`.trim();let{low:d=0,high:f=100,step:p=1}=t;Object.assign(c,{type:`range`,min:String(d),max:String(f),step:String(p)});let m=document.createElement(`output`),h=!1;return c.addEventListener(`input`,()=>{h=!0,m.textContent=` ${c.value}${s}`}),l.append(m),()=>h?`${c.value}${s}`:r}function s(e,n,{chapters:i},a){let{play:o,playOrPause:s,seek:c,step:l,close:u}=a,d=r(`settings`),f=i.flatMap(e=>e.steps);e.play.addEventListener(`click`,s),e.back.addEventListener(`click`,()=>l(-1)),e.next.addEventListener(`click`,()=>l(1)),e.seek.addEventListener(`input`,()=>c(Number(e.seek.value))),e.chapters.addEventListener(`change`,()=>c(i[Number(e.chapters.value)]?.steps[0]?.start??0)),e.speed.addEventListener(`change`,()=>{n.playbackRate=Number(e.speed.value),d.set(`speed`,n.playbackRate)}),e.wait.addEventListener(`change`,()=>{d.set(`wait`,e.wait.checked),a.wait(e.wait.checked)}),e.captions.addEventListener(`click`,()=>a.showCaptions(e.captions.getAttribute(`aria-pressed`)!==`true`)),e.transcript.addEventListener(`click`,()=>{e.list.hidden=!e.list.hidden,e.transcript.setAttribute(`aria-expanded`,String(!e.list.hidden))}),e.close.addEventListener(`click`,u),e.list.addEventListener(`click`,({target:e})=>{let t=e instanceof HTMLElement?e.dataset.step:void 0;t!==void 0&&(c(f[Number(t)]?.start??0),o())});for(let r of[`play`,`pause`,`ended`])n.addEventListener(r,()=>{e.play.innerHTML=t(n.paused?`play`:`pause`),e.play.setAttribute(`aria-label`,n.paused?`Play`:`Pause`)});let p={k:s,j:()=>l(-1),l:()=>l(1),c:()=>e.captions.click(),Escape:u};addEventListener(`keydown`,e=>{let{target:t,key:n}=e;!a.isOpen()||e.ctrlKey||e.metaKey||e.altKey||t instanceof Element&&t.matches(`input, select, textarea, [contenteditable]`)||p[n]?.()})}let c=[.75,1,1.25,1.5,1.75,2];function l({length:e,chapters:r,sound:i}){let a=document.createElement(`section`);a.className=`recording-bar`,a.setAttribute(`aria-label`,`Recorded guidance`),a.innerHTML=`<p class="caption" hidden></p>
<div class="question" role="group" aria-label="A question for you" hidden></div>
<p class="waits" role="status" hidden>The recording waits. Change the cell and run it; Play goes on, and what you wrote stays yours.</p>
<div class="row first"><button type="button" class="play" aria-label="Play" title="Play or pause (K)">${t(`play`)}</button>
<button type="button" class="back" aria-label="Back one step" title="Back one step (J)">${t(`back`)}</button>
<button type="button" class="next" aria-label="Next step" title="Next step (L)">${t(`next`)}</button>
<input type="range" class="seek" aria-label="Position" min="0" max="${Math.floor(e)}" step="1" value="0">
<span class="time">0:00 / ${n(e)}</span></div>
<details class="more" open><summary>More controls</summary><div class="row">
<label>Part <select class="chapters"></select></label>
<label>Speed <select class="speed">${c.map(e=>`<option${e===1?` selected`:``}>${e}</option>`).join(``)}</select></label>
<label><input type="checkbox" class="wait"> Wait for me at questions</label>
<button type="button" class="captions" aria-pressed="true" title="Captions (C)">Captions</button>
<button type="button" class="transcript" aria-expanded="false">Transcript</button>
<a class="sound" download href="${i}">Sound</a> <a class="words" download="transcript.txt">Words</a>
<button type="button" class="close">Close</button></div>
<ol class="list" hidden tabindex="0" aria-label="Transcript"></ol></details>`;let o=(e,t)=>{let n=a.querySelector(e);if(n instanceof t)return n;throw Error(`The bar has no ${e}.`)},s=o(`.chapters`,HTMLSelectElement);for(let[e,{title:t}]of r.entries())s.append(new Option(t,String(e)));let l=o(`.list`,HTMLOListElement);for(let[e,{words:t}]of r.flatMap(({steps:e})=>e).entries()){let n=document.createElement(`button`);Object.assign(n,{type:`button`,textContent:t||`(without words)`}),n.dataset.step=String(e);let r=document.createElement(`li`);r.append(n),l.append(r)}let u=r.map(({title:e,steps:t})=>[e,``,...t.map(e=>e.words)].join(`
`)).join(`

`);return o(`.words`,HTMLAnchorElement).href=`data:text/plain;charset=utf-8,${encodeURIComponent(u)}`,{panel:a,list:l,chapters:s,play:o(`.play`,HTMLButtonElement),back:o(`.back`,HTMLButtonElement),next:o(`.next`,HTMLButtonElement),seek:o(`.seek`,HTMLInputElement),time:o(`.time`,HTMLElement),speed:o(`.speed`,HTMLSelectElement),wait:o(`.wait`,HTMLInputElement),captions:o(`.captions`,HTMLButtonElement),transcript:o(`.transcript`,HTMLButtonElement),close:o(`.close`,HTMLButtonElement),caption:o(`.caption`,HTMLElement),question:o(`.question`,HTMLElement),waits:o(`.waits`,HTMLElement)}}function u(e){let t=new Audio;return t.preload=`metadata`,t.preservesPitch=!0,location.protocol.startsWith(`http`)?{audio:t,ready:(async()=>{try{let n=await fetch(e);if(!n.ok)throw Error(n.statusText);t.src=URL.createObjectURL(await n.blob())}catch{t.src=e}await d(t)})()}:(t.src=e,{audio:t,ready:d(t)})}async function d(e){e.readyState>0||await new Promise((t,n)=>{e.addEventListener(`loadedmetadata`,t,{once:!0}),e.addEventListener(`error`,()=>n(/* @__PURE__ */ Error(`The sound did not arrive.`)),{once:!0})})}let f=`pointed`;function p(e){for(let t of e.querySelectorAll(`.${f}`))t.classList.remove(f)}function m(e,t){let n=h(e.flatMap(e=>[...e.querySelectorAll(`.output`)]),t)??h(e,t),r=n?.closest(`tr`)??n?.closest(`p, li, pre, h1, h2, h3`)??n;r?.classList.add(f);for(let e=r?.closest(`details`);e;e=e.parentElement?.closest(`details`))e.open=!0;return r}function h(e,t){let n=v(t);return e.flatMap(e=>[e,...e.querySelectorAll(`*`)]).filter(e=>!e.matches(`script, style, summary *`)&&v(e.textContent??``).includes(n)).sort((e,t)=>(e.textContent??``).length-(t.textContent??``).length).at(0)}function g(e,t,n){let r=innerHeight-t-80,{top:i,bottom:a,height:o}=_(e,r).getBoundingClientRect();if(i>60&&a<innerHeight-t-20)return;let s=o>r?i-60:i-60-(r-o)/2;scrollBy({top:s,behavior:n?`auto`:`smooth`})}function _(e,t){let n=e;for(let r=e.parentElement;r?.closest(`.output`);r=r.parentElement)r.offsetHeight<=t&&(n=r);return n}let v=e=>e.replace(/\s+/g,` `).trim();function y({main:e,codeOf:t,draw:n,below:r}){let i=/* @__PURE__ */ new Map;for(let n of e.querySelectorAll(`.cell[data-cell]`)){let e=n.dataset.cell??``,a=t(e);if(a===void 0)continue;let o=document.createElement(`div`);o.className=`cell recorded`;let s=document.createElement(`pre`);s.className=`code`,s.tabIndex=0;let c=document.createElement(`code`);c.innerHTML=a;let l=document.createElement(`div`);l.className=`output`,l.hidden=!0,s.append(c),o.append(s,...r===void 0?[]:[r(e)],l),n.before(o),n.hidden=!0,i.set(e,{own:n,recorded:o,code:c,output:l,begins:a,shownCode:`${a}|`,html:null})}return{async show({cells:e,done:t},r){let a=[],o=new Set(t.filter(e=>/run|mistake|answer/.test(e.do)).map(({cell:e})=>e));for(let[t,s]of i){let i=e.get(t),c=i?.code??s.begins,l=`${c}|${i?.typed??``}`;s.shownCode!==l&&(s.code.innerHTML=c,i?.typed!==void 0&&S(s.code,i.typed),s.shownCode=l);let u=r.get(t),d=i?.html==null?null:`${i.html}${u===void 0?``:b(u)}`;s.html!==d&&(s.html=d,s.output.hidden=d===null||d===``,s.output.innerHTML=d??``,a.push(n(s.output))),s.recorded.classList.toggle(`ran`,o.has(t))}await Promise.all(a)},placesOf(t){let n=i.get(t);return n===void 0?x(e,t):[n.recorded]},giveOwn(e){for(let[t,{own:n,recorded:r}]of i)n.hidden=t!==e,r.hidden=t===e},remove(){for(let{own:e,recorded:t}of i.values())t.remove(),e.hidden=!1}}}function b(e){let t=document.createElement(`p`);return t.className=`yours`,t.textContent=`You said: ${e}`,t.outerHTML}function x(e,t){let n=[];for(let r of e.querySelectorAll(`[data-text="${CSS.escape(t)}"]`)){n.push(r);let e=r.nextElementSibling;for(;e instanceof HTMLElement&&!e.matches(`.cell, [data-text]`);)n.push(e),e=e.nextElementSibling}return n}function S(e,t){if(t===``)return;let n=[],r=document.createTreeWalker(e,NodeFilter.SHOW_TEXT),i=``;for(let e=r.nextNode();e!==null;e=r.nextNode())e instanceof Text&&(n.push({node:e,from:i.length}),i+=e.data);let a=i.indexOf(t);if(!(a<0))for(let{node:e,from:r}of n.reverse()){let n=Math.max(a-r,0),i=Math.min(a+t.length-r,e.data.length);if(n>=i)continue;let o=document.createRange();o.setStart(e,n),o.setEnd(e,i);let s=document.createElement(`mark`);s.className=`typed`,o.surroundContents(s)}}async function C(e,t,n,r,{bar:i,calm:a}){let o=t.show(n,r);p(e);let s;for(let e of n.done){if(e.cell===void 0)continue;let n=t.placesOf(e.cell);s=(e.words===void 0?n[0]:m(n,e.words))??s}await o,s?.isConnected===!0&&g(s,i,a)}function w(e,t){return Math.max(0,e.filter(({start:e})=>e<=t+.05).length-1)}function T(e,t){let n=w(e,t),r=/* @__PURE__ */ new Map,i=e.slice(0,n+1).flatMap(({acts:e},r)=>e.filter(e=>r<n||e.at<=t+.05));for(let{changes:e}of i)for(let{cell:t,...n}of e){let{typed:e,...i}=r.get(t)??{};r.set(t,{...i,...n})}return{cells:r,step:n,done:e[n]?.acts.filter(e=>e.at<=t+.05)??[]}}function E(e){let t=document.createElement(`button`);return Object.assign(t,{type:`button`,className:`try`,textContent:`Try it yourself`}),t.title=`The recording waits. Change the cell, run it, and go on.`,t.addEventListener(`click`,e),t}function D(e,t,n,r){let{cells:i}=T(e,t),a=e=>({cell:e,code:O(i.get(e)?.code??r(e)??``)}),o=[...i].flatMap(([e,{html:t}])=>e===n||t==null?[]:[e]);return{now:a(n),before:o.map(a)}}function O(e){let t=document.createElement(`code`);return t.innerHTML=e,t.textContent??``}function k(e,{page:t,tryCell:i},o){let c=e.chapters.flatMap(e=>e.steps),d=r(e.name),f=r(`settings`),m=matchMedia(`(prefers-reduced-motion: reduce)`),{audio:h,ready:g}=u(e.sound),_=l(e),v=/* @__PURE__ */ new Map,b=/* @__PURE__ */ new Set,x,S,O=``,k=[];g.catch(()=>{});let A=i===void 0?{}:{below:e=>E(()=>R(e))};function j(){x=y({...t,...A}),k=[setInterval(P,100),setInterval(H,1e3)],document.body.append(_.panel),document.body.classList.add(`recording-on`),h.playbackRate=f.get(`speed`,1),_.speed.value=String(h.playbackRate),_.wait.checked=f.get(`wait`,!1),_.panel.querySelector(`details`)?.toggleAttribute(`open`,innerWidth>640),N(f.get(`captions`,!0));for(let e of d.get(`answered`,``).split(`
`)){let[t,n]=e.split(`	`);t&&n&&v.set(t,n)}}function M(){h.pause();for(let e of k)clearInterval(e);L(),z(),p(t.main),x?.remove(),x=void 0,O=``,_.panel.remove(),document.body.classList.remove(`recording-on`),o()}function N(e){_.captions.setAttribute(`aria-pressed`,String(e)),_.caption.hidden=!e,f.set(`captions`,e)}function P(){if(x===void 0)return;let r=h.currentTime,i=T(c,r),a=c[i.step];if(a===void 0)return;let o=a.cues.find(([e,t])=>r>=e-.05&&r<=t+.25);o!==void 0&&_.caption.textContent!==o[2]&&(_.caption.textContent=o[2]),document.activeElement!==_.seek&&(_.seek.value=String(Math.floor(r))),_.time.textContent=`${n(r)} / ${n(e.length)}`;let s=`${i.step} ${i.done.length} ${[...v].join()}`;if(s!==O){O=s,C(t.main,x,i,v,{bar:_.panel.offsetHeight,calm:m.matches});let o=e.chapters.findIndex(e=>e.steps.includes(a));_.chapters.value=String(o),_.seek.setAttribute(`aria-valuetext`,`${n(r)}, ${e.chapters[o]?.title??``}`),F(i.step)}let l=a.acts.find(e=>e.question!==void 0);l?.question!==void 0&&r>=a.end&&!b.has(i.step)&&!h.paused&&(b.add(i.step),I(l,l.question))}function F(e){_.list.querySelector(`[aria-current]`)?.removeAttribute(`aria-current`);let t=_.list.querySelector(`[data-step="${e}"]`);t?.setAttribute(`aria-current`,`step`),t&&!_.list.hidden&&(_.list.scrollTop=t.offsetTop-_.list.offsetTop-20)}function I({cell:e=``},t){h.pause(),S=a(_.question,t,v.get(e)??``,_.wait.checked,t=>{S=void 0,t!==``&&e!==``&&(v.set(e,t),d.set(`answered`,[...v].map(e=>e.join(`	`)).join(`
`))),B()})}function L(){S?.end(),S=void 0}function R(e){h.pause(),L();let{now:n,before:r}=D(c,h.currentTime,e,t.codeOf);x?.giveOwn(e),_.waits.hidden=!1,i?.begin(n,r)}function z(){_.waits.hidden||(_.waits.hidden=!0,x?.giveOwn(void 0),i?.end())}function B(){z(),h.play().catch(()=>{})}function V(t){L(),z(),b.clear(),h.currentTime=Math.max(0,Math.min(e.length-.1,t)),P()}function H(){if(h.paused)return;let t=h.currentTime;d.set(`at`,t>e.length-3?0:Math.floor(t))}return s(_,h,e,{isOpen:()=>x!==void 0,step:e=>{let t=w(c,h.currentTime)+e;V(c[Math.max(0,Math.min(c.length-1,t))]?.start??0)},playOrPause:()=>{h.paused?(L(),B()):h.pause()},play:B,seek:V,close:M,showCaptions:N,wait:e=>S?.wait(e)}),{async playFrom(e){if(x===void 0){j();try{await g}catch(e){throw x!==void 0&&M(),e}x!==void 0&&(h.currentTime=e,P(),_.play.focus(),B())}}}}function A(e,{name:i,length:a},o){let s=r(i),c=document.createElement(`button`);c.type=`button`,e.append(c);let l=document.createElement(`span`);l.setAttribute(`role`,`alert`),e.append(l),u();function u(){let e=s.get(`at`,0),r=Math.max(1,Math.round(a/60));c.innerHTML=`${t(`play`)} ${e>5?`Go on with the recorded guidance at ${n(e)}`:`Play the recorded guidance (${r} minutes)`}`}let d;async function f(){return k(await o.load(),o,()=>{e.hidden=!1,u(),c.focus()})}c.addEventListener(`click`,async()=>{d??=f();try{let t=await d;l.textContent=``,e.hidden=!0,await t.playFrom(s.get(`at`,0))}catch{d=void 0,l.textContent=`The recording did not arrive. Connect to the internet, and press the button again.`}})}let j=document.getElementById(`recording`)?.textContent,M=document.getElementById(`main`),N=document.querySelector(`[data-recording-start]`);if(j&&M&&N){let e=JSON.parse(j);A(N,e,{load:async()=>e,page:{main:M,codeOf:e=>M.querySelector(`.cell[data-cell="${e}"] > pre.code code`)?.innerHTML,async draw(e){await Promise.all([...e.querySelectorAll(`figure.chart`)].map(e=>drawChart(e))),markScrollRegions()}}})}})();
"use strict";
// What is wider than the page scrolls by itself: then, and only then, the keyboard has to reach it.
function markScrollRegions() {
    const wide = "pre, .scroll, .output > div, .output .movement-data, .output .jp-wide, figure.wide";
    for (const region of document.querySelectorAll(wide)) {
        const scrolls = region.scrollWidth > region.clientWidth + 1 && region.clientWidth > 0;
        if (!scrolls) {
            region.removeAttribute("tabindex");
            continue;
        }
        region.tabIndex = 0;
        region.setAttribute("role", "group");
        const words = region.querySelector("caption, .chart-title")?.textContent ?? kindOfRegion(region);
        region.setAttribute("aria-label", `${words} (scrolls sideways)`);
    }
}
function kindOfRegion(region) {
    return region.matches("pre") ? "Code" : "Wide table";
}
markScrollRegions();
addEventListener("resize", markScrollRegions);
// What a reader unfolds may be wide as well; the event does not rise to the window by itself.
addEventListener("toggle", markScrollRegions, true);
