//! Reading aloud, by voices that live on the device. Others would send the words to somebody's server.

use std::rc::Rc;

use gloo_events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, SpeechSynthesis, SpeechSynthesisUtterance, SpeechSynthesisVoice};
use yew::Callback;

use super::{document, window};

/// A reading under way. Dropped, it falls silent.
pub struct Speech(SpeechSynthesis);

impl Drop for Speech {
    fn drop(&mut self) {
        self.0.cancel();
    }
}

/// Tells now, and whenever it changes, whether there is a voice on this device for this language.
pub fn listen(tag: &'static str, on_change: Callback<bool>) {
    let Some(speech) = speech() else { return };
    let tell = Rc::new(move || {
        if let Some(speech) = self::speech() {
            on_change.emit(voice(&speech, tag).is_some());
        }
    });
    tell();
    EventListener::new(&speech, "voiceschanged", move |_| tell()).forget();
}

/// Reads `sentences` one after the other. None where there is no voice for the language.
pub fn read(tag: &str, sentences: &[String], on_end: &Callback<()>) -> Option<Speech> {
    let speech = speech()?;
    let voice = voice(&speech, tag)?;
    speech.cancel();
    let last = sentences.len().checked_sub(1)?;
    for (at, sentence) in sentences.iter().enumerate() {
        // One each: a long text stops by itself in some browsers.
        let utterance = SpeechSynthesisUtterance::new_with_text(sentence).ok()?;
        utterance.set_lang(&voice.lang());
        utterance.set_voice(Some(&voice));
        if at == last {
            let on_end = on_end.clone();
            EventListener::once(&utterance, "end", move |_| on_end.emit(())).forget();
        }
        speech.speak(&utterance);
    }
    Some(Speech(speech))
}

/// What the screen says now, a line for each piece of text, without the bar above it.
pub fn screen_text() -> String {
    let text = |selector| {
        let element = document().and_then(|document| document.query_selector(selector).ok().flatten());
        element.and_then(|element| element.dyn_into::<HtmlElement>().ok()).map(|element| element.inner_text()).unwrap_or_default()
    };
    let (all, bar) = (text("main"), text("main .playbar"));
    all.trim_start().strip_prefix(bar.trim()).unwrap_or(&all).to_owned()
}

fn speech() -> Option<SpeechSynthesis> {
    // Where a browser has none at all this is `undefined`, in spite of its type.
    window()?.speech_synthesis().ok().filter(|speech| speech.is_object())
}

fn voice(speech: &SpeechSynthesis, tag: &str) -> Option<SpeechSynthesisVoice> {
    let voices = speech.get_voices();
    let voices = voices.iter().filter_map(|voice| voice.dyn_into::<SpeechSynthesisVoice>().ok());
    let mut fitting = voices.filter(|voice| voice.local_service() && super::language::is_related(&voice.lang(), tag));
    let first = fitting.next()?;
    if first.default() { Some(first) } else { Some(fitting.find(SpeechSynthesisVoice::default).unwrap_or(first)) }
}
