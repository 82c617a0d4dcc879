const IRREGULAR_FORMS: Readonly<Record<string, readonly [past: string, participle: string]>> = {
  fan: ['fanned', 'fanned'],
  airdrop: ['airdropped', 'airdropped'],
  beg: ['begged', 'begged'],
  lob: ['lobbed', 'lobbed'],
  repel: ['repelled', 'repelled'],
  tunnel: ['tunnelled', 'tunnelled'],
  waterlog: ['waterlogged', 'waterlogged'],
  counsel: ['counselled', 'counselled'],
  become: ['became', 'become'],
  bed: ['bedded', 'bedded'],
  compel: ['compelled', 'compelled'],
  eat: ['ate', 'eaten'],
  hem: ['hemmed', 'hemmed'],
  hide: ['hid', 'hidden'],
  lay: ['laid', 'laid'],
  man: ['manned', 'manned'],
  overcome: ['overcame', 'overcome'],
  pay: ['paid', 'paid'],
  scrap: ['scrapped', 'scrapped'],
  show: ['showed', 'shown'],
  sit: ['sat', 'sat'],
  slide: ['slid', 'slid'],
  snap: ['snapped', 'snapped'],
  step: ['stepped', 'stepped'],
  stick: ['stuck', 'stuck'],
  undergo: ['underwent', 'undergone'],
  undertake: ['undertook', 'undertaken'],
  vet: ['vetted', 'vetted'],
  withdraw: ['withdrew', 'withdrawn'],
  let: ['let', 'let'],
  slip: ['slipped', 'slipped'],
  swab: ['swabbed', 'swabbed'],
  drag: ['dragged', 'dragged'],
  pin: ['pinned', 'pinned'],
  mow: ['mowed', 'mown'],
  swell: ['swelled', 'swollen'],
  cram: ['crammed', 'crammed'],
  steal: ['stole', 'stolen'],
  flog: ['flogged', 'flogged'],
  net: ['netted', 'netted'],
  char: ['charred', 'charred'],
  scar: ['scarred', 'scarred'],
  strip: ['stripped', 'stripped'],
  buy: ['bought', 'bought'],
  cling: ['clung', 'clung'],
  stop: ['stopped', 'stopped'],
  sleep: ['slept', 'slept'],
  keep: ['kept', 'kept'],
  lead: ['led', 'led'],
  scrub: ['scrubbed', 'scrubbed'],
  commit: ['committed', 'committed'],
  draw: ['drew', 'drawn'],
  trek: ['trekked', 'trekked'],
  cancel: ['cancelled', 'cancelled'],
  gut: ['gutted', 'gutted'],
  transfer: ['transferred', 'transferred'],
  nab: ['nabbed', 'nabbed'],
  rebuild: ['rebuilt', 'rebuilt'],
  enrol: ['enrolled', 'enrolled'],
  patrol: ['patrolled', 'patrolled'],
  beat: ['beat', 'beaten'],
  shut: ['shut', 'shut'],
  bleed: ['bled', 'bled'],
  freeze: ['froze', 'frozen'],
  fight: ['fought', 'fought'],
  swim: ['swam', 'swum'],
  log: ['logged', 'logged'],
  ram: ['rammed', 'rammed'],
  slam: ['slammed', 'slammed'],
  bus: ['bussed', 'bussed'],
  feel: ['felt', 'felt'],
  tell: ['told', 'told'],
  lose: ['lost', 'lost'],
  flee: ['fled', 'fled'],
  shoot: ['shot', 'shot'],
  find: ['found', 'found'],
  take: ['took', 'taken'],
  hit: ['hit', 'hit'],
  fall: ['fell', 'fallen'],
  give: ['gave', 'given'],
  send: ['sent', 'sent'],
  leave: ['left', 'left'],
  hurt: ['hurt', 'hurt'],
  sweep: ['swept', 'swept'],
  break: ['broke', 'broken'],
  hold: ['held', 'held'],
  bring: ['brought', 'brought'],
  set: ['set', 'set'],
  seek: ['sought', 'sought'],
  burn: ['burned', 'burned'],
  feed: ['fed', 'fed'],
  blow: ['blew', 'blown'],
  tear: ['tore', 'torn'],
  get: ['got', 'got'],
  fly: ['flew', 'flown'],
  cut: ['cut', 'cut'],
  dig: ['dug', 'dug'],
  go: ['went', 'gone'],
  meet: ['met', 'met'],
  see: ['saw', 'seen'],
  strike: ['struck', 'struck'],
  drive: ['drove', 'driven'],
  run: ['ran', 'run'],
  have: ['had', 'had'],
  be: ['was', 'been'],
  claim: ['claimed', 'claimed'],
  make: ['made', 'made'],
  slay: ['slew', 'slain'],
  behead: ['beheaded', 'beheaded'],
  fall_ill: ['fell', 'fallen'],
  trap: ['trapped', 'trapped'],
  come: ['came', 'come'],
  kidnap: ['kidnapped', 'kidnapped'],
  rip: ['ripped', 'ripped'],
  drop: ['dropped', 'dropped'],
  strand: ['stranded', 'stranded'],
  hang: ['hanged', 'hanged'],
  throw: ['threw', 'thrown'],
  overrun: ['overran', 'overrun'],
  put: ['put', 'put'],
  gun: ['gunned', 'gunned'],
  pull: ['pulled', 'pulled'],
  free: ['freed', 'freed'],
  plan: ['planned', 'planned'],
  die: ['died', 'died'],
  refer: ['referred', 'referred'],
  pick: ['picked', 'picked'],
  quit: ['quit', 'quit'],
  wash: ['washed', 'washed'],
  lie: ['lay', 'lain'],
  admit: ['admitted', 'admitted'],
  ship: ['shipped', 'shipped'],
  equip: ['equipped', 'equipped'],
  stab: ['stabbed', 'stabbed'],
  rob: ['robbed', 'robbed'],
  win: ['won', 'won'],
  rise: ['rose', 'risen'],
  grow: ['grew', 'grown'],
  begin: ['began', 'begun'],
  stand: ['stood', 'stood'],
  catch: ['caught', 'caught'],
  deal: ['dealt', 'dealt'],
  sink: ['sank', 'sunk'],
  build: ['built', 'built'],
  spend: ['spent', 'spent'],
  bury: ['buried', 'buried'],
  intern: ['interned', 'interned'],
  expel: ['expelled', 'expelled'],
  submit: ['submitted', 'submitted'],
};

/** How a verb form may be used. */
export interface FormUse {
  readonly base: boolean;
  readonly past: boolean;
  readonly participle: boolean;
  readonly gerund: boolean;
}

/** All inflected forms of a verb with their uses. */
export function inflect(lemma: string): Map<string, FormUse> {
  if (lemma === 'be')
    return new Map(
      ['be', 'is', 'are', 'was', 'were', 'been', 'being'].map((form) => [form, { base: true, past: true, participle: true, gerund: true }]),
    );
  const forms = new Map<string, FormUse>();
  const add = (form: string, use: Partial<FormUse>): void => {
    const known = forms.get(form) ?? { base: false, past: false, participle: false, gerund: false };
    forms.set(form, { ...known, ...use });
  };
  const irregular = Object.hasOwn(IRREGULAR_FORMS, lemma) ? IRREGULAR_FORMS[lemma] : undefined;
  const regular = lemma.endsWith('e') ? `${lemma}d` : /[^aeiou]y$/.test(lemma) ? `${lemma.slice(0, -1)}ied` : `${lemma}ed`;
  const [past, participle] = irregular ?? [regular, regular];
  const doubles = irregular !== undefined && /(.)\1ed$/.test(past);
  if (lemma === 'have') add('has', { base: true });
  add(lemma, { base: true });
  add(/(?:s|x|z|ch|sh)$/.test(lemma) ? `${lemma}es` : /[^aeiou]y$/.test(lemma) ? `${lemma.slice(0, -1)}ies` : `${lemma}s`, { base: true });
  add(past, { past: true });
  add(participle, { participle: true });
  const last = lemma.slice(-1);
  const stem = lemma.endsWith('ee')
    ? lemma
    : lemma.endsWith('ie')
      ? `${lemma.slice(0, -2)}y`
      : lemma.endsWith('e') && lemma !== 'be'
        ? lemma.slice(0, -1)
        : doubles || /^(?:get|set|hit|cut|dig|run|put|begin|win|sit|let|shut|quit|swim)$/.test(lemma)
          ? lemma + last
          : lemma;
  add(`${stem}ing`, { gerund: true });
  return forms;
}
