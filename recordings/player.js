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

(function(){function e(e,{text:n,seconds:r,fields:i},a,o,s){let c=document.createElement(`p`);c.className=`asks`,c.textContent=n;let l=document.createElement(`form`),u=i.length===1,d=i.map((e,n)=>t(l,e,n,u?a:``));u&&l.querySelector(`.field-label`)?.classList.add(`for-ears`);let f=document.createElement(`button`);f.type=`submit`,l.append(f),e.replaceChildren(c,l),e.hidden=!1;let p=r,m=!1,h=o,g=!0,_=()=>{f.textContent=h||m?`Go on`:`Go on (${p})`},v=e=>{g&&(b(),s(e?d.map(e=>e()).filter(e=>e!==``).join(`, `):``))},y=setInterval(()=>{h||m||(--p,_(),p<=0&&v(!0))},1e3);function b(){g=!1,clearInterval(y),e.hidden=!0,e.replaceChildren()}return l.addEventListener(`input`,()=>{m=!0,_()}),l.addEventListener(`submit`,e=>{e.preventDefault(),v(!0)}),_(),{wait(e){h=e,_()},end:b}}function t(e,t,n,r){let{kind:i,label:a,options:o,unit:s=``}=t;if(i===`choice`||i===`several`){let t=document.createElement(`fieldset`),s=document.createElement(`legend`);s.textContent=a,s.className=`field-label`,t.append(s);let c=o.map(e=>{let a=document.createElement(`input`);Object.assign(a,{type:i===`choice`?`radio`:`checkbox`,name:`answer-${n}`,value:e}),a.checked=r===e;let o=document.createElement(`label`);return o.append(a,` ${e}`),t.append(o),a});return e.append(t),()=>c.flatMap(({checked:e,value:t})=>e?[t]:[]).join(`, `)}let c=document.createElement(`input`),l=document.createElement(`label`),u=document.createElement(`span`);if(u.className=`field-label`,u.textContent=`${a} `,l.append(u,c),e.append(l),i===`text`)return Object.assign(c,{type:`text`,value:r,size:12,autocomplete:`off`}),l.append(` ${s}`),()=>c.value.trim()===``?``:`${c.value.trim()} ${s}`.trim();let{low:d=0,high:f=100,step:p=1}=t;Object.assign(c,{type:`range`,min:String(d),max:String(f),step:String(p)});let m=document.createElement(`output`),h=!1;return c.addEventListener(`input`,()=>{h=!0,m.textContent=` ${c.value}${s}`}),l.append(m),()=>h?`${c.value}${s}`:r}let n={play:`M3 1l11 7-11 7z`,pause:`M3 1h4v14H3zM9 1h4v14H9z`,back:`M14 1L5 8l9 7zM2 1h2v14H2z`,next:`M2 1l9 7-9 7zM12 1h2v14h-2z`};function r(e){return`<svg viewBox="0 0 16 16" width="16" height="16" fill="currentColor" aria-hidden="true"><path d="${n[e]}"/></svg>`}function i(e){let t=Math.max(0,Math.floor(e));return`${Math.floor(t/60)}:${String(t%60).padStart(2,`0`)}`}let a=[.75,1,1.25,1.5,1.75,2];function o({length:e,chapters:t,sound:n}){let o=document.createElement(`section`);o.className=`recording-bar`,o.setAttribute(`aria-label`,`Recorded guidance`),o.innerHTML=`<p class="caption" hidden></p>
<div class="question" role="group" aria-label="A question for you" hidden></div>
<div class="row first"><button type="button" class="play" aria-label="Play" title="Play or pause (K)">${r(`play`)}</button>
<button type="button" class="back" aria-label="Back one step" title="Back one step (J)">${r(`back`)}</button>
<button type="button" class="next" aria-label="Next step" title="Next step (L)">${r(`next`)}</button>
<input type="range" class="seek" aria-label="Position" min="0" max="${Math.floor(e)}" step="1" value="0">
<span class="time">0:00 / ${i(e)}</span></div>
<details class="more" open><summary>More controls</summary><div class="row">
<label>Part <select class="chapters"></select></label>
<label>Speed <select class="speed">${a.map(e=>`<option${e===1?` selected`:``}>${e}</option>`).join(``)}</select></label>
<label><input type="checkbox" class="wait"> Wait for me at questions</label>
<button type="button" class="captions" aria-pressed="true" title="Captions (C)">Captions</button>
<button type="button" class="transcript" aria-expanded="false">Transcript</button>
<a class="sound" download href="${n}">Sound</a> <a class="words" download="transcript.txt">Words</a>
<button type="button" class="close">Close</button></div>
<ol class="list" hidden tabindex="0" aria-label="Transcript"></ol></details>`;let s=(e,t)=>{let n=o.querySelector(e);if(n instanceof t)return n;throw Error(`The bar has no ${e}.`)},c=s(`.chapters`,HTMLSelectElement);for(let[e,{title:n}]of t.entries())c.append(new Option(n,String(e)));let l=s(`.list`,HTMLOListElement);for(let[e,{words:n}]of t.flatMap(({steps:e})=>e).entries()){let t=document.createElement(`button`);Object.assign(t,{type:`button`,textContent:n||`(without words)`}),t.dataset.step=String(e);let r=document.createElement(`li`);r.append(t),l.append(r)}let u=t.map(({title:e,steps:t})=>[e,``,...t.map(e=>e.words)].join(`
`)).join(`

`);return s(`.words`,HTMLAnchorElement).href=`data:text/plain;charset=utf-8,${encodeURIComponent(u)}`,{panel:o,list:l,chapters:c,play:s(`.play`,HTMLButtonElement),back:s(`.back`,HTMLButtonElement),next:s(`.next`,HTMLButtonElement),seek:s(`.seek`,HTMLInputElement),time:s(`.time`,HTMLElement),speed:s(`.speed`,HTMLSelectElement),wait:s(`.wait`,HTMLInputElement),captions:s(`.captions`,HTMLButtonElement),transcript:s(`.transcript`,HTMLButtonElement),close:s(`.close`,HTMLButtonElement),caption:s(`.caption`,HTMLElement),question:s(`.question`,HTMLElement)}}function s(e){let t=t=>`movement-data.recording.${e}.${t}`;return{get(e,n){try{let r=JSON.parse(localStorage.getItem(t(e))??`null`);return c(r,n)?r:n}catch{return n}},set(e,n){try{localStorage.setItem(t(e),JSON.stringify(n))}catch{}}}}function c(e,t){return typeof e==typeof t}function l(e){let t=new Audio;return t.preload=`metadata`,t.preservesPitch=!0,location.protocol.startsWith(`http`)?{audio:t,ready:(async()=>{try{let n=await fetch(e);if(!n.ok)throw Error(n.statusText);t.src=URL.createObjectURL(await n.blob())}catch{t.src=e}await u(t)})()}:(t.src=e,{audio:t,ready:u(t)})}async function u(e){e.readyState>0||await new Promise(t=>e.addEventListener(`loadedmetadata`,t,{once:!0}))}let d=`pointed`;function f(e){for(let t of e.querySelectorAll(`.${d}`))t.classList.remove(d)}function p(e,t){let n=h(t),r=e.flatMap(e=>[e,...e.querySelectorAll(`*`)]).filter(e=>!e.matches(`script, style, summary *`)&&h(e.textContent??``).includes(n)).sort((e,t)=>(e.textContent??``).length-(t.textContent??``).length).at(0),i=r?.closest(`tr`)??r?.closest(`p, li, pre, h1, h2, h3`)??r;i?.classList.add(d);for(let e=i?.closest(`details`);e;e=e.parentElement?.closest(`details`))e.open=!0;return i}function m(e,t,n){let{top:r,bottom:i,height:a}=e.getBoundingClientRect();if(r>60&&i<innerHeight-t-20)return;let o=innerHeight-t-80,s=a>o?r-60:r-60-(o-a)/2;scrollBy({top:s,behavior:n?`auto`:`smooth`})}let h=e=>e.replace(/\s+/g,` `).trim();function g(e){let t=/* @__PURE__ */ new Map;for(let n of e.querySelectorAll(`.cell[data-cell]`)){let e=n.querySelector(`pre.code code`),r=document.createElement(`div`);r.className=`cell recorded`;let i=document.createElement(`pre`);i.className=`code`,i.tabIndex=0;let a=document.createElement(`code`);a.innerHTML=e?.innerHTML??``;let o=document.createElement(`div`);o.className=`output`,o.hidden=!0,i.append(a),r.append(i,o),n.before(r),n.hidden=!0;let s=a.innerHTML;t.set(n.dataset.cell??``,{own:n,recorded:r,code:a,output:o,begins:s,code_:s,html:null})}return{show({cells:e,done:n},r){let i=new Set(n.filter(e=>/run|mistake|answer/.test(e.do)).map(({cell:e})=>e));for(let[n,a]of t){let t=e.get(n),o=t?.code??a.begins;a.code_!==`${o}|${t?.typed??``}`&&(a.code.innerHTML=o,t?.typed!==void 0&&y(a.code,t.typed),a.code_=`${o}|${t?.typed??``}`);let s=r.get(n),c=t?.html==null?null:`${t.html}${s===void 0?``:_(s)}`;if(a.html!==c){a.html=c,a.output.hidden=c===null||c===``,a.output.innerHTML=c??``;for(let e of a.output.querySelectorAll(`figure.chart`))drawChart(e);markScrollRegions()}a.recorded.classList.toggle(`ran`,i.has(n))}},placesOf(n){let r=t.get(n);return r===void 0?v(e,n):[r.recorded]},remove(){for(let{own:e,recorded:n}of t.values())n.remove(),e.hidden=!1}}}function _(e){let t=document.createElement(`p`);return t.className=`yours`,t.textContent=`You said: ${e}`,t.outerHTML}function v(e,t){let n=[];for(let r of e.querySelectorAll(`[data-text="${CSS.escape(t)}"]`)){n.push(r);let e=r.nextElementSibling;for(;e instanceof HTMLElement&&!e.matches(`.cell, [data-text]`);)n.push(e),e=e.nextElementSibling}return n}function y(e,t){if(t===``)return;let n=[],r=document.createTreeWalker(e,NodeFilter.SHOW_TEXT),i=``;for(let e=r.nextNode();e!==null;e=r.nextNode())e instanceof Text&&(n.push({node:e,from:i.length}),i+=e.data);let a=i.indexOf(t);if(!(a<0))for(let{node:e,from:r}of n.reverse()){let n=Math.max(a-r,0),i=Math.min(a+t.length-r,e.data.length);if(n>=i)continue;let o=document.createRange();o.setStart(e,n),o.setEnd(e,i);let s=document.createElement(`mark`);s.className=`typed`,o.surroundContents(s)}}function b(e,t){return Math.max(0,e.filter(({start:e})=>e<=t+.05).length-1)}function x(e,t){let n=b(e,t),r=/* @__PURE__ */ new Map,i=e.slice(0,n+1).flatMap(({acts:e},r)=>e.filter(e=>r<n||e.at<=t+.05));for(let{changes:e}of i)for(let{cell:t,...n}of e){let{typed:e,...i}=r.get(t)??{};r.set(t,{...i,...n})}return{cells:r,step:n,done:e[n]?.acts.filter(e=>e.at<=t+.05)??[]}}let S=document.getElementById(`recording`)?.textContent,C=document.getElementById(`main`),w=document.querySelector(`[data-recording-start]`);S&&C&&w&&T(JSON.parse(S),C,w);function T(t,n,a){let c=t.chapters.flatMap(e=>e.steps),u=s(t.name),d=s(`settings`),h=matchMedia(`(prefers-reduced-motion: reduce)`),{audio:_,ready:v}=l(t.sound),y=o(t),S=/* @__PURE__ */ new Map,C=/* @__PURE__ */ new Set,w,T,E=``,D=document.createElement(`button`);D.type=`button`,a.append(D),O();function O(){let e=u.get(`at`,0),n=Math.max(1,Math.round(t.length/60));D.innerHTML=`${r(`play`)} ${e>5?`Go on with the recorded guidance at ${i(e)}`:`Play the recorded guidance (${n} minutes)`}`}function k(){w??=g(n),document.body.append(y.panel),document.body.classList.add(`recording-on`),a.hidden=!0,_.playbackRate=d.get(`speed`,1),y.speed.value=String(_.playbackRate),y.wait.checked=d.get(`wait`,!1),y.panel.querySelector(`details`)?.toggleAttribute(`open`,innerWidth>640),j(d.get(`captions`,!0));for(let e of u.get(`answered`,``).split(`
`)){let[t,n]=e.split(`	`);t&&n&&S.set(t,n)}}function A(){_.pause(),T?.end(),T=void 0,f(n),w?.remove(),w=void 0,E=``,y.panel.remove(),document.body.classList.remove(`recording-on`),a.hidden=!1,O(),D.focus()}function j(e){y.captions.setAttribute(`aria-pressed`,String(e)),y.caption.hidden=!e,d.set(`captions`,e)}function M(){if(w===void 0)return;let e=_.currentTime,n=x(c,e),r=c[n.step];if(r===void 0)return;let a=r.cues.find(([t,n])=>e>=t-.05&&e<=n+.25);a!==void 0&&y.caption.textContent!==a[2]&&(y.caption.textContent=a[2]),document.activeElement!==y.seek&&(y.seek.value=String(Math.floor(e))),y.time.textContent=`${i(e)} / ${i(t.length)}`;let o=`${n.step} ${n.done.length} ${[...S].join()}`;if(o!==E){E=o,w.show(n,S),N(n.done);let a=t.chapters.findIndex(e=>e.steps.includes(r));y.chapters.value=String(a),y.seek.setAttribute(`aria-valuetext`,`${i(e)}, ${t.chapters[a]?.title??``}`),P(n.step)}let s=r.acts.find(e=>e.question!==void 0);s?.question!==void 0&&e>=r.end&&!C.has(n.step)&&!_.paused&&(C.add(n.step),F(s))}function N(e){if(w===void 0)return;f(n);let t;for(let n of e){if(n.cell===void 0)continue;let e=w.placesOf(n.cell);t=(n.words===void 0?e[0]:p(e,n.words))??t}t!==void 0&&m(t,y.panel.offsetHeight,h.matches)}function P(e){y.list.querySelector(`[aria-current]`)?.removeAttribute(`aria-current`);let t=y.list.querySelector(`[data-step="${e}"]`);t?.setAttribute(`aria-current`,`step`),t&&!y.list.hidden&&(y.list.scrollTop=t.offsetTop-y.list.offsetTop-20)}function F(t){if(t.question===void 0)return;_.pause();let n=t.cell??``;T=e(y.question,t.question,S.get(n)??``,y.wait.checked,e=>{T=void 0,e!==``&&n!==``&&(S.set(n,e),u.set(`answered`,[...S].map(e=>e.join(`	`)).join(`
`))),I()})}function I(){_.play().catch(()=>{})}function L(e){T?.end(),T=void 0,C.clear(),_.currentTime=Math.max(0,Math.min(t.length-.1,e)),M()}let R=e=>{let t=b(c,_.currentTime)+e;L(c[Math.max(0,Math.min(c.length-1,t))]?.start??0)},z=()=>{_.paused?(T?.end(),T=void 0,I()):_.pause()};D.addEventListener(`click`,async()=>{k(),await v;let e=u.get(`at`,0);_.currentTime=e,M(),y.play.focus(),I()}),y.play.addEventListener(`click`,z),y.back.addEventListener(`click`,()=>R(-1)),y.next.addEventListener(`click`,()=>R(1)),y.seek.addEventListener(`input`,()=>L(Number(y.seek.value))),y.chapters.addEventListener(`change`,()=>L(t.chapters[Number(y.chapters.value)]?.steps[0]?.start??0)),y.speed.addEventListener(`change`,()=>{_.playbackRate=Number(y.speed.value),d.set(`speed`,_.playbackRate)}),y.wait.addEventListener(`change`,()=>{d.set(`wait`,y.wait.checked),T?.wait(y.wait.checked)}),y.captions.addEventListener(`click`,()=>j(y.captions.getAttribute(`aria-pressed`)!==`true`)),y.transcript.addEventListener(`click`,()=>{y.list.hidden=!y.list.hidden,y.transcript.setAttribute(`aria-expanded`,String(!y.list.hidden))}),y.close.addEventListener(`click`,A),y.list.addEventListener(`click`,({target:e})=>{let t=e instanceof HTMLElement?e.dataset.step:void 0;t!==void 0&&(L(c[Number(t)]?.start??0),I())});for(let e of[`play`,`pause`,`ended`])_.addEventListener(e,()=>{y.play.innerHTML=r(_.paused?`play`:`pause`),y.play.setAttribute(`aria-label`,_.paused?`Play`:`Pause`)});setInterval(M,100),setInterval(()=>{if(w===void 0||_.paused)return;let e=_.currentTime;u.set(`at`,e>t.length-3?0:Math.floor(e))},1e3),addEventListener(`keydown`,e=>{let{target:t,key:n}=e;w===void 0||e.ctrlKey||e.metaKey||e.altKey||t instanceof HTMLInputElement||t instanceof HTMLSelectElement||(n===`k`?z():n===`j`?R(-1):n===`l`?R(1):n===`c`?y.captions.click():n===`Escape`&&A())})}})();
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
