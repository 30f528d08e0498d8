//! Finding and putting text in the files of a site.

use anyhow::{Context, Result, ensure};
use sha2::{Digest, Sha256};

/// The parts of a text before, between and after two marks.
pub fn split<'a>(text: &'a str, open: &str, close: &str) -> Result<(&'a str, &'a str, &'a str)> {
    let parts = text.split_once(open).and_then(|(before, rest)| {
        let (inside, after) = rest.split_once(close)?;
        Some((before, inside, after))
    });
    parts.with_context(|| format!("index.html must have `{open}…{close}`"))
}

/// What stands between two marks.
pub fn between<'a>(text: &'a str, open: &str, close: &str) -> Result<&'a str> {
    split(text, open, close).map(|(_, inside, _)| inside)
}

/// The text with the one place that says `old` saying `new`.
pub fn replace_once(text: &str, old: &str, new: &str) -> Result<String> {
    let count = text.matches(old).count();
    ensure!(count == 1, "`{old}` must be there once, and is {count} times");
    Ok(text.replacen(old, new, 1))
}

/// A short name for what is in a file, so that no host or browser hands out that of an older release.
pub fn digest(content: impl AsRef<[u8]>) -> String {
    Sha256::digest(content).iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_replaced_stands_there_once() {
        assert_eq!(replace_once("a b", "b", "c").unwrap(), "a c");
        assert!(replace_once("b b", "b", "c").is_err());
        assert!(replace_once("a", "b", "c").is_err());
    }

    #[test]
    fn a_name_follows_what_is_in_the_file() {
        assert_eq!(digest(""), "e3b0c44298fc1c14");
    }
}
