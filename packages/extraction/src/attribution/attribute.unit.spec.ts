import { describe, expect, it } from 'vitest';
import { claimsOf } from '../extraction.fixtures.js';

const voices = (text: string) => claimsOf(text).map(({ attribution }) => attribution.chain.map(({ name }) => name).join(' > '));

describe('attribution', () => {
  it.each([
    ['At least 12 people were killed, Gaza health officials said on Friday morning.', ['Gaza health officials']],
    ['According to the Ministry of Health, 12 people were killed.', ['the Ministry of Health']],
    ['More than 125 people have been killed, per the Palestinian Ministry of Health.', ['the Palestinian Ministry of Health']],
    ['Eight people have been killed, Reuters reported, citing Israeli authorities.', ['Reuters > Israeli authorities']],
    ['More than 600 people were injured, said Jane Roe, deputy minister for health.', ['Jane Roe']],
    ['Jane Roe, a spokeswoman for the hospital, told AFP that 12 people were killed.', ['AFP > Jane Roe']],
    ['The mayor, John Doe, said 12 people were killed.', ['John Doe']],
    ['Gov. Jane Roe said 12 people were killed.', ['Gov. Jane Roe']],
    ['Officials said 30 missiles were fired, adding that 20 had been shot down.', ['Officials', 'Officials']],
    [
      'The UN humanitarian coordinator in the region said Friday that 300 people were killed.',
      ['The UN humanitarian coordinator in the region'],
    ],
    ['Police said 12 people were killed, while the Red Cross reported 40 injured.', ['Police', 'the Red Cross']],
    ['"Six shells hit the post. We saw 12 dead," said KCNA.', ['KCNA', 'KCNA']],
    ['The flood killed 12 people. It left 300 homeless. (OCHA 12/03/2019)', ['OCHA', 'OCHA']],
    ['The ministry said 12 people were killed. It put the number of injured at 30.', ['The ministry', 'The ministry']],
    ['The navy rescued 68 people, said spokesman John Doe.', ['spokesman John Doe']],
    ['The navy rescued 68 people, said coast guard spokeswoman Jane Roe.', ['coast guard spokeswoman Jane Roe']],
    ['So far, said the coastguard, just 28 survivors have been picked up.', ['the coastguard']],
    ['In Stepanakert, army officials said, 12 people were killed.', ['army officials']],
    ['In Dominica, according to the Prime Minister, 15 deaths have been confirmed.', ['the Prime Minister']],
    ['Fifteen guards died, according to the justice minister, Jane Roe, who was there.', ['Jane Roe']],
    ['Governor Jane Roe called up the guard. She confirmed eleven deaths.', ['Governor Jane Roe']],
    ['The minister visited the site and said 30 people were missing.', ['The minister']],
    ['A teacher who asked not to be named told us that two guards were hurt.', ['A teacher']],
    ['More than 500 people were killed, the UN says, and 900 wounded.', ['the UN', 'the UN']],
    ['The president declared an emergency and sent 1,200 soldiers.', ['']],
    ['The army said 12 people were killed. It said 30 were injured.', ['The army', 'The army']],
    ['Firefighters put out the blaze, which hurt 12 people, they said.', ['Firefighters']],
    ['"It flew north," said spokeswoman Jane Roe. "We know of 12 dead."', ['spokeswoman Jane Roe']],
    ['Initial reports to police indicate that 12 people were killed, said Col. John Doe.', ['Col. John Doe']],
    ['Jane Roe, civil defence chief of the region, on Thursday lowered the toll to 40.', ['Jane Roe']],
    ['WHO estimates that 300 people were affected.', ['WHO']],
    ['Witnesses spoke of 300 dead.', ['Witnesses']],
    ['More than 41,000 customers were without power, according to the site PowerOutage.us.', ['the site PowerOutage.us']],
    ['A faction claimed and then denied the bombing, in which 12 people were killed.', ['']],
  ])('%s', (text, expected) => {
    expect(voices(text)).toEqual(expected);
  });

  it('never borrows the source of the sentence before without a cue', () => {
    expect(voices('At least 120 people have been killed, officials said. Seven soldiers have been killed, including one officer.')).toEqual(
      ['officials', '', ''],
    );
  });

  it('keeps unnamed reports as evidence and names no originator', () => {
    const [claim] = claimsOf('According to initial reports, 12 people were killed.');
    expect(claim?.attribution).toEqual({ chain: [], originator: null, evidence: 'initial reports' });
  });

  it('does not take the short form of a name for a citation', () => {
    expect(voices('The Humanitarian Aid Commission (HAC) said 12 people died.')).toEqual(['The Humanitarian Aid Commission']);
  });
});
