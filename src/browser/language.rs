//! Which language the learner reads.

use std::borrow::Cow;

use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::JsCast;

use super::{reach, window};

/// The browser's own language tag, such as `pt-BR`.
pub fn preferred() -> String {
    window().and_then(|window| window.navigator().language()).unwrap_or_else(|| "en".into())
}

/// The plural category that goes with a number in a language, by the browser's rules: `one`, `few`, `other` … English's
/// own rule stands here, so that the app need not carry the way to the browser's until a language wants it.
pub fn plural_category(tag: &str, number: usize) -> Cow<'static, str> {
    if tag == "en" || window().is_none() {
        return if number == 1 { "one" } else { "other" }.into();
    }
    let rules = js_sys::Intl::PluralRules::new(&Array::of1(&tag.into()), &Object::new());
    // Counts on a page are far below 2^53, where f64 is exact.
    #[allow(clippy::cast_precision_loss)]
    let category = rules.select(number as f64);
    String::from(category).into()
}

/// Which way a language runs, as in `dir="rtl"`: by the tag's script where it names one, else by the script that the language
/// is mostly written in.
pub fn direction(tag: &str) -> &'static str {
    const SCRIPTS: [&str; 8] = ["adlm", "arab", "hebr", "mand", "nkoo", "rohg", "syrc", "thaa"];
    const LANGUAGES: [&str; 10] = ["ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"];
    let is_in = |list: &[&str], word: &str| list.iter().any(|other| other.eq_ignore_ascii_case(word));
    let script = tag.split(['-', '_']).nth(1).filter(|part| part.len() == 4);
    let is_rtl = script.map_or_else(|| is_in(&LANGUAGES, base(tag)), |script| is_in(&SCRIPTS, script));
    if is_rtl { "rtl" } else { "ltr" }
}

/// A country's name in a language; none without a browser.
pub fn country(tag: &str, code: &str) -> Option<String> {
    name(tag, code, "region")
}

/// A language's name in a language; none without a browser, or where that knows no such tag.
pub fn language(tag: &str, of: &str) -> Option<String> {
    name(tag, of, "language")
}

fn name(tag: &str, code: &str, kind: &str) -> Option<String> {
    window()?;
    let names = js_sys::Intl::DisplayNames::new(&Array::of1(&tag.into()), &options(&[("type", kind)]));
    // By name, because it throws at what is no tag, and what came in a link can be anything.
    reach::call(&names, "of", &[code.into()]).and_then(|name| name.as_string())
}

/// A day such as `2026-11-22` in a language's own way, the month in words; without a browser as it is. Where the browser
/// speaks a country's kind of that language, its way counts.
pub fn day(tag: &str, day: &str) -> String {
    if window().is_none() {
        return day.into();
    }
    let options = options(&[("day", "numeric"), ("month", "long"), ("year", "numeric"), ("timeZone", "UTC")]);
    let own = preferred();
    let tag = if base(&own) == base(tag) { &own } else { tag };
    let date = js_sys::Date::new(&day.into());
    // By name, because it throws at a tag that it does not know, such as the `en-US@posix` of some browsers.
    let said = Reflect::get(&date, &"toLocaleDateString".into())
        .and_then(|way| way.unchecked_into::<Function>().call2(&date, &tag.into(), &options));
    said.ok().and_then(|said| said.as_string()).unwrap_or_else(|| day.into())
}

/// Whether the browser writes one and a half with a comma, as spreadsheets on this device then do too.
pub fn has_decimal_comma() -> bool {
    let written = || {
        window()?;
        // Without a tag it takes its own, so it can't throw at one.
        let number = js_sys::Number::from(1.5);
        let way = Reflect::get(&number, &"toLocaleString".into()).ok()?;
        way.unchecked_into::<Function>().call0(&number).ok()?.as_string()
    };
    written().is_some_and(|written| written.contains(','))
}

fn options(fields: &[(&str, &str)]) -> Object {
    let options = Object::new();
    for (name, value) in fields {
        // Fails only on what is no object.
        let _ = Reflect::set(&options, &(*name).into(), &(*value).into());
    }
    options
}

/// The tag of `offered` that suits someone who reads `wanted` best: the very same, else the same base language.
pub fn best<'a>(wanted: &str, offered: impl Iterator<Item = &'a str> + Clone) -> Option<&'a str> {
    let same = |tag: &&str| tag.eq_ignore_ascii_case(wanted);
    let related = |tag: &&str| is_related(tag, wanted);
    offered.clone().find(same).or_else(|| offered.clone().find(related))
}

/// Text in the form to look for words in: small letters, without accents, by the browser's own tables. Ours would weigh more than
/// the rest of the search.
pub fn fold(text: &str) -> String {
    if text.is_ascii() || window().is_none() {
        return text.to_ascii_lowercase();
    }
    let plain = js_sys::JsString::from(text).normalize("NFD").to_lower_case();
    let plain: String = plain.into();
    plain.chars().filter(|letter| !('\u{300}'..='\u{36f}').contains(letter)).collect()
}

/// Whether two tags are of the same language, whatever the region.
pub fn is_related(tag: &str, other: &str) -> bool {
    base(tag).eq_ignore_ascii_case(base(other))
}

fn base(tag: &str) -> &str {
    tag.split(['-', '_']).next().unwrap_or(tag)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_language_comes_before_a_related_one() {
        let best_of = |wanted, offered: &[&'static str]| best(wanted, offered.iter().copied());
        assert_eq!(best_of("pt-BR", &["en", "pt", "pt-BR"]), Some("pt-BR"));
        assert_eq!(best_of("pt-BR", &["en", "pt"]), Some("pt"));
        assert_eq!(best_of("EN-gb", &["en"]), Some("en"));
        assert_eq!(best_of("de", &["en", "pt"]), None);
        assert_eq!(best_of("", &["en"]), None);
    }

    #[test]
    fn a_language_runs_the_way_its_script_does() {
        assert_eq!(["en", "es-MX", "ku", "zh-Hans", "ar-Latn", ""].map(direction), ["ltr"; 6]);
        assert_eq!(["ar", "ar-EG", "HE", "fa-IR", "ur", "ks-Arab", "az-Arab-IR"].map(direction), ["rtl"; 7]);
    }
}
