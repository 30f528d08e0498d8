//! The texts in files, out of a zip too. With bounds, so that no file can take all memory.

use classroom::archive::{self, Directory, Files, HEAD, Packed, TAIL};

use crate::browser::file::File;

/// Bytes of a text, at most: no class's is near it.
const LARGEST: usize = 8_000_000;
/// Bytes of a zip, at most. Of one with pictures in it only the texts are unpacked.
const LARGEST_ZIP: usize = 200_000_000;
/// Bytes that come out of one zip, at most.
const MOST_UNPACKED: usize = 4 * LARGEST;

/// What came of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Came {
    Text {
        source: String,
        text: String,
    },
    /// It is gone, or damaged, or the browser can't unpack it.
    Unread(String),
    TooLarge(String),
    /// A zip with nothing in it that could hold a code.
    NoText(String),
    /// A zip with more in it than is looked at.
    More(String),
    /// A zip, or a document that is one, inside of a zip.
    Packed(String),
}

/// Reads these files, one after the other.
pub(super) async fn read(files: Vec<File>) -> Vec<Came> {
    let mut came = Vec::new();
    for file in files {
        let name = file.name();
        let start = file.bytes(0, 4.min(file.size())).await;
        match start {
            None => came.push(Came::Unread(name)),
            Some(start) if archive::is_zip(&start) => read_zip(&file, &name, &mut came).await,
            Some(_) => came.push(read_text(&file, name).await),
        }
    }
    came
}

async fn read_text(file: &File, name: String) -> Came {
    if file.size() > LARGEST {
        return Came::TooLarge(name);
    }
    match file.text(0, file.size()).await {
        Some(text) => Came::Text { source: name, text },
        None => Came::Unread(name),
    }
}

async fn read_zip(file: &File, name: &str, came: &mut Vec<Came>) {
    if file.size() > LARGEST_ZIP {
        return came.push(Came::TooLarge(name.to_owned()));
    }
    let Some(files) = listed(file).await else { return came.push(Came::Unread(name.to_owned())) };
    let (texts, is_document) = archive::texts(&files.listed);
    let packed = files.listed.iter().filter(|file| !is_document && archive::is_packed(&file.name));
    let before = came.len();
    came.extend(packed.map(|file| Came::Packed([name, ": ", &file.name].concat())));
    if texts.is_empty() && came.len() == before {
        came.push(Came::NoText(name.to_owned()));
    }
    if files.has_more {
        came.push(Came::More(name.to_owned()));
    }
    let mut room = MOST_UNPACKED;
    for packed in texts {
        let source = if is_document { name.to_owned() } else { [name, ": ", &packed.name].concat() };
        match unpack(file, packed, room.min(LARGEST)).await {
            Some(text) => {
                room = room.saturating_sub(text.len());
                came.push(Came::Text { source, text });
            }
            None if packed.length > LARGEST || room == 0 => came.push(Came::TooLarge(source)),
            None => came.push(Came::Unread(source)),
        }
    }
}

async fn listed(file: &File) -> Option<Files> {
    let size = file.size();
    let tail = file.bytes(size.saturating_sub(TAIL), size).await?;
    let Directory { at, length } = archive::directory(&tail, size)?;
    Some(archive::files(&file.bytes(at, at + length).await?))
}

async fn unpack(file: &File, packed: &Packed, most: usize) -> Option<String> {
    let head = file.bytes(packed.head, packed.head.checked_add(HEAD)?).await?;
    let (start, end) = archive::content(packed, &head, file.size())?;
    if packed.is_deflated {
        file.inflated(start, end, most).await
    } else if end - start <= most {
        file.text(start, end).await
    } else {
        None
    }
}
