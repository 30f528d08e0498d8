//! Making a release small: the script joins the page, the styles become one file, all of it minified.
//!
//! Measured at 1.6 Mbit/s, 150 ms a request and a slow processor, against a page by hand: with the script in the
//! page and the styles behind its first words, the first paint takes 1.06 times as long; with the styles in
//! the head 1.4 times; with the script in a file of its own the first answer takes a fifth longer. Trunk
//! leaves the script that wasm-bindgen writes as it is, more than twice as long as it need be.

use std::io::Write;
use std::path::Path;
use std::process::Stdio;

use anyhow::{Context, Result, bail};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha256};

use crate::css;
use crate::hook::DARK_STYLE;
use crate::page;
use crate::split::LINK;
use crate::text::{digest, replace_once, split};
use crate::workspace::Workspace;

/// The oldest browsers a release is written for; they are those that run its wasm.
const BROWSERS: &str = "--target=es2022,chrome96,firefox95,safari16.4";

/// Those that can read the page's own scripts, and with them say that they are too old for the rest.
const OLD_BROWSERS: &str = "--target=es2015";

/// The page of the one file, beside the site's. No host ever sees it: `evenkeel pack` fills it.
const SINGLE: &str = "single.html";

/// The folder with the styles of teachers' pages.
const TEACHERS: &str = "teach";

/// Where `evenkeel pack` puts the files that the page would find beside it.
const FILES: &str = "<!-- files -->";

/// The last thing in a page. One without it was cut short on its way (`assets/page/rescue.js`).
const END: &str = "<i id=\"page-end\" hidden></i>";

/// Rewrites the page in the staging folder, makes the page of the one file of it, and removes the files of the scripts taken in.
pub fn site(workspace: &Workspace, staging: &Path) -> Result<()> {
    let page = staging.join("index.html");
    let html = std::fs::read_to_string(&page).with_context(|| format!("cannot read {}", page.display()))?;
    let esbuild = |args: &[&str], text: &str| esbuild(workspace, staging, args, text);

    let (html, loader) = take(&html, "<script type=\"module\">", "</script>")?;
    let (html, glue) = take(&html, "<link rel=\"modulepreload\" href=\"./", "\">")?;
    let app_css = std::fs::read_to_string(staging.join("app.css")).context("there are no styles")?;
    let beside = css::files_below(staging)?;
    let others: Vec<String> = beside.iter().map(std::fs::read_to_string).collect::<Result<_, _>>()?;
    let all: Vec<&str> = others.iter().map(String::as_str).chain([app_css.as_str(), html.as_str()]).collect();
    let constants = css::constants(&app_css, &all);
    let names = css::short_names(&css::written_out(&app_css, &constants));
    let style = |text: &str| {
        let text = esbuild(&["--loader=css", BROWSERS], &css::written_out(text, &constants))?;
        Ok(css::without_spaces(&css::renamed(&text, &names)))
    };
    // Bundled from the loader, so that what nobody imports falls away.
    let module = esbuild(&["--bundle", "--format=esm", BROWSERS], &loader)?;
    std::fs::remove_file(staging.join(glue))?;
    std::fs::remove_file(staging.join(LINK))?;

    let app_style = style(&app_css)?;
    css::within(app_style.len(), css::MOST)?;
    std::fs::remove_file(staging.join("app.css"))?;
    let app_file = format!("app-{}.css", digest(&app_style));
    std::fs::write(staging.join(&app_file), &app_style)?;
    // The one file has nothing beside it, so what teachers' pages load themselves stands in it with the rest.
    let mut single_style = app_style.clone();
    for (file, text) in beside.iter().zip(&others) {
        let text = style(text)?;
        if file.parent().is_some_and(|folder| folder.ends_with(TEACHERS)) {
            single_style.push_str(&text);
        }
        std::fs::write(file, text)?;
    }

    // Its own file, which a browser asks for with every visit.
    let worker = staging.join("sw.js");
    let script = esbuild(&["--loader=js", BROWSERS], &std::fs::read_to_string(&worker).context("there is no sw.js")?)?;
    std::fs::write(worker, script)?;

    let finish = |html: &str, door: Door| -> Result<String> {
        let html = without_blank_lines(&without_comments(&html.replace(FILES, "\0"))).replace('\0', FILES);
        let (html, dark) = rewrite(&html, DARK_STYLE, "</style>", style)?;
        let mut styles = vec![dark];
        let (html, more) =
            rewrite_all(&html, "<style>", "</style>", |text| if text == single_style { Ok(text.to_owned()) } else { style(text) })?;
        styles.extend(more);
        let (html, mut scripts) = rewrite_all(&html, "<script>", "</script>", |script| esbuild(&["--loader=js", OLD_BROWSERS], script))?;
        scripts.push(module.clone());
        let policy = policy(&scripts, &styles, door);
        let html = replace_once(&html, "<meta charset=\"utf-8\">", &format!("<meta charset=\"utf-8\">\n{policy}"))?;
        // Nothing may touch scripts and styles from here on: the policy holds their hashes.
        replace_once(&html, "</body>", &format!("<script type=\"module\">{module}</script>\n{END}\n</body>"))
    };
    // Once each in the page of the one file, and twice in the site's: there they come late, or at once without scripts.
    const LINK_TO_STYLES: &str = "<link rel=\"stylesheet\" href=\"app.css\">";
    let (single, _) =
        take(&page::without_site(&html), "<link rel=\"preload\" as=\"fetch\" crossorigin type=\"application/wasm\" href=\"", "\">")?;
    let unpack = page::element(&workspace.path("assets/page"), "files")?;
    let single = replace_once(&single, LINK_TO_STYLES, &format!("<style>{single_style}</style>\n{FILES}\n{unpack}"))?;
    let single = replace_once(&single, "</title>", "</title>\n<link rel=\"icon\" href=\"data:,\">")?;
    std::fs::write(staging.join(SINGLE), finish(&single, Door::File)?)?;
    let html = page::without_single(&html).replace("href=\"app.css\"", &format!("href=\"{app_file}\""));
    Ok(std::fs::write(&page, finish(&html, Door::Site)?)?)
}

/// How the app is opened.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Door {
    /// From a host, with files beside the page.
    Site,
    /// As one file. It asks nobody for anything.
    File,
}

/// What the page may do: run and look as built here, and fetch from its own folder, if it has one. Nothing else.
fn policy(scripts: &[String], styles: &[String], door: Door) -> String {
    let hash = |text: &str| format!("'sha256-{}'", BASE64_STANDARD.encode(Sha256::digest(text)));
    let hashes = |texts: &[String]| texts.iter().map(|text| hash(text)).collect::<Vec<_>>().join(" ");
    let (scripts, styles) = (hashes(scripts), hashes(styles));
    let rules = match door {
        Door::Site => format!(
            "script-src {scripts} 'wasm-unsafe-eval'; style-src 'self' {styles}; img-src 'self' data:; \
             connect-src 'self'; worker-src 'self'; manifest-src 'self'"
        ),
        Door::File => format!("script-src {scripts} 'wasm-unsafe-eval'; style-src {styles}; img-src data: blob:; connect-src 'none'"),
    };
    format!("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; {rules}; base-uri 'none'; form-action 'none'\">")
}

fn esbuild(workspace: &Workspace, folder: &Path, args: &[&str], text: &str) -> Result<String> {
    let mut child = workspace
        .command("esbuild")
        .args(["--minify", "--legal-comments=none", "--log-level=warning"])
        // Each part of a split wasm names the script that fetches it, in the same words.
        .arg("--log-override:duplicate-object-key=silent")
        .args(args)
        .current_dir(folder)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .context("esbuild could not be started; build a release by `cargo xtask dist`, which installs it")?;
    // Dropped at the end of the statement, which tells esbuild that this is all.
    child.stdin.take().context("esbuild takes no input")?.write_all(text.as_bytes())?;
    let output = child.wait_with_output()?;
    if !output.status.success() {
        bail!("esbuild {} failed", args.join(" "));
    }
    Ok(String::from_utf8(output.stdout)?.trim_end().to_owned())
}

/// Takes the first element between two marks out of a page: the page without it, and what stood between.
fn take(html: &str, open: &str, close: &str) -> Result<(String, String)> {
    let (before, inside, after) = split(html, open, close)?;
    Ok((format!("{before}{after}"), inside.to_owned()))
}

/// Rewrites what stands between each pair of marks: the page with the new texts, and those texts.
fn rewrite_all(html: &str, open: &str, close: &str, new: impl Fn(&str) -> Result<String>) -> Result<(String, Vec<String>)> {
    let (mut page, mut rest, mut texts) = (String::new(), html, Vec::new());
    while let Ok((before, inside, after)) = split(rest, open, close) {
        let text = new(inside)?;
        page.push_str(&[before, open, &text, close].concat());
        texts.push(text);
        rest = after;
    }
    Ok((page + rest, texts))
}

/// Rewrites what stands between two marks: the page with the new text, and that text.
fn rewrite(html: &str, open: &str, close: &str, new: impl FnOnce(&str) -> Result<String>) -> Result<(String, String)> {
    let (before, inside, after) = split(html, open, close)?;
    let new = new(inside)?;
    Ok((format!("{before}{open}{new}{close}{after}"), new))
}

fn without_comments(html: &str) -> String {
    let mut parts = html.split("<!--");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |page, part| page + part.split_once("-->").map_or("", |(_, rest)| rest))
}

fn without_blank_lines(html: &str) -> String {
    html.lines().filter(|line| !line.trim().is_empty()).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_element_is_taken_out_of_the_page() {
        let (page, inside) = take("<p>a</p><script>let a;</script><p>b</p>", "<script>", "</script>").unwrap();
        assert_eq!(page, "<p>a</p><p>b</p>");
        assert_eq!(inside, "let a;");
        assert!(take("<p>a</p>", "<script>", "</script>").is_err());
    }

    #[test]
    fn an_element_is_rewritten_in_its_place() {
        let (page, new) = rewrite("<b>a</b><i>b</i>", "<i>", "</i>", |inside| Ok(inside.repeat(2))).unwrap();
        assert_eq!(page, "<b>a</b><i>bb</i>");
        assert_eq!(new, "bb");
    }

    #[test]
    fn every_script_is_rewritten() {
        let (page, texts) = rewrite_all("<i>a</i>-<i>b</i>.", "<i>", "</i>", |inside| Ok(inside.to_uppercase())).unwrap();
        assert_eq!((page.as_str(), texts), ("<i>A</i>-<i>B</i>.", vec!["A".to_owned(), "B".to_owned()]));
    }

    #[test]
    fn comments_go() {
        assert_eq!(without_comments("a<!-- b -->c<!-- d\ne -->f"), "acf");
        assert_eq!(without_comments("a<!-- never closed"), "a");
    }

    #[test]
    fn the_policy_names_what_the_page_holds() {
        // The well-known digest of nothing at all.
        let nothing = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";
        let policy = policy(&[String::new()], &[String::new(), String::new()], Door::Site);
        assert!(policy.contains(&format!("script-src {nothing} 'wasm-unsafe-eval';")), "{policy}");
        assert!(policy.contains(&format!("style-src 'self' {nothing} {nothing};")), "{policy}");
    }
}
