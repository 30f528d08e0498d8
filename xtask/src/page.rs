//! The two pages that one `index.html` becomes: that of the site, and `single.html`, which `evenkeel pack` makes the one file of.

use std::path::Path;

use anyhow::{Context, Result};

use crate::text::split;

/// What only the site's page has stands between these.
const SITE: [&str; 2] = ["<!-- site -->", "<!-- /site -->"];

/// And what only the page of the one file has between these.
const SINGLE: [&str; 2] = ["<!-- single -->", "<!-- /single -->"];

/// A place for scripts, by the names of their files.
const SCRIPTS: [&str; 2] = ["<script data-page=\"", "\"></script>"];

/// Writes the page's own scripts into it. They stand in the page because they must work before anything else comes, and when
/// nothing else does.
pub fn fill(folder: &Path, page: &Path) -> Result<()> {
    let html = std::fs::read_to_string(page).with_context(|| format!("cannot read {}", page.display()))?;
    Ok(std::fs::write(page, filled(&html, folder)?)?)
}

fn filled(html: &str, folder: &Path) -> Result<String> {
    let (mut page, mut rest) = (String::new(), html);
    while let Ok((before, names, after)) = split(rest, SCRIPTS[0], SCRIPTS[1]) {
        page.push_str(before);
        page.push_str(&element(folder, names)?);
        rest = after;
    }
    Ok(page + rest)
}

/// A script element with these scripts, in their order.
pub fn element(folder: &Path, names: &str) -> Result<String> {
    let mut script = String::from("<script>\n");
    for name in names.split_whitespace() {
        let file = folder.join(name).with_extension("js");
        script.push_str(&std::fs::read_to_string(&file).with_context(|| format!("cannot read {}", file.display()))?);
    }
    Ok(script + "</script>")
}

/// The page without what only the site's page has.
pub fn without_site(html: &str) -> String {
    without(html, SITE)
}

/// The page without what only the page of the one file has.
pub fn without_single(html: &str) -> String {
    without(html, SINGLE)
}

fn without(html: &str, [open, close]: [&str; 2]) -> String {
    let (mut page, mut rest) = (String::new(), html);
    while let Ok((before, _, after)) = split(rest, open, close) {
        page.push_str(before);
        rest = after;
    }
    page + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_only_the_site_has_goes() {
        assert_eq!(without_site("a<!-- site -->b<!-- /site -->c<!-- site -->d<!-- /site -->e"), "ace");
        assert_eq!(without_site("a<!-- site -->b"), "a<!-- site -->b");
    }

    #[test]
    fn a_script_that_is_missing_is_named() {
        let fault = format!("{:#}", filled("<script data-page=\"no-such\"></script>", Path::new("nowhere")).unwrap_err());
        assert!(fault.contains("no-such.js"), "{fault}");
    }
}
