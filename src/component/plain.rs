//! The simplest thing to show.

use std::rc::Rc;

use yew::{AttrValue, Html};

/// Words without any marks.
pub fn plain(text: &Rc<str>) -> Html {
    Html::from(AttrValue::from(text.clone()))
}
