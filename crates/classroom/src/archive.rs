//! Where the files in a zip lie, so that a folder of receipts can be dropped as one. Unpacking them is the browser's part.
//!
//! It reads what every tool writes: entries that are stored or deflated, as the directory at the end tells. A zip of over 4 GB, one in parts
//! and one with a password are none for it. It is given pieces of the file, so that of a large one only these come into memory.

/// Bytes at the end of a file in which the end of the directory must stand: 22, and a comment after it.
pub const TAIL: usize = 22 + u16::MAX as usize;
/// Bytes at the start of each packed file, before its name.
pub const HEAD: usize = 30;
/// Files in a zip that are looked at, at most.
pub const MOST_FILES: usize = 500;
/// Bytes of a directory, at most.
pub const LARGEST_DIRECTORY: usize = 1 << 20;

/// What holds no text. A zip of a class's work is mostly this.
const NO_TEXT: [&str; 11] = ["png", "jpg", "jpeg", "gif", "webp", "heic", "mp3", "mp4", "mov", "pdf", "exe"];
/// What is a zip itself.
const PACKED: [&str; 5] = ["zip", "docx", "odt", "pptx", "xlsx"];

/// Where the directory is: its first byte, and how many there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Directory {
    pub at: usize,
    pub length: usize,
}

/// A file in a zip.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Packed {
    /// Without the folders it is in.
    pub name: String,
    pub is_deflated: bool,
    /// Where its head is in the zip.
    pub head: usize,
    /// How many bytes it takes there.
    pub length: usize,
}

/// Whether a file that starts like this is a zip.
pub fn is_zip(start: &[u8]) -> bool {
    start.starts_with(b"PK\x03\x04")
}

/// Where the directory of a zip of so many bytes is, told by its last [`TAIL`] bytes, or all of it where it has fewer. None when it is no zip.
pub fn directory(tail: &[u8], size: usize) -> Option<Directory> {
    let start = (0..=tail.len().checked_sub(22)?).rev().find(|at| tail[*at..].starts_with(b"PK\x05\x06"))?;
    let end = &tail[start..];
    let (length, at) = (long(end, 12)?, long(end, 16)?);
    let is_whole = short(end, 4)? == 0 && length <= LARGEST_DIRECTORY && at.checked_add(length)? <= size;
    is_whole.then_some(Directory { at, length })
}

/// What a zip's directory lists.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Files {
    /// Without folders, what a system keeps beside them, and what has a password; the first [`MOST_FILES`].
    pub listed: Vec<Packed>,
    /// Whether there are more.
    pub has_more: bool,
}

/// The files that its directory lists.
pub fn files(directory: &[u8]) -> Files {
    let mut listed = Vec::new();
    let mut rest = directory;
    while let Some((file, next)) = file(rest) {
        if let Some(file) = file {
            if listed.len() == MOST_FILES {
                return Files { listed, has_more: true };
            }
            listed.push(file);
        }
        rest = next;
    }
    Files { listed, has_more: false }
}

/// The first file of a directory, if it is one to look at, and the rest of the directory.
fn file(from: &[u8]) -> Option<(Option<Packed>, &[u8])> {
    if !from.starts_with(b"PK\x01\x02") {
        return None;
    }
    let (flags, method, length) = (short(from, 8)?, short(from, 10)?, long(from, 20)?);
    let head = long(from, 42)?;
    let name_ends = 46 + short(from, 28)?;
    let path = String::from_utf8_lossy(from.get(46..name_ends)?).into_owned();
    let rest = from.get(name_ends + short(from, 30)? + short(from, 32)?..)?;
    let name = path.rsplit(['/', '\\']).next().unwrap_or_default();
    let is_wanted = !name.is_empty() && !name.starts_with('.') && !path.starts_with("__MACOSX/");
    let is_open = flags & 1 == 0 && matches!(method, 0 | 8);
    let file = (is_wanted && is_open).then(|| Packed { name: name.to_owned(), is_deflated: method == 8, head, length });
    Some((file, rest))
}

/// Those of a zip's files that may hold a text, and whether the zip is a document by Word, in which only one of them counts.
pub fn texts(files: &[Packed]) -> (Vec<&Packed>, bool) {
    let is_document = files.iter().any(|file| file.name == "[Content_Types].xml");
    let is_wanted = |file: &&Packed| if is_document { file.name == "document.xml" } else { may_be_text(&file.name) };
    (files.iter().filter(is_wanted).collect(), is_document)
}

fn may_be_text(name: &str) -> bool {
    !is_one_of(&NO_TEXT, name) && !is_packed(name)
}

/// Whether a file of this name is a zip itself, such as a document by Word.
pub fn is_packed(name: &str) -> bool {
    is_one_of(&PACKED, name)
}

fn is_one_of(endings: &[&str], name: &str) -> bool {
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    endings.iter().any(|other| other.eq_ignore_ascii_case(ending))
}

/// Where what is packed lies, told by the [`HEAD`] bytes of its head: the first byte, and the one behind it. None when nothing is there.
pub fn content(packed: &Packed, head: &[u8], size: usize) -> Option<(usize, usize)> {
    if !is_zip(head) {
        return None;
    }
    let start = packed.head.checked_add(HEAD + short(head, 26)? + short(head, 28)?)?;
    let end = start.checked_add(packed.length)?;
    (end <= size).then_some((start, end))
}

fn short(bytes: &[u8], at: usize) -> Option<usize> {
    let bytes = bytes.get(at..at + 2)?;
    Some(usize::from(u16::from_le_bytes(bytes.try_into().ok()?)))
}

fn long(bytes: &[u8], at: usize) -> Option<usize> {
    let bytes = bytes.get(at..at + 4)?;
    usize::try_from(u32::from_le_bytes(bytes.try_into().ok()?)).ok()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn pictures_are_passed_over() {
        for (name, is_text) in
            [("a.txt", true), ("class.json", true), ("noor", true), ("a.PNG", false), ("b.tar.zip", false), ("a.pngs", true)]
        {
            assert_eq!(may_be_text(name), is_text, "{name}");
        }
    }

    #[test]
    fn of_a_document_only_its_text_is_read() {
        let packed = |name: &str| Packed { name: name.into(), is_deflated: true, head: 0, length: 9 };
        let files = ["[Content_Types].xml", "styles.xml", "document.xml", "settings.xml"].map(packed);
        let (texts_of_it, is_document) = texts(&files);
        assert_eq!((texts_of_it, is_document), (vec![&files[2]], true));
        assert_eq!((texts(&files[1..]).0.len(), texts(&files[1..]).1), (3, false), "in any other zip every text counts");
    }

    /// A zip with two files, a folder and what a Mac puts beside them, as a tool writes it: `a.txt` stored, `in/b.txt` deflated.
    fn zip() -> Vec<u8> {
        let entries: [(&str, u16, &[u8]); 4] =
            [("in/", 0, b""), ("a.txt", 0, b"R1 stored"), ("in/b.txt", 8, b"deflated"), ("__MACOSX/._a.txt", 0, b"x")];
        let (mut zip, mut directory) = (Vec::new(), Vec::new());
        for (name, method, content) in entries {
            let at = u32::try_from(zip.len()).unwrap();
            let (name_length, length) = (u16::try_from(name.len()).unwrap(), u32::try_from(content.len()).unwrap());
            // Version, flags, method, time and day, checksum, both lengths, the name's length.
            let mut about = vec![20, 0, 0, 0];
            about.extend(method.to_le_bytes());
            about.extend([0; 8]);
            about.extend(length.to_le_bytes());
            about.extend(length.to_le_bytes());
            about.extend(name_length.to_le_bytes());
            zip.extend(b"PK\x03\x04");
            zip.extend(&about);
            // More at a head than in the directory, as some tools do.
            zip.extend([3, 0]);
            zip.extend(name.as_bytes());
            zip.extend([1, 2, 3]);
            zip.extend(content);
            directory.extend(b"PK\x01\x02\x14\0");
            directory.extend(&about);
            directory.extend([0; 12]);
            directory.extend(at.to_le_bytes());
            directory.extend(name.as_bytes());
        }
        let (at, length) = (u32::try_from(zip.len()).unwrap(), u32::try_from(directory.len()).unwrap());
        zip.extend(&directory);
        zip.extend(b"PK\x05\x06\0\0\0\0\x04\0\x04\0");
        zip.extend(length.to_le_bytes());
        zip.extend(at.to_le_bytes());
        zip.extend(b"\x05\0hello");
        zip
    }

    fn listed(zip: &[u8]) -> Option<Vec<Packed>> {
        let tail = &zip[zip.len().saturating_sub(TAIL)..];
        let Directory { at, length } = directory(tail, zip.len())?;
        Some(files(&zip[at..at + length]).listed)
    }

    #[test]
    fn each_file_is_found_where_it_lies() {
        let zip = zip();
        assert!(is_zip(&zip));
        let files = listed(&zip).unwrap();
        let found = files.iter().map(|packed| {
            let (start, end) = content(packed, &zip[packed.head..packed.head + HEAD], zip.len()).unwrap();
            (packed.name.as_str(), packed.is_deflated, &zip[start..end])
        });
        assert_eq!(found.collect::<Vec<_>>(), [("a.txt", false, &b"R1 stored"[..]), ("b.txt", true, b"deflated")]);
    }

    #[test]
    fn what_is_no_zip_or_cut_is_none() {
        let zip = zip();
        for not in [&b""[..], b"PK", b"R1 a receipt in a text that is no zip at all", &zip[..zip.len() - 30]] {
            assert_eq!(listed(not), None);
        }
    }

    proptest! {
        #[test]
        fn no_bytes_break_it(cut in 0usize..400, at in 0usize..400, to: u8, noise in proptest::collection::vec(any::<u8>(), 0..200)) {
            let mut zip = zip();
            let place = at % zip.len();
            zip[place] = to;
            zip.truncate(zip.len().saturating_sub(cut));
            for bytes in [&zip[..], &noise] {
                for packed in listed(bytes).unwrap_or_default() {
                    let head = bytes.get(packed.head..).unwrap_or_default();
                    if let Some((start, end)) = content(&packed, head, bytes.len()) {
                        prop_assert!(start <= end && end <= bytes.len());
                    }
                }
            }
        }
    }
}
