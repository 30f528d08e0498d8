//! Reaching what a browser may lack, forbid or throw at: by name, and what does not come is nothing.
//!
//! By name and not through `web_sys`, because the script for each of its functions stands in the page that every learner loads,
//! and because a plain getter such as `navigator.serviceWorker` throws in a sandboxed frame, which `web_sys` does not expect.

use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::window;

/// What stands under some names, from the window on: `navigator.storage`.
pub(super) fn find(path: &str) -> Option<JsValue> {
    path.split('.').try_fold(window()?.into(), |of: JsValue, name| get(&of, name))
}

/// The text under some names.
pub(super) fn text(path: &str) -> String {
    find(path).and_then(|value| value.as_string()).unwrap_or_default()
}

/// A property that is a number.
pub(super) fn number(of: &JsValue, name: &str) -> f64 {
    get(of, name).and_then(|value| value.as_f64()).unwrap_or_default()
}

/// A property.
pub(super) fn get(of: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(of, &name.into()).ok().filter(|value| !value.is_undefined() && *value != JsValue::NULL)
}

/// What a method gives back. It takes two arguments at most, and one too many does no harm.
pub(super) fn call(of: &JsValue, method: &str, arguments: &[JsValue]) -> Option<JsValue> {
    let function: Function = get(of, method)?.unchecked_into();
    match arguments {
        [] => function.call1(of, &JsValue::UNDEFINED),
        [one] => function.call1(of, one),
        [one, two, ..] => function.call2(of, one, two),
    }
    .ok()
}

/// What a method gives back, once it is here.
pub(super) async fn ask(of: &JsValue, method: &str, arguments: &[JsValue]) -> Option<JsValue> {
    let answer = call(of, method, arguments)?;
    JsFuture::from(Promise::resolve(&answer)).await.ok()
}

/// `new`, in a way that needs no script of its own in the page.
pub(super) fn construct(class: &str, arguments: &[JsValue]) -> Option<JsValue> {
    let arguments: Array = arguments.iter().collect();
    call(&find("Reflect")?, "construct", &[find(class)?, arguments.into()])
}

/// An object with one field.
pub(super) fn object(name: &str, value: &str) -> JsValue {
    let object = Object::new().into();
    set(&object, name, value);
    object
}

/// Sets a property, where it may be set.
pub(super) fn set(of: &JsValue, name: &str, value: &str) {
    let _ = Reflect::set(of, &name.into(), &value.into());
}

/// The values of a list.
pub(super) fn list(of: JsValue) -> Vec<JsValue> {
    of.unchecked_into::<Array>().iter().collect()
}
