//! Reading QR codes with the device's camera, where the browser can. It starts when somebody asks for it, and its pictures go nowhere.

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use gloo_timers::callback::Interval;
use wasm_bindgen::JsValue;
use yew::Callback;

use super::{document, fetch, reach};

/// How often it looks, in milliseconds.
const EVERY: u32 = 250;

/// What comes of looking.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Seen {
    /// The camera is on.
    On,
    /// A code is in sight. It comes again for as long as it stays there.
    Code(String),
    /// The camera can't be had: somebody said no, or there is none.
    Refused,
    /// The browser has a reader and it does not read QR codes on this device.
    Unable,
}

/// The camera is on, or about to be, until this is dropped.
pub struct Camera {
    eye: Rc<Eye>,
    _looking: Rc<RefCell<Option<Interval>>>,
}

#[derive(Default)]
struct Eye {
    is_wanted: Cell<bool>,
    /// Whether it looks at a picture just now.
    is_busy: Cell<bool>,
    stream: RefCell<Option<JsValue>>,
}

impl Drop for Camera {
    fn drop(&mut self) {
        self.eye.is_wanted.set(false);
        self.eye.close();
    }
}

/// Whether the browser has all it takes. On pages without a safe connection it has not.
pub fn is_there() -> bool {
    reach::find("BarcodeDetector").is_some() && reach::find("navigator.mediaDevices.getUserMedia").is_some()
}

/// Asks for the camera, shows what it sees in the `video` with this id, and tells what it reads.
pub fn start(video: &'static str, on_seen: Callback<Seen>) -> Camera {
    let eye = Rc::new(Eye { is_wanted: Cell::new(true), ..Eye::default() });
    let looking = Rc::new(RefCell::new(None));
    let camera = Camera { eye: eye.clone(), _looking: looking.clone() };
    fetch::work(async move {
        let Some(reader) = reader() else { return on_seen.emit(Seen::Unable) };
        let stream = ask().await;
        eye.stream.replace(stream.clone());
        // It may have been put away while somebody was being asked.
        if !eye.is_wanted.get() {
            return eye.close();
        }
        let Some(stream) = stream else { return on_seen.emit(Seen::Refused) };
        let Some(video) = document().and_then(|document| document.get_element_by_id(video)).map(JsValue::from) else {
            return eye.close();
        };
        let _ = js_sys::Reflect::set(&video, &"srcObject".into(), &stream);
        on_seen.emit(Seen::On);
        let screen = video.clone();
        // It plays once the first picture is there. Until then there is nothing to read.
        fetch::work(async move {
            reach::ask(&screen, "play", &[]).await;
        });
        let look = move || look(&eye, &reader, &video, &on_seen);
        looking.replace(Some(Interval::new(EVERY, look)));
    });
    camera
}

fn reader() -> Option<JsValue> {
    let formats = js_sys::Object::new().into();
    let _ = js_sys::Reflect::set(&formats, &"formats".into(), &js_sys::Array::of1(&"qr_code".into()));
    reach::construct("BarcodeDetector", &[formats])
}

/// The camera that looks away from whoever holds the device, where there are two.
async fn ask() -> Option<JsValue> {
    let wanted = js_sys::Object::new().into();
    let _ = js_sys::Reflect::set(&wanted, &"video".into(), &reach::object("facingMode", "environment"));
    reach::ask(&reach::find("navigator.mediaDevices")?, "getUserMedia", &[wanted]).await
}

fn look(eye: &Rc<Eye>, reader: &JsValue, video: &JsValue, on_seen: &Callback<Seen>) {
    if eye.is_busy.replace(true) {
        return;
    }
    let (eye, reader, video, on_seen) = (eye.clone(), reader.clone(), video.clone(), on_seen.clone());
    // Taken away from the page, or unplugged.
    let is_over = eye.stream.borrow().as_ref().and_then(|stream| reach::get(stream, "active")) == Some(JsValue::FALSE);
    if is_over && eye.is_wanted.get() {
        return on_seen.emit(Seen::Refused);
    }
    fetch::work(async move {
        let found = reach::ask(&reader, "detect", &[video]).await;
        eye.is_busy.set(false);
        for code in found.map(reach::list).unwrap_or_default() {
            let text = reach::get(&code, "rawValue").and_then(|text| text.as_string());
            if let Some(text) = text.filter(|_| eye.is_wanted.get()) {
                on_seen.emit(Seen::Code(text));
            }
        }
    });
}

impl Eye {
    fn close(&self) {
        let Some(stream) = self.stream.take() else { return };
        for track in reach::call(&stream, "getTracks", &[]).map(reach::list).unwrap_or_default() {
            reach::call(&track, "stop", &[]);
        }
    }
}
