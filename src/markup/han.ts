const RUN = /<[^>]*>|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々〇][\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々〇，。、；：！？（）《》“”·]*/gu;

/**
 * HTML in which Chinese words that stand in a text of another language are marked as such, so that browsers take the
 * right forms of the characters and readers of the screen the right voice; words with kana are marked as Japanese.
 * @param lang of the text that they stand in
 */
export function hanMarked(html: string, lang: string): string {
  if (/^(?:zh|ja|ko)\b/.test(lang) || !/\p{Script=Han}/u.test(html)) return html;
  return html.replace(RUN, (run) => (run.startsWith('<') ? run : `<span lang="${/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(run) ? 'ja' : 'zh'}">${run}</span>`));
}
