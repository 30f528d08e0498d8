//! What the host answers, past every cache and past the offline copy.

use js_sys::Uint8Array;
use wasm_bindgen::JsValue;

use super::super::{fetch::LoadError, reach, window};

/// A file as the host sends it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answer {
    pub status: u16,
    /// What the host calls it, in small letters and without what follows a `;`.
    pub kind: String,
    pub bytes: Vec<u8>,
}

/// What the host says beside a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Head {
    /// The policy, besides that in the page.
    pub policy: String,
    /// How the file was packed for the way.
    pub encoding: String,
    pub has_no_sniff: bool,
    pub has_referrer: bool,
    /// Whether it says who may show the site in a frame in the older way.
    pub has_frame_options: bool,
    /// The host's clock, in milliseconds since 1970.
    pub now: Option<u64>,
}

/// Asks for the file at `url`, relative to the page. None where nothing answers.
pub async fn get(url: &str) -> Option<Answer> {
    let response = ask(url).await?;
    let kind = header(&response, "content-type");
    let bytes = reach::ask(&response, "arrayBuffer", &[]).await?;
    Some(Answer {
        status: reach::number(&response, "status") as u16,
        kind: kind.split(';').next().unwrap_or_default().trim().to_ascii_lowercase(),
        bytes: Uint8Array::new(&bytes).to_vec(),
    })
}

/// Asks for the text at `url`, relative to the page.
pub async fn text(url: &str) -> Result<String, LoadError> {
    let response = ask(url).await.ok_or(LoadError::Offline)?;
    if reach::get(&response, "ok") != Some(JsValue::TRUE) {
        return Err(LoadError::NotFound);
    }
    let text = reach::ask(&response, "text", &[]).await.ok_or(LoadError::Offline)?;
    text.as_string().ok_or(LoadError::Bad)
}

/// Asks what the host says beside the file at `url`. None where nothing answers.
pub async fn head(url: &str) -> Option<Head> {
    let response = ask(url).await?;
    // The file itself is not wanted.
    if let Some(body) = reach::get(&response, "body") {
        reach::ask(&body, "cancel", &[]).await;
    }
    let header = |name| header(&response, name);
    let number = |of: &str, function, text: String| {
        reach::call(&reach::find(of)?, function, &[text.into()]).and_then(|number| number.as_f64()).filter(|number| *number > 0.0)
    };
    let date = number("Date", "parse", header("date"));
    // What a cache on the way has kept tells since when.
    let age = number("self", "Number", header("age")).unwrap_or_default() as u64 * 1000;
    Some(Head {
        policy: header("content-security-policy"),
        encoding: header("content-encoding"),
        has_no_sniff: header("x-content-type-options").eq_ignore_ascii_case("nosniff"),
        has_referrer: !header("referrer-policy").is_empty(),
        has_frame_options: !header("x-frame-options").is_empty(),
        now: date.map(|date| date as u64 + age),
    })
}

async fn ask(url: &str) -> Option<JsValue> {
    reach::ask(&window()?.into(), "fetch", &[url.into(), reach::object("cache", "no-store")]).await
}

fn header(response: &JsValue, name: &str) -> String {
    let headers = reach::get(response, "headers");
    headers.and_then(|headers| reach::call(&headers, "get", &[name.into()])).and_then(|value| value.as_string()).unwrap_or_default()
}
