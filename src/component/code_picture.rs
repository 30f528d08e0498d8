//! A code as a picture for a camera.

use yew::{Html, html};

use crate::qr::Qr;

/// As wide as there is room, and `height` pixels high, or as high as it becomes by that. `name` says what it is to who can't see it.
pub fn code_picture(qr: &Qr, height: Option<i32>, name: &'static str) -> Html {
    // Black on white whatever the page looks like: cameras want it so.
    let side = qr.size.to_string();
    html! {
        <svg width="100%" height={height.map(|height| height.to_string())} viewBox={["0 0 ", &side, " ", &side].concat()} role="img" aria-label={name} shape-rendering="crispEdges">
            <rect width={side.clone()} height={side} fill="#fff" />
            <path d={qr.path.clone()} fill="#000" />
        </svg>
    }
}
