//! Everything in one file, which opens from a folder, a stick or a share without any host. The files lie in it packed, in a few
//! blocks so that what is alike is packed together; `assets/page/files.js` hands them out.

use std::num::NonZeroU64;

use anyhow::{Context, Result};
use base64::{Engine, prelude::BASE64_STANDARD};
use serde_json::json;

use super::{Files, list::is_listed, player::open_text, site::filled};

/// The page to fill, in the player.
pub const PAGE: &str = "single.html";

/// Where the blocks go.
const SLOT: &str = "<!-- files -->";

const BUILD: [&str; 2] = ["<meta name=\"build\" content=\"", "\">"];

/// The one file.
pub fn page(player: &Files, lessons: &Files, build: &str) -> Result<Vec<u8>> {
    let page = open_text(player, PAGE)?;
    let (before, after) = page.split_once(SLOT).with_context(|| format!("the player's {PAGE} has no place for files"))?;
    let all = || player.iter().chain(lessons).filter(|(path, _)| is_listed(path));
    let mut blocks = String::new();
    // What starts the app alone, so that it need not wait for the rest to be unpacked.
    let (main, parts): (Vec<_>, Vec<_>) =
        all().filter(|(path, _)| path.ends_with(".wasm")).partition(|(path, _)| path.starts_with("evenkeel-app-"));
    let texts = all().filter(|(path, _)| path.ends_with(".json")).collect();
    // In folders only: an icon of the site is no part of the app.
    let pictures = all().filter(|(path, _)| path.contains('/') && path.ends_with(".svg")).collect();
    for files in [main, pictures, texts, parts] {
        blocks.push_str(&block(&files)?);
    }
    let page = [before, &blocks, after].concat();
    // It says which build it is, and has no offline copy to ask for: it is one.
    Ok(filled(&page, BUILD, build).with_context(|| format!("the player's {PAGE} does not say which build it is"))?.into_bytes())
}

/// Some files as an element that no browser runs: their names and lengths, and all their bytes packed.
fn block(files: &[(&String, &Vec<u8>)]) -> Result<String> {
    let all: Vec<u8> = files.iter().flat_map(|(_, bytes)| bytes.iter().copied()).collect();
    let mut packed = Vec::new();
    // A few rounds are nearly as good as many, and each takes a second.
    let options = zopfli::Options { iteration_count: NonZeroU64::MIN.saturating_add(4), ..zopfli::Options::default() };
    zopfli::compress(options, zopfli::Format::Zlib, &*all, &mut packed)?;
    let names: Vec<_> = files.iter().map(|(path, bytes)| json!([path, bytes.len()])).collect();
    let names = json!(names).to_string().replace('&', "&amp;").replace('\'', "&#39;");
    Ok(format!("<script type=\"text/plain\" data-files='{names}'>{}</script>\n", BASE64_STANDARD.encode(packed)))
}
