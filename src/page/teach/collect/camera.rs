//! Reading QR codes by camera. It is off until somebody starts it.

use yew::{Html, MouseEvent, html};

use super::{CollectView, button};
use crate::{
    browser::camera,
    component::{icon::Icon, notice::notice},
    state::teach::collect::{Act, CAMERA, Look, Scan, VIDEO},
    words::teach_words,
};

pub(super) fn view(view: &CollectView) -> Html {
    let words = &teach_words().collect.camera;
    let can = camera::is_there() && view.collect.camera != Look::Unable;
    html! {
        <section class="panel panel--quiet stack stack--snug" aria-labelledby="collect-scan">
            <h2 class="h3" id="collect-scan">{ words.title }</h2>
            if can {
                <p>{ words.how }</p>
                { view_camera(view) }
            } else {
                <p role="status">{ words.missing }</p>
            }
        </section>
    }
}

fn view_camera(view: &CollectView) -> Html {
    let words = &teach_words().collect.camera;
    let look = &view.collect.camera;
    let is_on = matches!(look, Look::Waiting | Look::On(_));
    let count = view.collect.summary.table.rows.len();
    let told = match look {
        Look::Off | Look::Refused | Look::Unable => String::new(),
        Look::Waiting => words.waiting.into(),
        Look::On(None) => words.on.into(),
        Look::On(Some(Scan { name: None, .. })) => words.unread.into(),
        Look::On(Some(Scan { name: Some(name), is_known: true })) => (words.known)(name),
        Look::On(Some(Scan { name: Some(name), is_known: false })) => (words.read)(name, count),
    };
    let on_start = view.on_act.reform(|_: MouseEvent| Act::Camera(true));
    html! {
        <>
            if is_on {
                <video class="collect__video" id={VIDEO} muted={true} playsinline={true} aria-label={words.picture} />
            }
            <p role="status">{ told }</p>
            <div role="status">{ for (*look == Look::Refused).then(|| notice(Icon::Note, words.refused)) }</div>
            <p>
                if is_on {
                    { button("button", words.stop, view.on_act, || Act::Camera(false)) }
                } else {
                    <button type="button" class="button" id={CAMERA} onclick={on_start}>{ words.start }</button>
                }
            </p>
        </>
    }
}
