//! The folder that is written to. What others put there stays; what an earlier run wrote goes, but not before all that is new is there.

use std::{fs, path::Path};

use anyhow::{Context, Result, bail};
use lesson::format::files::FileList;

use super::{
    Files, SINGLE, SITE, SUMS,
    list::{LIST, is_listed},
};

/// Where the new files wait until all of them are written.
const NEW: &str = ".evenkeel-pack";

/// Fails where something stands in the way that this command did not write: it would be gone.
pub fn is_ours(out: &Path) -> Result<()> {
    let site = out.join(SITE);
    if site.is_symlink() {
        bail!("{} is a link; name the folder that it leads to with --out", site.display());
    }
    let is_empty = fs::read_dir(&site).map_or(true, |mut entries| entries.next().is_none());
    let sums = fs::read_to_string(out.join(SUMS)).unwrap_or_default();
    if !is_empty && old_list(&site).is_none() || !sums.is_empty() && !sums.contains(SINGLE) {
        let name = if is_empty { out } else { &site };
        bail!("{} has files that `evenkeel pack` did not write; name another folder with --out", name.display());
    }
    Ok(())
}

/// Writes the files into `out`, in place of those of an earlier run. A full disk, or a run that is broken off, leaves the old ones or
/// what the next run can go on with.
pub fn write(out: &Path, files: &Files) -> Result<()> {
    let new = out.join(NEW);
    if new.is_dir() {
        fs::remove_dir_all(&new).with_context(|| format!("can't remove {}", new.display()))?;
    }
    for (path, bytes) in files {
        let file = new.join(path);
        make_folder(&file)?;
        fs::write(&file, bytes).with_context(|| format!("can't write {}", file.display()))?;
    }
    remove_old(&out.join(SITE))?;
    let list = format!("{SITE}/{LIST}");
    // The list comes first, because by it the next run knows the folder.
    let (first, rest): (Vec<&String>, Vec<&String>) = files.keys().partition(|path| **path == list);
    for path in first.into_iter().chain(rest) {
        let file = out.join(path);
        make_folder(&file)?;
        fs::rename(new.join(path), &file).with_context(|| format!("can't write {}", file.display()))?;
    }
    fs::remove_dir_all(&new).with_context(|| format!("can't remove {}", new.display()))
}

/// Takes away what an earlier run wrote, the list last.
fn remove_old(site: &Path) -> Result<()> {
    let Some(list) = old_list(site) else { return Ok(()) };
    let top = fs::read_dir(site).with_context(|| format!("can't read the folder {}", site.display()))?;
    let mut names: Vec<String> = list.files.iter().map(|file| file.path.to_string()).collect();
    names.extend(top.filter_map(|entry| entry.ok()?.file_name().into_string().ok()).filter(|name| !is_listed(name) && name != LIST));
    names.push(LIST.into());
    for name in names {
        let path = site.join(name);
        let gone = if path.is_dir() { fs::remove_dir_all(&path) } else { fs::remove_file(&path) };
        // Somebody may have taken it away already.
        if path.exists() {
            gone.with_context(|| format!("can't remove {}", path.display()))?;
        }
        for folder in path.ancestors().skip(1).take_while(|folder| *folder != site) {
            // Only an empty one goes.
            let _ = fs::remove_dir(folder);
        }
    }
    Ok(())
}

/// What an earlier run wrote; none where there was no such run. A list that names a file elsewhere is none.
fn old_list(site: &Path) -> Option<FileList> {
    FileList::from_json(&fs::read_to_string(site.join(LIST)).ok()?).ok()
}

fn make_folder(file: &Path) -> Result<()> {
    let Some(folder) = file.parent() else { return Ok(()) };
    fs::create_dir_all(folder).with_context(|| format!("can't make the folder {}", folder.display()))
}
