//! Slips to print and cut: eight of them, each with all that a learner needs. Nothing else of the page prints.

use yew::{Html, html};

use super::{
    AssignView,
    slip::{address, typed},
};
use crate::{
    browser::language,
    component::code_picture::code_picture,
    qr::Qr,
    state::teach::assign::Shared,
    words::{spoken, teach_words},
};

const SLIPS: usize = 8;
/// With a picture that has to be large.
const LARGE_SLIPS: usize = 4;

pub(super) fn view_sheet(view: &AssignView, shared: &Shared) -> Html {
    let is_large = shared.qr.as_ref().is_some_and(Qr::is_dense);
    let (class, slips) = if is_large { ("slips slips--large", LARGE_SLIPS) } else { ("slips", SLIPS) };
    // On screen they are not there, also for screen readers.
    html! { <div {class}>{ for (0..slips).map(|_| view_one(view, shared)) }</div> }
}

fn view_one(view: &AssignView, shared: &Shared) -> Html {
    let words = &teach_words().assign.slip;
    let class = view.assign.class.trim();
    let due = view.assign.due.map(|due| (words.due)(&language::day(spoken().tag(), &due.to_string())));
    html! {
        <div class="slips__one">
            if let Some(qr) = &shared.qr {
                <div class="slips__code">{ code_picture(qr, None, words.qr) }</div>
            }
            <p><b>{ words.title }</b>if !class.is_empty() { { " \u{b7} " }{ class.to_owned() } }</p>
            <p>
                { (words.holds)(shared.lessons.len()) }{ ", " }{ (words.minutes)(shared.minutes) }
                if let Some(due) = due {
                    { ". " }{ due }
                }
            </p>
            if shared.qr.is_some() {
                <p>{ words.scan }</p>
            }
            if let Some(typed) = typed(shared) {
                <p>{ (words.or_type)(&address(view), shared.qr.is_some()) }</p>
                <pre class="code">{ typed }</pre>
            } else {
                <p>{ words.too_long }</p>
            }
        </div>
    }
}
