//! What esbuild leaves to do in the styles of a release, and what they may weigh.

use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

/// The most that the app's styles may weigh, in bytes as minified.
pub const MOST: usize = 30_500;

/// Fails where the styles weigh more than they may.
pub fn within(bytes: usize, most: usize) -> Result<()> {
    if bytes > most {
        bail!(
            "the app's styles are {bytes} bytes, minified; {most} are the limit. Share rules, or take out what nothing uses (assets/css)"
        );
    }
    Ok(())
}

/// Minified styles without the spaces that esbuild leaves after commas, and after the colon of a custom property. Strings stay as
/// they are.
pub fn without_spaces(css: &str) -> String {
    let mut out = String::with_capacity(css.len());
    let (mut quote, mut name, mut value) = (None, String::new(), false);
    for sign in css.chars() {
        if quote.is_some() {
            quote = quote.filter(|open| *open != sign);
        } else if sign == '"' || sign == '\'' {
            quote = Some(sign);
        } else if matches!(sign, '{' | '}' | ';') {
            (name, value) = (String::new(), false);
        } else if sign == ':' && !value {
            value = name.starts_with("--");
        } else if sign == ' ' && (out.ends_with(',') || value && out.ends_with(':')) {
            continue;
        } else if !value {
            name.push(sign);
        }
        out.push(sign);
    }
    out
}

/// Short names for the custom properties that styles use, the shortest for the most used. Nothing but styles may name one.
pub fn short_names(css: &str) -> Vec<(String, String)> {
    let mut counts: Vec<(String, usize)> = Vec::new();
    each_name(css, |name| {
        match counts.iter_mut().find(|(known, _)| known == name) {
            Some((_, count)) => *count += 1,
            None => counts.push((name.to_owned(), 1)),
        }
        name.to_owned()
    });
    counts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    let letters: Vec<String> = ('a'..='z').chain('A'..='Z').map(String::from).collect();
    let pairs = letters.iter().flat_map(|one| letters.iter().map(move |other| format!("{one}{other}")));
    counts.into_iter().map(|(name, _)| name).zip(letters.iter().cloned().chain(pairs).map(|short| format!("--{short}"))).collect()
}

/// Styles with custom properties by their short names.
pub fn renamed(css: &str, names: &[(String, String)]) -> String {
    each_name(css, |name| names.iter().find(|(long, _)| long == name).map_or(name, |(_, short)| short).to_owned())
}

/// The custom properties that are written out where they are used, because that is shorter: set once, on the root at the start of the
/// styles, and in none of `all` styles again.
pub fn constants(css: &str, all: &[&str]) -> Vec<(String, String)> {
    let root = css.split_once(":root").and_then(|(_, rest)| rest.split_once('{')?.1.split_once('}'));
    let Some((root, _)) = root else { return Vec::new() };
    let set = root.split(';').filter_map(|one| one.split_once(':')).map(|(name, value)| (name.trim(), value.trim()));
    let pays = |(name, value): &(&str, &str)| {
        let uses = css.matches(&format!("var({name})")).count();
        let names: usize = all.iter().map(|text| count_names(text, name)).sum();
        // Each use names it, and so does the place where it is set. With a fallback it would be one more.
        let is_plain = name.starts_with("--") && !value.contains("var(") && names == uses_of(all, name) + 1;
        let as_name = uses * "var(--x)".len() + value.len() + "--x:;".len();
        is_plain && uses * value.len() < as_name
    };
    set.filter(pays).map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
}

fn uses_of(all: &[&str], name: &str) -> usize {
    all.iter().map(|text| text.matches(&format!("var({name})")).count()).sum()
}

fn count_names(text: &str, name: &str) -> usize {
    let mut count = 0;
    each_name(text, |one| {
        count += usize::from(one == name);
        one.to_owned()
    });
    count
}

/// Styles with these constants written out, and set no more.
pub fn written_out(css: &str, constants: &[(String, String)]) -> String {
    constants.iter().fold(css.to_owned(), |css, (name, value)| {
        css.replace(&format!("var({name})"), value).replacen(&format!("{name}: {value};"), "", 1).replacen(
            &format!("{name}:{value};"),
            "",
            1,
        )
    })
}

/// Puts `new` in the place of each custom property's name. The `--` in the name of a class opens none.
fn each_name(css: &str, mut new: impl FnMut(&str) -> String) -> String {
    let is_part = |sign: char| sign.is_ascii_alphanumeric() || sign == '-' || sign == '_';
    let (mut out, mut rest) = (String::with_capacity(css.len()), css);
    while let Some(at) = rest.find(is_part) {
        let (before, from) = rest.split_at(at);
        let (word, after) = from.split_at(from.find(|sign| !is_part(sign)).unwrap_or(from.len()));
        out.push_str(before);
        if word.starts_with("--") {
            out.push_str(&new(word))
        } else {
            out.push_str(word)
        }
        rest = after;
    }
    out + rest
}

/// The styles in the folders below the site's own, such as those of a page that loads its own beside the app's.
pub fn files_below(site: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(site)? {
        let path = entry?.path();
        if path.is_dir() {
            for entry in std::fs::read_dir(&path)? {
                let path = entry?.path();
                if path.extension().is_some_and(|ending| ending == "css") {
                    found.push(path);
                }
            }
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn custom_properties_get_short_names() {
        let css = ".a--ink{--ink:#000;--s-1:1px}.b{color:var(--ink);gap:calc(-1*var(--s-1,0)) var(--ink)}";
        let names = short_names(css);
        assert_eq!(names, [("--ink".into(), "--a".into()), ("--s-1".into(), "--b".into())]);
        assert_eq!(renamed(css, &names), ".a--ink{--a:#000;--b:1px}.b{color:var(--a);gap:calc(-1*var(--b,0)) var(--a)}");
        assert_eq!(renamed("x{--own:var(--ink)}", &names), "x{--own:var(--a)}", "what others add keeps its name");
    }

    #[test]
    fn short_constants_are_written_out() {
        let css = ":root { --a: 4px; --b: 4px; --c: 4px; --d: var(--c); --long: 0 0 0 2px rgb(1 2 3 / .5); --e: 1px; }\n.x--a{m:var(--a) var(--long) var(--long)}\n\
                   .y{--b: 2px;m:var(--b);n:var(--c,0) var(--d);o:var(--e)}";
        let dark = "html:root{--e:2px}";
        let constants = constants(css, &[css, dark]);
        assert_eq!(constants, [("--a".to_owned(), "4px".to_owned())], "set twice, with a fallback, long, or set in the dark: not these");
        let new = written_out(css, &constants);
        assert!(new.contains(":root {  --b: 4px;") && new.contains(".x--a{m:4px var(--long)"), "{new}");
    }

    #[test]
    fn custom_properties_lose_their_spaces() {
        assert_eq!(without_spaces(":root{--a: 1px solid;--f: serif, \"A, B\", x}"), ":root{--a:1px solid;--f:serif,\"A, B\",x}");
        assert_eq!(without_spaces("a:hover{--b: c}.d--e :f{g:var(--h, i)}"), "a:hover{--b:c}.d--e :f{g:var(--h,i)}");
        assert_eq!(without_spaces(".x:before{content:\": \";--y: \"; --z: 1\"}"), ".x:before{content:\": \";--y:\"; --z: 1\"}");
    }

    #[test]
    fn styles_beyond_the_limit_fail() {
        assert!(within(30_000, 30_000).is_ok());
        let fault = within(30_001, 30_000).unwrap_err().to_string();
        assert!(fault.contains("30001 bytes") && fault.contains("30000"), "{fault}");
    }
}
