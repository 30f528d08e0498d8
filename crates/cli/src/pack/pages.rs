//! The pages of the site with their first screens in them: home, and one for each lesson and language. All are made of the player's
//! one page.

use std::rc::Rc;

use anyhow::{Context, Result};
use base64::{Engine, prelude::BASE64_STANDARD};
use evenkeel::prerender::{self, Screens};
use lesson::format::catalogue::{Catalogue, CatalogueUnit, LessonSummary};
use sha2::{Digest, Sha256};

use super::{Files, first_styles, player::open_text, site::filled};
use crate::build::{CATALOGUE, file_name};

/// The player's page.
pub const PAGE: &str = "index.html";
/// The link to them, where no script runs.
const LIST: &str = "All lessons, to read and play without scripts";
/// What answers in place of the app. The pages hold what their screens need of it; a lesson as text asks for all.
pub const STYLE_FILE: &str = "prerendered/prerendered.css";
/// The folder of the lessons' pages.
const LESSONS: &str = "l";

/// The page's places for what is prerendered: where it is, what it answers to, and what it holds.
const ROOT: [&str; 2] = ["<meta name=\"root\" content=\"", "\">"];
const ROUTES: [&str; 2] = ["<meta name=\"prerendered\" content=\"", "\">"];
const SCREENS: [&str; 2] = ["<div id=\"prerendered\">", "</div>"];
const STYLES: [&str; 2] = ["<style id=\"first\">", "</style>"];
const TEXT: [&str; 2] = ["<noscript id=\"text\">", "</noscript>"];
/// What a page ends with: before it stand the files that it holds.
const END: &str = "<i id=\"page-end\" hidden></i>";
/// Where the policy lists the styles that may be in the page.
const STYLE_RULE: &str = "style-src 'self'";

/// The pages by their paths, to be put into the site.
pub fn pages(player: &Files, lessons: &Files) -> Result<Files> {
    let template = Template { page: open_text(player, PAGE)?, styles: styles(player)? };
    let text = |name: &str| -> Result<&str> {
        let bytes = lessons.get(&format!("lessons/{name}")).with_context(|| format!("the course has no {name}"))?;
        Ok(std::str::from_utf8(bytes)?)
    };
    let json = text(CATALOGUE)?;
    let catalogue = Catalogue::from_json(json).context("the list of lessons can't be read back")?;
    let mut pages = Files::new();
    let home = prerender::home(json).context("home can't be prerendered")?;
    pages.insert(PAGE.into(), template.page("", &home, &format!("<p class=\"starting\"><a href=\"{LESSONS}/\">{LIST}</a></p>"), None)?);
    let list = Screens { routes: Vec::new(), html: String::new(), text: list(&catalogue), ..home };
    pages.insert(format!("{LESSONS}/{PAGE}"), template.page("../", &list, &list.text, None)?);
    for (_, lesson) in catalogue.lessons() {
        for tag in std::iter::once(&catalogue.base).chain(&lesson.languages) {
            let file = file_name(&lesson.id, tag);
            // A language may have no version of it.
            let Ok(content) = text(&file) else { continue };
            let path = path(&lesson.id, (*tag != catalogue.base).then_some(&**tag));
            let root = "../".repeat(path.matches('/').count());
            let page = || -> Result<Vec<u8>> {
                let screens = prerender::with_root(&root, || prerender::lesson(json, content))?;
                template.page(&root, &screens, &screens.text, Some((&format!("lessons/{file}"), content)))
            };
            pages.insert(path, page().with_context(|| format!("the page of lesson {} can't be prerendered", lesson.id))?);
        }
    }
    Ok(pages)
}

/// Where the page of a lesson is: a folder, so that its address needs no name of a file.
fn path(lesson: &str, language: Option<&str>) -> String {
    let language = language.map(|tag| format!("{tag}/")).unwrap_or_default();
    format!("{LESSONS}/{lesson}/{language}{PAGE}")
}

/// The lessons for a browser without scripts, each a link to its own page.
fn list(catalogue: &Catalogue) -> String {
    let lesson = |lesson: &Rc<LessonSummary>| {
        format!("<li><a href=\"{}/\">{} {}</a></li>", escape(&lesson.id), escape(&lesson.number), escape(&lesson.title))
    };
    let unit = |unit: &CatalogueUnit| {
        let lessons: String = unit.lessons.iter().map(lesson).collect();
        format!("<section><h2>{}</h2><ul class=\"list\">{lessons}</ul></section>", escape(&unit.title))
    };
    let units: String = catalogue.units.iter().map(unit).collect();
    format!("<main class=\"page lesson-text stack stack--far\"><h1>{}</h1>{units}</main>", escape(&catalogue.title))
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

/// The styles of a page before the app is there, as minified: the app's own, and what answers in its place.
fn styles(player: &Files) -> Result<String> {
    let name = player.keys().find(|path| path.starts_with("app-") && path.ends_with(".css"));
    Ok([open_text(player, name.context("the player has no styles")?)?, open_text(player, STYLE_FILE)?].concat())
}

struct Template<'a> {
    page: &'a str,
    styles: String,
}

impl Template<'_> {
    /// The page that stands `root` below the site, with these screens, that text, and a file that the app would ask for.
    fn page(&self, root: &str, screens: &Screens, text: &str, file: Option<(&str, &str)>) -> Result<Vec<u8>> {
        let put = |page: String, place: [&str; 2], content: &str| {
            filled(&page, place, content).with_context(|| format!("the player's {PAGE} has no place for {}…{}", place[0], place[1]))
        };
        let page = put(from_below(self.page, root), ROOT, root)?;
        let page = put(page, ROUTES, &screens.routes.join(" "))?;
        let styles = first_styles::of(&self.styles, &screens.html);
        let hash = BASE64_STANDARD.encode(Sha256::digest(&styles));
        let page = page.replacen(STYLE_RULE, &format!("{STYLE_RULE} 'sha256-{hash}'"), 1);
        let page = put(page, STYLES, &styles)?;
        let page = put(page, SCREENS, &screens.html)?;
        let (before, said, after) = split(&page, TEXT).with_context(|| format!("the player's {PAGE} has no {}", TEXT[0]))?;
        let Some((path, content)) = file else { return Ok([before, TEXT[0], said, text, TEXT[1], after].concat().into_bytes()) };
        let link = format!("<link rel=\"stylesheet\" href=\"{root}{STYLE_FILE}\">");
        let page = [before, "<noscript id=\"text\" data-lesson>", &link, text, said, TEXT[1], after].concat();
        // In JSON a `<` can only stand in a string.
        let held = format!("<script type=\"application/json\" data-file=\"{path}\">{}</script>\n{END}", content.replace('<', "\\u003c"));
        let page = page.replacen("<html lang=\"en\">", &format!("<html lang=\"{}\">", screens.language), 1);
        Ok(page.replacen(END, &held, 1).into_bytes())
    }
}

/// The page with the files beside it named as they are seen from `root` below.
fn from_below(page: &str, root: &str) -> String {
    let (mut out, mut rest) = (String::with_capacity(page.len()), page);
    while let Some((before, after)) = rest.split_once("<link ") {
        out.push_str(before);
        let (link, after) = after.split_once('>').unwrap_or((after, ""));
        let link = link.replacen("href=\"./", "href=\"", 1);
        let link = if link.contains("href=\"data:") { link } else { link.replacen("href=\"", &format!("href=\"{root}"), 1) };
        out.push_str(&format!("<link {link}>"));
        rest = after;
    }
    out + rest
}

fn split<'t>(text: &'t str, [open, close]: [&str; 2]) -> Option<(&'t str, &'t str, &'t str)> {
    let (before, rest) = text.split_once(open)?;
    let (inside, after) = rest.split_once(close)?;
    Some((before, inside, after))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_named_from_where_the_page_is() {
        let page = "<link rel=\"icon\" href=\"icon.svg\"><a href=\"#/\">x</a><link href=\"./a.wasm\" rel=\"preload\">";
        assert_eq!(
            from_below(page, "../../"),
            "<link rel=\"icon\" href=\"../../icon.svg\"><a href=\"#/\">x</a><link href=\"../../a.wasm\" rel=\"preload\">"
        );
    }
}
