//! Files that somebody picked or dropped, read piece by piece.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::JsValue;

use super::reach;

/// A file, which nothing was read of yet.
#[derive(Clone, Debug, PartialEq)]
pub struct File(JsValue);

impl File {
    /// What it is called on the device, without a folder.
    pub fn name(&self) -> String {
        reach::get(&self.0, "name").and_then(|name| name.as_string()).unwrap_or_default()
    }

    /// In bytes.
    pub fn size(&self) -> usize {
        reach::number(&self.0, "size") as usize
    }

    /// The bytes of a piece of it. None when it can't be read: it may be gone by now.
    pub async fn bytes(&self, from: usize, to: usize) -> Option<Vec<u8>> {
        let bytes = reach::ask(&self.slice(from, to)?, "arrayBuffer", &[]).await?;
        Some(Uint8Array::new(&bytes).to_vec())
    }

    /// A piece of it as text.
    pub async fn text(&self, from: usize, to: usize) -> Option<String> {
        text_of(&self.slice(from, to)?).await
    }

    /// A piece of it that is deflated, as text. None when the browser can't unpack it, or there are more than `most` bytes in it.
    pub async fn inflated(&self, from: usize, to: usize, most: usize) -> Option<String> {
        let packed = reach::call(&self.slice(from, to)?, "stream", &[])?;
        let unpack = reach::construct("DecompressionStream", &["deflate-raw".into()])?;
        let reader = reach::call(&reach::call(&packed, "pipeThrough", &[unpack])?, "getReader", &[])?;
        let (pieces, mut length) = (Array::new(), 0);
        // Piece by piece, because what a small file unpacks to may be larger than any memory.
        loop {
            let read = reach::ask(&reader, "read", &[]).await?;
            let Some(piece) = reach::get(&read, "value") else { break };
            length += reach::number(&piece, "byteLength") as usize;
            if length > most {
                reach::ask(&reader, "cancel", &[]).await;
                return None;
            }
            pieces.push(&piece);
        }
        text_of(&reach::construct("Blob", &[pieces.into()])?).await
    }

    fn slice(&self, from: usize, to: usize) -> Option<JsValue> {
        reach::call(&self.0, "slice", &[(from as f64).into(), (to as f64).into()])
    }
}

/// What is in a piece of a file, in the encoding that its first bytes name: some editors write two bytes a letter.
async fn text_of(blob: &JsValue) -> Option<String> {
    let start = reach::ask(&reach::call(blob, "slice", &[0.into(), 2.into()])?, "arrayBuffer", &[]).await?;
    let label = match Uint8Array::new(&start).to_vec()[..] {
        [0xff, 0xfe] => "utf-16le",
        [0xfe, 0xff] => "utf-16be",
        _ => "utf-8",
    };
    let bytes = reach::ask(blob, "arrayBuffer", &[]).await?;
    reach::call(&reach::construct("TextDecoder", &[label.into()])?, "decode", &[bytes])?.as_string()
}

/// The files that were picked in the field an event came from. The field is empty afterwards, so that the same ones can be picked again.
pub fn picked(event: &web_sys::Event) -> Vec<File> {
    let Some(field) = event.target().map(JsValue::from) else { return Vec::new() };
    let files = files_of(&field);
    reach::set(&field, "value", "");
    files
}

/// What was dropped: files, or else a text. The browser does not open it.
pub fn dropped(event: &web_sys::Event) -> Result<Vec<File>, String> {
    event.prevent_default();
    let Some(load) = reach::get(event, "dataTransfer") else { return Ok(Vec::new()) };
    let files = files_of(&load);
    if files.is_empty() {
        let text = reach::call(&load, "getData", &["text".into()]).and_then(|text| text.as_string());
        return Err(text.unwrap_or_default());
    }
    Ok(files)
}

/// Says that something may be dropped where the event came from.
pub fn allow_drop(event: &web_sys::Event) {
    event.prevent_default();
}

fn files_of(holder: &JsValue) -> Vec<File> {
    let Some(files) = reach::get(holder, "files") else { return Vec::new() };
    let count = reach::number(&files, "length") as u32;
    (0..count).filter_map(|place| reach::get(&files, &place.to_string()).map(File)).collect()
}
