//! The folder that is written to.

use std::{fs, path::Path};

use anyhow::{Context, Result, bail};

use super::{Files, list::LIST};

/// Fails where there is a folder that this command did not write: what is in it would be gone.
pub fn is_ours(site: &Path) -> Result<()> {
    let is_empty = fs::read_dir(site).map_or(true, |mut entries| entries.next().is_none());
    if !is_empty && !site.join(LIST).is_file() {
        bail!("{} has files that `evenkeel pack` did not write; name another folder with --out", site.display());
    }
    Ok(())
}

/// Writes the files into `out`, with a new folder `site` in place of the old one.
pub fn write(out: &Path, site: &str, files: &Files) -> Result<()> {
    let site = out.join(site);
    if site.is_dir() {
        fs::remove_dir_all(&site).with_context(|| format!("can't remove {}", site.display()))?;
    }
    for (path, bytes) in files {
        let file = out.join(path);
        let folder = file.parent().unwrap_or(out);
        fs::create_dir_all(folder).with_context(|| format!("can't make the folder {}", folder.display()))?;
        fs::write(&file, bytes).with_context(|| format!("can't write {}", file.display()))?;
    }
    Ok(())
}
