//! Zips: the same files always give the same bytes. The build script puts the player into one too.

use std::io::{Cursor, Read, Write};

use anyhow::Result;
use zip::{CompressionMethod, DateTime, System, ZipArchive, ZipWriter, write::SimpleFileOptions};

use super::Files;

pub fn write(files: &Files) -> Result<Vec<u8>> {
    // No clock, no user, and no telling which system it was: the time is the first that a zip can hold.
    let options = SimpleFileOptions::default()
        .system(System::Unix)
        .compression_method(CompressionMethod::Deflated)
        .compression_level(Some(9))
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (path, bytes) in files {
        zip.start_file(path.as_str(), options)?;
        zip.write_all(bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}

pub fn read(bytes: &[u8]) -> Result<Files> {
    let mut zip = ZipArchive::new(Cursor::new(bytes))?;
    let mut files = Files::new();
    for at in 0..zip.len() {
        let mut file = zip.by_index(at)?;
        let mut content = Vec::new();
        file.read_to_end(&mut content)?;
        files.insert(file.name().to_owned(), content);
    }
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_zip_comes_back_and_is_the_same_each_time() {
        let files = Files::from([("a/b.json".to_owned(), b"{}".repeat(1000)), ("c".to_owned(), Vec::new())]);
        let zip = write(&files).unwrap();
        assert!(zip.len() < 500);
        assert_eq!(zip, write(&files).unwrap());
        assert_eq!(read(&zip).unwrap(), files);
    }
}
