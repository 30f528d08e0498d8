//! The site: a folder for any host and any place on it.

use anyhow::{Context, Result};

use super::{
    Files,
    list::{self, LIST},
    pages,
    player::open_text,
    single,
};

/// The worker that keeps the offline copy.
const WORKER: &str = "sw.js";

/// Where it and the pages say which build they are of.
const BUILD_OF_PAGE: [&str; 2] = ["<meta name=\"build\" content=\"", "\">"];
const BUILD_OF_WORKER: [&str; 2] = ["self.build=\"", "\""];

/// In place of the worker where there is to be no offline copy: takes back what earlier ones kept.
const NO_WORKER: &str = include_str!("no-offline.js");

pub struct Site {
    pub files: Files,
    /// A name for what is in all its files.
    pub build: String,
}

/// The player with these lessons.
pub fn site(player: &Files, lessons: &Files, is_offline: bool) -> Result<Site> {
    let mut files = player.clone();
    files.remove(single::PAGE);
    files.extend(lessons.iter().map(|(path, bytes)| (path.clone(), bytes.clone())));
    let pages = pages::pages(player, lessons)?;
    let paths: Vec<String> = pages.keys().cloned().collect();
    files.extend(pages);
    // GitHub Pages drops names that begin with an underscore without it.
    files.insert(".nojekyll".into(), Vec::new());
    if !is_offline {
        files.insert(WORKER.into(), NO_WORKER.into());
    }
    let build = list::build_name(&files);
    if is_offline {
        for page in &paths {
            fill(&mut files, page, BUILD_OF_PAGE, &build)?;
        }
        fill(&mut files, WORKER, BUILD_OF_WORKER, &build)?;
    }
    let list = list::write(&files, &build);
    files.insert(LIST.into(), list.into_bytes());
    Ok(Site { files, build })
}

fn fill(files: &mut Files, path: &str, [open, close]: [&str; 2], value: &str) -> Result<()> {
    let text = open_text(files, path)?;
    let filled = filled(text, [open, close], value).with_context(|| format!("the player's {path} has no place for {open}…{close}"))?;
    files.insert(path.into(), filled.into_bytes());
    Ok(())
}

/// The text with `value` between two marks that stand together in it once.
pub fn filled(text: &str, [open, close]: [&str; 2], value: &str) -> Option<String> {
    let (before, after) = text.split_once(&[open, close].concat())?;
    Some([before, open, value, close, after].concat())
}
