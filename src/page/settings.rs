//! How things look and sound, whose device it is, and what it knows.

use lesson::Feeling;
use yew::{Callback, Html, MouseEvent, html};

use super::{
    HEADING, Page,
    keeping::{keeping_notice, take_along},
    whose,
};
use crate::{
    browser::screen::Screen,
    component::{
        face::{FaceSize, backdrop, portrait},
        icon::{Icon, icon},
    },
    state::{Ask, Wish},
    store::{Keeping, Saves, Setting, Settings},
    words::{Choice, aside_words, words},
};

/// What the page shows, and whom it tells.
pub struct View<'a> {
    pub settings: &'a Settings,
    pub saves: &'a Saves,
    /// Whether a voice on this device can read aloud.
    pub can_read: bool,
    pub on_wish: &'a Callback<Wish>,
}

pub fn view_settings(view: &View) -> Page {
    let words = &aside_words().settings;
    let keeping = view.saves.keeping();
    let is_kept = !keeping.is_in_memory();
    let html = html! {
        <div key="settings">
            <div class="headline stack stack--tight">
                <h1 id={HEADING} tabindex="-1">{ words.title }</h1>
                <p class="lede">{ if is_kept { words.lede } else { words.lede_session } }</p>
            </div>
            <div class="split">
                <div class="stack stack--far">
                    { section("set-reading", words.reading, html! { <>
                        { view_setting(view, Setting::Text, &words.text) }
                        { view_setting(view, Setting::Letters, &words.letters) }
                        if view.can_read {
                            { view_setting(view, Setting::Reading, &words.read_aloud) }
                        }
                    </> }) }
                    { section("set-looks", words.looks, html! { <>
                        { view_setting(view, Setting::Theme, &words.theme) }
                        { view_setting(view, Setting::Contrast, &words.contrast) }
                        { view_setting(view, Setting::Motion, &words.motion) }
                    </> }) }
                    { section("set-keys", words.keys, html! { <>
                        { view_setting(view, Setting::Keys, &words.shortcuts) }
                        <p class="setting__after">
                            <button type="button" class="button" onclick={view.on_wish.reform(|_: MouseEvent| Wish::Ask(Ask::Keys))}>{ self::aside_words().keys.show }</button>
                        </p>
                    </> }) }
                </div>
                <div class="stack stack--wide">
                    { view_sample() }
                    { view_device(view, keeping) }
                    { view_kept(view, keeping) }
                </div>
            </div>
        </div>
    };
    Page { screen: Some(Screen { name: "settings".into(), title: words.title.into(), heading: HEADING }), html }
}

fn section(id: &'static str, title: &'static str, inner: Html) -> Html {
    html! { <section aria-labelledby={id}><h2 {id}>{ title }</h2>{ inner }</section> }
}

fn view_setting<const N: usize>(view: &View, setting: Setting, choice: &'static Choice<N>) -> Html {
    view_choice(view, setting, choice.name, choice.about, &choice.values)
}

fn view_choice(view: &View, setting: Setting, name: &'static str, about: &'static str, values: &'static [&'static str]) -> Html {
    let chosen = view.settings.get(setting);
    let pick = |(place, word): (usize, &&'static str)| {
        let onchange = view.on_wish.reform(move |_: yew::Event| Wish::Set(setting, place));
        html! {
            <label class="pick">
                <input type="radio" name={setting.name()} checked={chosen == place} {onchange} />
                <span class="chip">{ *word }</span>
            </label>
        }
    };
    html! {
        <fieldset class="setting">
            <legend class="setting__name">
                <b>{ name }</b>
                if !about.is_empty() {
                    { " " }<span class="quiet">{ about }</span>
                }
            </legend>
            <div class="chips">{ for values.iter().enumerate().map(pick) }</div>
        </fieldset>
    }
}

/// Something to see the settings by.
fn view_sample() -> Html {
    let words = &aside_words().settings;
    html! {
        <section class="panel panel--scene hue-7 sample" aria-labelledby="sample">
            { backdrop("corridor") }
            <h2 class="panel__caption" id="sample">{ words.sample }</h2>
            <div class="says">
                { portrait("mina", Some(Feeling::Overwhelmed), FaceSize::Bust) }
                <blockquote class="bubble"><p>{ words.sample_words }</p></blockquote>
            </div>
        </section>
    }
}

fn view_device(view: &View, keeping: Keeping) -> Html {
    let words = &words().device;
    let is_trouble = matches!(keeping, Keeping::Failing | Keeping::Damaged | Keeping::ReadOnly);
    html! {
        <section class="panel stack stack--snug" aria-labelledby="set-device">
            <h2 class="h3" id="set-device">{ self::aside_words().settings.device }</h2>
            if keeping == Keeping::SessionOnly {
                <p>{ self::words().keeping.session_only }</p>
            } else {
                <p><b>{ words.question }</b></p>
                { whose::view_choice(view.settings.device, view.on_wish) }
                { keeping_notice(if is_trouble { keeping } else { Keeping::Kept }) }
            }
            if matches!(keeping, Keeping::Shared | Keeping::SessionOnly) {
                <p>
                    <button type="button" class="button" onclick={view.on_wish.reform(|_: MouseEvent| Wish::Ask(Ask::HandOver))}>{ words.hand_over }</button>
                </p>
            }
        </section>
    }
}

fn view_kept(view: &View, keeping: Keeping) -> Html {
    let words = &aside_words().settings;
    let (begun, done) = view.saves.count();
    let row = |sign: Icon, text: String| html! { <li class="item">{ icon(sign) }<span>{ text }</span></li> };
    html! {
        <section class="panel stack stack--snug" aria-labelledby="set-kept">
            <h2 class="h3" id="set-kept">{ words.kept }</h2>
            <ul>
                { row(Icon::Tick, (words.lessons_done)(done)) }
                { row(Icon::Part, (words.lessons_begun)(begun - done)) }
                if view.saves.keeps_tasks() {
                    { row(Icon::Note, words.tasks.into()) }
                }
                { row(Icon::Lock, words.private.into()) }
            </ul>
            if keeping.is_in_memory() {
                <p class="quiet">{ words.kept_nowhere }</p>
            }
            { take_along() }
            { delete_button(view.on_wish) }
        </section>
    }
}

/// The first of the two taps that delete everything.
pub fn delete_button(on_wish: &Callback<Wish>) -> Html {
    let onclick = on_wish.reform(|_: MouseEvent| Wish::Ask(Ask::Delete));
    html! { <p><button type="button" class="button button--stop" {onclick}>{ icon(Icon::Bin) }{ words().delete.button }</button></p> }
}

#[cfg(test)]
mod tests {
    use lesson::attempt::Tab;

    use super::*;
    use crate::{
        component::render::render,
        store::{Device, MemoryStore},
    };

    async fn shown(settings: Settings, keeping: Keeping) -> String {
        render(move || {
            let saves = Saves::new(Box::new(MemoryStore::default()), Tab::new(1), keeping);
            if keeping == Keeping::Kept {
                saves.store().save("evenkeel.task.9.a", "1").unwrap();
            }
            view_settings(&View { settings: &settings, saves: &saves, can_read: false, on_wish: &Callback::noop() }).html
        })
        .await
    }

    #[tokio::test(flavor = "current_thread")]
    async fn each_setting_shows_what_holds() {
        let mut settings = Settings::default();
        settings.set(Setting::Theme, 2);
        let html = shown(settings, Keeping::Kept).await;
        let group = html.split("Light or dark").nth(1).unwrap().split("</fieldset>").next().unwrap();
        let dark = group.split(r#"<span class="chip">Dark"#).next().unwrap().rsplit("<input").next().unwrap();
        assert!(dark.contains("checked"), "{group}");
        assert!(!html.contains("Read to me"), "without a voice there is nothing to set");
        assert!(!html.contains("Hand over"), "an own device is not handed over");
        assert!(html.contains("What your teacher picked for you"), "it is here: {html}");
    }

    #[tokio::test(flavor = "current_thread")]
    async fn a_device_that_keeps_nothing_says_so() {
        let shared = shown(Settings::default().on(Some(Device::Shared)), Keeping::Shared).await;
        assert!(shared.contains("Hand over this device") && shared.contains("Only this tab knows"), "{shared}");
        assert!(shared.contains("until you close the tab") && !shared.contains("your teacher"), "{shared}");
        let blocked = shown(Settings::default(), Keeping::SessionOnly).await;
        assert!(blocked.contains("does not let us keep") && !blocked.contains("Whose device"), "{blocked}");
    }
}
