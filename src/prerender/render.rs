//! Rendering without a browser, and where the page to be is.

use std::{
    cell::{Cell, RefCell},
    pin::pin,
    rc::Rc,
    task::{Context, Poll, Waker},
};

use yew::Html;

use crate::component::render::render as without_browser;

/// Why a page could not be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RenderError {
    #[error("the list of lessons can't be read")]
    Catalogue,
    #[error("the lesson can't be read")]
    Lesson,
    #[error("the page waits for something that only a browser has")]
    Waits,
}

thread_local! {
    static IS_ON: Cell<bool> = const { Cell::new(false) };
    static ROOT: RefCell<Rc<str>> = RefCell::new(Rc::from(""));
}

/// Whether a page is being prerendered on this thread.
pub(super) fn is_on() -> bool {
    IS_ON.get()
}

/// Where the site is, seen from the page that is being prerendered: nothing, or `../` once or more.
pub(crate) fn root() -> Rc<str> {
    ROOT.with_borrow(Rc::clone)
}

/// Writes a page that stands `root` below the site: nothing, or `../` for each folder.
pub fn with_root<T>(root: &str, write: impl FnOnce() -> T) -> T {
    ROOT.replace(Rc::from(root));
    let written = write();
    ROOT.replace(Rc::from(""));
    written
}

/// The HTML of a view.
pub(super) fn render(view: impl Fn() -> Html + 'static) -> Result<String, RenderError> {
    IS_ON.set(true);
    let mut rendering = pin!(without_browser(view));
    // Views wait for nothing, so it is there at once, or a turn or two later.
    let mut context = Context::from_waker(Waker::noop());
    let html = (0..1000).find_map(|_| match rendering.as_mut().poll(&mut context) {
        Poll::Ready(html) => Some(html),
        Poll::Pending => None,
    });
    IS_ON.set(false);
    html.ok_or(RenderError::Waits)
}
