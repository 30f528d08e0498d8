//! The browser's own storage, in a real browser: what the native tests of the store can't see.
#![cfg(target_arch = "wasm32")]

use evenkeel::{
    browser::local_store::{LocalStore, open_store},
    state::device,
    store::{DELETED, Keeping, Saves, Store, StoreError, Summary},
};
use lesson::{
    attempt::{Event, Stop, Tab},
    format::lesson::from_json,
};
use std::rc::Rc;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

fn store() -> LocalStore {
    let store = LocalStore::open().expect("this browser has storage");
    for key in store.keys().expect("keys") {
        store.remove(&key).expect("removed");
    }
    store
}

#[wasm_bindgen_test]
fn text_comes_back_as_it_was() {
    let store = store();
    let text = "Zażółć \u{1F9ED} \"quoted\" \n \\u0000 line";
    assert_eq!(store.load("evenkeel.x"), Ok(None));
    assert_eq!(store.save("evenkeel.x", text), Ok(()));
    assert_eq!(store.load("evenkeel.x"), Ok(Some(text.to_owned())));
    assert_eq!(store.remove("evenkeel.x"), Ok(()));
    assert_eq!(store.load("evenkeel.x"), Ok(None));
}

#[wasm_bindgen_test]
fn the_first_letters_of_a_text_tell_it_from_another() {
    let store = store();
    assert_eq!(store.start("evenkeel.x", 4), Ok(None));
    store.save("evenkeel.x", "évenkeel").expect("saved");
    assert_eq!(store.start("evenkeel.x", 4), Ok(Some("éven".to_owned())));
    assert_eq!(store.start("evenkeel.x", 40), Ok(Some("évenkeel".to_owned())));
    assert_eq!(store.holds("evenkeel.x", "évenkeel"), Ok(true));
    assert_eq!(store.holds("evenkeel.x", "éven"), Ok(false));
    store.remove("evenkeel.x").expect("removed");
}

#[wasm_bindgen_test]
fn only_our_own_keys_are_seen() {
    let store = store();
    store.save("evenkeel.mine", "1").expect("saved");
    store.save("somebody-else", "1").expect("saved");
    assert_eq!(store.keys(), Ok(vec!["evenkeel.mine".to_owned()]));
    store.remove("somebody-else").expect("removed");
}

#[wasm_bindgen_test]
fn a_full_device_says_so_and_keeps_what_it_had() {
    let store = store();
    store.save("evenkeel.before", "kept").expect("saved");
    let much = "x".repeat(1 << 20);
    let mut refused = None;
    for at in 0..64 {
        if let Err(error) = store.save(&format!("evenkeel.fill.{at}"), &much) {
            refused = Some(error);
            break;
        }
    }
    assert_eq!(refused, Some(StoreError::Full));
    assert_eq!(store.load("evenkeel.before"), Ok(Some("kept".to_owned())));
    for key in store.keys().expect("keys") {
        store.remove(&key).expect("removed");
    }
}

#[wasm_bindgen_test]
fn the_probe_leaves_nothing_behind() {
    let _clean = store();
    let (store, keeping) = open_store();
    assert_eq!(keeping, Keeping::Kept);
    assert_eq!(store.keys(), Ok(Vec::new()));
}

#[wasm_bindgen_test]
fn progress_survives_a_reload() {
    let _clean = store();
    let lesson = Rc::new(from_json(include_str!("fixtures/lesson-v1.json")).expect("the fixture reads"));
    let begin = |tab| {
        let (store, keeping) = open_store();
        Saves::new(store, Tab::new(tab), keeping)
    };
    let mut saves = begin(1);
    let mut attempt = saves.open(&lesson);
    assert!(saves.record(&mut attempt, Event::Moved { to: Stop::Step("pairs".into()) }, 5));
    assert_eq!(begin(2).summary(&lesson.id), Summary::PartWay { step: Some("pairs".into()), number: 5, of: 10 });
    assert_eq!(*begin(3).open(&lesson).stop(), Stop::Step("pairs".into()));
}

#[wasm_bindgen_test]
fn settings_are_not_followed_while_another_tab_deletes_everything() {
    let store = store();
    store.save("evenkeel.settings", "1 device=own").expect("saved");
    assert!(device::settings_of_other_tab().is_some());
    store.save(DELETED, "1").expect("saved");
    assert_eq!(device::settings_of_other_tab(), None, "its work would come back with them");
}
