//! Moving focus to something that the next draw brings.

use std::{cell::RefCell, rc::Rc};

use yew::{AttrValue, hook, use_effect, use_mut_ref};

use crate::browser::focus::focus;

/// Where focus goes once the component has drawn itself again.
#[derive(Clone)]
pub struct FocusLater(Rc<RefCell<Option<AttrValue>>>);

impl FocusLater {
    pub fn on(&self, id: AttrValue) {
        *self.0.borrow_mut() = Some(id);
    }
}

/// Elements that are drawn only by an event, or that move in a list, can't be focused within that event.
#[hook]
pub fn use_focus_later() -> FocusLater {
    let wanted = use_mut_ref(|| None::<AttrValue>);
    let later = FocusLater(wanted.clone());
    use_effect(move || {
        // Taken first: `focus` may call back into this component.
        let id = wanted.borrow_mut().take();
        if let Some(id) = id {
            focus(&id);
        }
    });
    later
}
