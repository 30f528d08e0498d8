//! The whole screen, where the browser gives it.

use super::{fetch, reach};

/// Takes the whole screen, or gives it back. Nothing happens where that is not allowed.
pub fn toggle() {
    let (Some(document), Some(root)) = (reach::find("document"), reach::find("document.documentElement")) else { return };
    fetch::work(async move {
        let is_full = reach::get(&document, "fullscreenElement").is_some();
        let (of, method) = if is_full { (document, "exitFullscreen") } else { (root, "requestFullscreen") };
        // A frame may refuse: then nothing changes.
        reach::ask(&of, method, &[]).await;
    });
}
