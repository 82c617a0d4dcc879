/** Words before a full stop that does not end a sentence, lower case, without the stop. */
export const ABBREVIATIONS: ReadonlySet<string> = new Set(
  (
    'rs brig insp supt det dist mr mrs ms dr prof st gen lt col maj sgt capt cpl cmdr adm gov sen rep pres min hon rev fr sr jr jan feb mar apr jun jul aug sep sept oct nov dec ' +
    'mon tue tues wed thu thurs fri sat sun approx est vs etc e.g i.e cf al fig figs nos vol pp dept univ inc ltd co corp bros mt ft'
  ).split(' '),
);
