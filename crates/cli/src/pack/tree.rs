//! Reading a folder with all that is below it. The build script reads the player with it too.

use std::{fs, path::Path};

use anyhow::{Context, Result};

use super::Files;

/// All files below a folder.
pub fn read(folder: &Path) -> Result<Files> {
    let mut files = Files::new();
    read_into(folder, "", &mut files)?;
    Ok(files)
}

fn read_into(folder: &Path, above: &str, files: &mut Files) -> Result<()> {
    for entry in fs::read_dir(folder).with_context(|| format!("can't read the folder {}", folder.display()))? {
        let path = entry?.path();
        let name = path.file_name().and_then(|name| name.to_str());
        let name = name.with_context(|| format!("the name of {} is not UTF-8", path.display()))?;
        let name = format!("{above}{name}");
        if path.is_dir() {
            read_into(&path, &format!("{name}/"), files)?;
        } else {
            files.insert(name, fs::read(&path).with_context(|| format!("can't read {}", path.display()))?);
        }
    }
    Ok(())
}
