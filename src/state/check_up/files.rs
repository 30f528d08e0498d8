//! Whether a host has every file of the site, and sends it as it is.

use std::rc::Rc;

use lesson::format::files::SiteFile;
use sha2::{Digest, Sha256};

use crate::browser::site::host::Answer;

/// How far looking at each file is, and what was found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FileCheck {
    pub stage: Stage,
    /// Counts the times that somebody asked.
    pub turn: u32,
    /// How many were looked at.
    pub done: usize,
    pub faults: Vec<(Rc<str>, FileFault)>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Stage {
    /// Nobody asked yet.
    #[default]
    Before,
    Running,
    Stopped,
    Done,
}

/// What is the matter with a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileFault {
    /// Nothing answered.
    NoAnswer,
    /// The host does not give it, and says this number.
    Missing(u16),
    /// A page came in its place.
    Page,
    /// Something else came, of so many bytes.
    Content(u64),
    /// It is the file, but called something that browsers may refuse: what it is called, and what it should be.
    Kind(String, &'static str),
    /// The same, where it does little harm.
    SmallKind(String, &'static str),
}

impl FileFault {
    pub fn is_small(&self) -> bool {
        matches!(self, Self::SmallKind(..))
    }
}

/// What is the matter with a file as it came. None where nothing is.
pub fn judge(file: &SiteFile, answer: Option<&Answer>) -> Option<FileFault> {
    judge_by(&file.path, answer, |bytes| bytes.len() as u64 == file.bytes && Sha256::digest(bytes)[..] == file.sha256)
}

/// The same for what makes the offline copy. The list can't have it, because the list is in it by its name.
pub fn judge_worker(path: &str, build: &str, answer: Option<&Answer>) -> Option<FileFault> {
    judge_by(path, answer, |bytes| bytes.windows(build.len().max(1)).any(|part| part == build.as_bytes()))
}

fn judge_by(path: &str, answer: Option<&Answer>, is_right: impl FnOnce(&[u8]) -> bool) -> Option<FileFault> {
    let Some(answer) = answer else { return Some(FileFault::NoAnswer) };
    if !(200..300).contains(&answer.status) {
        return Some(FileFault::Missing(answer.status));
    }
    if !is_right(&answer.bytes) {
        return Some(if is_page(path, answer) { FileFault::Page } else { FileFault::Content(answer.bytes.len() as u64) });
    }
    let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending);
    let kind = kind(ending)?;
    if answer.kind == kind || (ending == "js" && answer.kind.ends_with("/javascript")) {
        return None;
    }
    let sent = answer.kind.clone();
    Some(if matches!(ending, "png" | "webmanifest") { FileFault::SmallKind(sent, kind) } else { FileFault::Kind(sent, kind) })
}

/// Whether a page came where none was asked for.
fn is_page(path: &str, answer: &Answer) -> bool {
    let start = answer.bytes.trim_ascii_start();
    let begins = |with: &[u8]| start.len() >= with.len() && start[..with.len()].eq_ignore_ascii_case(with);
    !path.ends_with(".html") && (answer.kind == "text/html" || begins(b"<!doctype") || begins(b"<html"))
}

/// What a host should call files with this ending.
fn kind(ending: &str) -> Option<&'static str> {
    Some(match ending {
        "css" => "text/css",
        "html" => "text/html",
        "js" => "text/javascript",
        "json" => "application/json",
        "png" => "image/png",
        "svg" => "image/svg+xml",
        "wasm" => "application/wasm",
        "webmanifest" => "application/manifest+json",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(path: &str, status: u16, kind: &str, sent: &[u8], expect: Option<FileFault>) {
        let wanted = b"{}";
        let file = SiteFile { path: path.into(), bytes: wanted.len() as u64, sha256: Sha256::digest(wanted).into() };
        let answer = Answer { status, kind: kind.into(), bytes: sent.to_vec() };
        assert_eq!(judge(&file, Some(&answer)), expect, "{path} {status} {kind}");
        assert_eq!(judge(&file, None), Some(FileFault::NoAnswer));
    }

    #[test]
    fn a_file_that_came_as_it_is_has_no_fault() {
        let kinds = [
            ("a.css", "text/css"),
            ("a.html", "text/html"),
            ("a.js", "text/javascript"),
            ("a.js", "application/javascript"),
            ("a.json", "application/json"),
            ("a.png", "image/png"),
            ("a.svg", "image/svg+xml"),
            ("a.wasm", "application/wasm"),
            ("a.webmanifest", "application/manifest+json"),
            ("LICENSE", ""),
            ("a.txt", "application/octet-stream"),
        ];
        for (path, kind) in kinds {
            check(path, 200, kind, b"{}", None);
        }
    }

    #[test]
    fn each_fault_is_told_by_its_name() {
        check("a.json", 404, "text/html", b"<!doctype html>", Some(FileFault::Missing(404)));
        check("a.json", 200, "text/html", b"<p>Gone</p>", Some(FileFault::Page));
        check("a.wasm", 200, "application/wasm", b"\n <!DOCTYPE HTML>", Some(FileFault::Page));
        check("a.json", 200, "application/json", b"[]", Some(FileFault::Content(2)));
        check("a.json", 200, "application/json", b"", Some(FileFault::Content(0)));
        check("index.html", 200, "text/html", b"<!doctype html>", Some(FileFault::Content(15)));
        for (path, kind) in
            [("a.wasm", "application/wasm"), ("a.json", "application/json"), ("a.svg", "image/svg+xml"), ("a.css", "text/css")]
        {
            for sent in ["application/octet-stream", "text/plain", ""] {
                check(path, 200, sent, b"{}", Some(FileFault::Kind(sent.into(), kind)));
            }
        }
        for (path, kind) in [("a.webmanifest", "application/manifest+json"), ("a.png", "image/png")] {
            check(path, 200, "text/plain", b"{}", Some(FileFault::SmallKind("text/plain".into(), kind)));
        }
        let worker =
            |kind: &str, sent: &str| judge_worker("sw.js", "0123", Some(&Answer { status: 200, kind: kind.into(), bytes: sent.into() }));
        assert_eq!(worker("text/javascript", "a=\"0123\""), None);
        assert_eq!(worker("text/plain", "a=\"0123\""), Some(FileFault::Kind("text/plain".into(), "text/javascript")));
        assert_eq!(worker("text/javascript", "a=\"4567\""), Some(FileFault::Content(8)));
        assert_eq!(worker("text/html", "0"), Some(FileFault::Page));
        assert!(FileFault::SmallKind(String::new(), "").is_small() && !FileFault::Page.is_small());
    }
}
