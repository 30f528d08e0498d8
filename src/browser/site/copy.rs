//! The offline copy: what `assets/sw.js` made of it. Other sites may share the host, so only what is this page's own is looked at.

use wasm_bindgen::JsValue;

use super::super::reach;

/// The list of a build's files, in each copy.
const LIST: &str = "files.json";

/// What there is of an offline copy.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OfflineCopy {
    /// Whether the browser can have one here at all.
    pub can_be: bool,
    /// Whether one answers for this site.
    pub is_on: bool,
    /// Whether another one waits for its turn.
    pub is_waiting: bool,
    pub kept: Vec<Kept>,
}

/// The copy of one build.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Kept {
    pub build: String,
    /// The list of its files, as it came; none while even that is missing.
    pub list: Option<String>,
    /// How many of them are here.
    pub files: usize,
}

/// The copy of the site at this origin and folder.
pub async fn offline_copy(origin: &str, folder: &str) -> OfflineCopy {
    let Some(all) = registrations().await else { return OfflineCopy::default() };
    let own: Vec<JsValue> = all.into_iter().filter(|one| is_of(one, origin, folder)).collect();
    let has = |part| own.iter().any(|one| reach::get(one, part).is_some());
    let mut copy = OfflineCopy { can_be: true, is_on: has("active"), is_waiting: has("waiting"), kept: Vec::new() };
    let Some(caches) = reach::find("caches") else { return copy };
    for (name, build) in names(&caches, folder).await {
        if let Some(cache) = reach::ask(&caches, "open", &[name]).await {
            copy.kept.push(kept(build, &cache).await);
        }
    }
    copy
}

/// Takes the copy away. From the next start on the site comes from its host.
pub async fn remove(origin: &str, folder: &str) {
    for one in registrations().await.unwrap_or_default() {
        if is_of(&one, origin, folder) {
            reach::ask(&one, "unregister", &[]).await;
        }
    }
    let Some(caches) = reach::find("caches") else { return };
    for (name, _) in names(&caches, folder).await {
        reach::ask(&caches, "delete", &[name]).await;
    }
}

/// Starts the page anew.
pub fn restart() {
    if let Some(location) = reach::find("location") {
        reach::call(&location, "reload", &[]);
    }
}

async fn registrations() -> Option<Vec<JsValue>> {
    let workers = reach::find("navigator.serviceWorker")?;
    reach::ask(&workers, "getRegistrations", &[]).await.map(reach::list)
}

fn is_of(registration: &JsValue, origin: &str, folder: &str) -> bool {
    reach::get(registration, "scope").and_then(|scope| scope.as_string()).is_some_and(|scope| scope == [origin, folder].concat())
}

/// The names of this site's copies, each with its build.
async fn names(caches: &JsValue, folder: &str) -> Vec<(JsValue, String)> {
    let start = ["evenkeel ", folder, " "].concat();
    let all = reach::ask(caches, "keys", &[]).await.map(reach::list).unwrap_or_default();
    let build = |name: &JsValue| Some(name.as_string()?.strip_prefix(&start)?.to_owned());
    all.into_iter().filter_map(|name| build(&name).map(|build| (name, build))).collect()
}

async fn kept(build: String, cache: &JsValue) -> Kept {
    let keys = reach::ask(cache, "keys", &[]).await.map(reach::list).unwrap_or_default();
    let list = match reach::ask(cache, "match", &[LIST.into()]).await {
        Some(list) => reach::ask(&list, "text", &[]).await.and_then(|text| text.as_string()),
        None => None,
    };
    let files = keys.len() - usize::from(list.is_some() && !keys.is_empty());
    Kept { build, list, files }
}
