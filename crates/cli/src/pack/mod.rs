//! `evenkeel pack`: everything that can be given to learners, made of the app as it was built (the player) and a course. No
//! compiler is needed for it. The same player and course always give the same bytes.

mod first_styles;
mod folder;
mod list;
mod pages;
mod player;
mod single;
mod site;
mod tree;
mod zip;

use std::{collections::BTreeMap, process::ExitCode};

use anyhow::Result;

use crate::{
    args::PackArgs,
    build::{self, CATALOGUE},
    output::{count, say},
};

/// Files by their path, with `/` between its parts.
pub type Files = BTreeMap<String, Vec<u8>>;

const SITE: &str = "site";
const ZIP: &str = "evenkeel-site.zip";
const SINGLE: &str = "evenkeel.html";
const SUMS: &str = "SHA256SUMS";

pub fn pack(args: &PackArgs) -> Result<ExitCode> {
    let player = player::open(args.player.as_deref())?;
    folder::is_ours(&args.out)?;
    let built = match build::compile(args.folder.as_deref())? {
        Ok(built) => built,
        Err(code) => return Ok(code),
    };
    let mut lessons: Files = built.files.into_iter().map(|(name, text)| (format!("lessons/{name}"), text.into_bytes())).collect();
    lessons.insert(format!("lessons/{CATALOGUE}"), built.catalogue.into_bytes());

    let site = site::site(&player, &lessons, !args.no_offline)?;
    let single = single::page(&player, &lessons, &site.build)?;
    let mut files: Files = site.files.iter().map(|(path, bytes)| (format!("{SITE}/{path}"), bytes.clone())).collect();
    files.insert(ZIP.into(), zip::write(&site.files)?);
    files.insert(SINGLE.into(), single);
    files.insert(SUMS.into(), list::sums(&files).into_bytes());
    folder::write(&args.out, &files)?;

    let size = |name: &str| files.get(name).map_or(0, Vec::len).div_ceil(1000);
    say(&format!(
        "{} in {}: {SITE}/ ({}, build {}), {ZIP} ({} KB), {SINGLE} ({} KB), {SUMS}",
        count(built.lessons, "lesson", "lessons"),
        args.out.display(),
        count(site.files.len(), "file", "files"),
        site.build,
        size(ZIP),
        size(SINGLE)
    ));
    Ok(ExitCode::SUCCESS)
}
