//! Pages written as HTML when a course is packed, from the same components: what shows, and can be answered, before the app is there.
//! `assets/page/adopt.js` hands over to the app; `assets/prerendered/prerendered.css` is all that answers until then.
//!
//! A prerendered page is that of a learner of whom nothing is known. What differs on a learner's own device stands in it as well, under
//! classes that say so.

#[cfg(feature = "prerender")]
mod lesson_text;
#[cfg(feature = "prerender")]
mod render;
#[cfg(feature = "prerender")]
mod screens;

#[cfg(feature = "prerender")]
pub(crate) use self::render::root;
#[cfg(feature = "prerender")]
pub use self::{
    render::{RenderError, with_root},
    screens::{Screens, home, lesson},
};

/// The class of what shows until something is answered, in a prerendered question or round it.
pub const BEFORE_ANSWER: &str = "prerendered__before";
/// And of what shows from then on.
pub const AFTER_ANSWER: &str = "prerendered__after";
/// The class of what shows at the option that is picked.
pub const PICKED: &str = "prerendered__picked";
/// The class of what shows only on a device that its learner called their own.
pub const OWN_DEVICE: &str = "prerendered__own";

/// Lessons that a prerendered home lists, roughly: the unit that reaches it is the last.
pub const MOST_ROWS: usize = 40;

/// Whether a page is being prerendered. Never in the app, where nothing that this decides is left over.
#[cfg(feature = "prerender")]
pub fn is_on() -> bool {
    render::is_on()
}

/// Whether a page is being prerendered. Never in the app, where nothing that this decides is left over.
#[cfg(not(feature = "prerender"))]
pub const fn is_on() -> bool {
    false
}
