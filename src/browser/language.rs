//! Which language the learner reads.

use super::window;

/// The browser's own language tag, such as `pt-BR`.
pub fn preferred() -> String {
    window().and_then(|window| window.navigator().language()).unwrap_or_else(|| "en".into())
}

/// The plural category that goes with a number in a language, by the browser's rules: `one`, `few`, `other` … Without a
/// browser, English's.
pub fn plural_category(tag: &str, number: usize) -> String {
    if window().is_none() {
        return if number == 1 { "one" } else { "other" }.into();
    }
    let rules = js_sys::Intl::PluralRules::new(&js_sys::Array::of1(&tag.into()), &js_sys::Object::new());
    // Counts on a page are far below 2^53, where f64 is exact.
    #[allow(clippy::cast_precision_loss)]
    let category = rules.select(number as f64);
    category.into()
}

/// The tag of `offered` that suits someone who reads `wanted` best: the very same, else the same base language.
pub fn best<'a>(wanted: &str, offered: impl Iterator<Item = &'a str> + Clone) -> Option<&'a str> {
    let same = |tag: &&str| tag.eq_ignore_ascii_case(wanted);
    let related = |tag: &&str| is_related(tag, wanted);
    offered.clone().find(same).or_else(|| offered.clone().find(related))
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
    use super::best;

    #[test]
    fn the_same_language_comes_before_a_related_one() {
        let best_of = |wanted, offered: &[&'static str]| best(wanted, offered.iter().copied());
        assert_eq!(best_of("pt-BR", &["en", "pt", "pt-BR"]), Some("pt-BR"));
        assert_eq!(best_of("pt-BR", &["en", "pt"]), Some("pt"));
        assert_eq!(best_of("EN-gb", &["en"]), Some("en"));
        assert_eq!(best_of("de", &["en", "pt"]), None);
        assert_eq!(best_of("", &["en"]), None);
    }
}
