//! The list of a packed site's files, version 1: what `evenkeel pack` writes to `files.json`, and the check-up compares a host with.

use std::rc::Rc;

use super::{
    json::{Json, JsonError, Reader},
    version,
};

/// The version read today.
pub const VERSION: u32 = 1;

/// A packed site, file by file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FileList {
    /// Names the build.
    pub build: Rc<str>,
    /// The version of the app in it.
    pub app: Rc<str>,
    pub files: Vec<SiteFile>,
}

/// A file of a packed site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SiteFile {
    /// Relative to the page, with `/` between folders.
    pub path: Rc<str>,
    pub bytes: u64,
    pub sha256: [u8; 32],
}

/// Why a list of files can't be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FilesError {
    #[error("the list of files can't be read: {0}")]
    Malformed(#[from] JsonError),
    #[error("the list of files has version {0}, this app knows {VERSION}")]
    Newer(u32),
}

impl FileList {
    /// Reads a list of files.
    pub fn from_json(json: &str) -> Result<Self, FilesError> {
        let file = Json::parse(json)?;
        let version = version(&file)?;
        if version > VERSION {
            return Err(FilesError::Newer(version));
        }
        let r = Reader::default();
        let files = r.list_of(&file, "files").iter().map(|file| read_file(&r, file)).collect();
        let list = Self { build: r.text_of(&file, "build"), app: r.text_of(&file, "app"), files };
        Ok(r.done(list)?)
    }

    /// What all files hold together.
    pub fn bytes(&self) -> u64 {
        self.files.iter().map(|file| file.bytes).sum()
    }
}

fn read_file(r: &Reader, file: &Json) -> SiteFile {
    let path = r.text_of(file, "path");
    // It becomes a request, which must stay below the page.
    if !path.split('/').all(|part| !matches!(part, "" | "." | "..") && !part.contains(['\\', ':'])) {
        r.note(JsonError::Expected("a path below the page"));
    }
    let sha256 = sha256(&r.text_of(file, "sha256")).unwrap_or_else(|| {
        r.note(JsonError::Expected("a digest"));
        [0; 32]
    });
    SiteFile { path, bytes: u64::try_from(r.number(r.need(file, "bytes"), 0, i64::MAX)).unwrap_or_default(), sha256 }
}

/// A digest from its 64 hex digits.
fn sha256(hex: &str) -> Option<[u8; 32]> {
    let mut digits = hex.chars().map(|digit| digit.to_digit(16));
    let mut digest = [0; 32];
    for byte in &mut digest {
        *byte = u8::try_from(digits.next()?? << 4 | digits.next()??).ok()?;
    }
    digits.next().is_none().then_some(digest)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(path: &str, bytes: &str, sha256: &str) -> String {
        format!(
            r#"{{"version":1,"build":"0123456789abcdef","app":"0.1.0","files":[{{"path":"{path}","bytes":{bytes},"sha256":"{sha256}","first":true}}]}}"#
        )
    }

    #[test]
    fn a_list_is_read() {
        let read = FileList::from_json(&list("lessons/ärger.de.json", "12", &"0f".repeat(32))).unwrap();
        assert_eq!((&*read.build, &*read.app, read.bytes()), ("0123456789abcdef", "0.1.0", 12));
        assert_eq!(read.files, [SiteFile { path: "lessons/ärger.de.json".into(), bytes: 12, sha256: [15; 32] }]);
    }

    #[test]
    fn a_list_that_would_lead_elsewhere_is_no_list() {
        for path in ["", "/a", "a//b", "../a", "a/../b", "./a", "https://example.org/a", "a\\\\b"] {
            assert!(FileList::from_json(&list(path, "1", &"0f".repeat(32))).is_err(), "{path}");
        }
        for (bytes, digest) in [("-1", "0f".repeat(32)), ("1", "0f".repeat(31)), ("1", "0f".repeat(33)), ("1", "xy".repeat(32))] {
            assert!(FileList::from_json(&list("a", bytes, &digest)).is_err(), "{bytes} {digest}");
        }
        for other in ["", "<!doctype html>", "null", "{}", r#"{"version":1}"#] {
            assert!(FileList::from_json(other).is_err(), "{other}");
        }
        assert_eq!(FileList::from_json(r#"{"version":2}"#), Err(FilesError::Newer(2)));
    }
}
