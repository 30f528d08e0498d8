//! The same component stands in the gallery many times, and each screen may name its parts once only. Here the ids of one state get
//! a name of their own, with all that refers to them.

use std::rc::Rc;

use yew::{
    Html,
    virtual_dom::{AttributeOrProperty, Attributes, VNode, VTag},
};

/// What holds ids, or the name of a group of radios, which is one for the whole page as well.
const IDS: &[&str] = &["id", "name", "for", "aria-labelledby", "aria-describedby", "aria-controls"];
const LABEL: &str = "aria-label";

/// The same, with every id for itself. `scope` is the id of the state's heading, and `name` what it says: places that a screen
/// reader lists are called by it too, else there would be twenty of each name.
pub fn scoped(scope: &str, name: &str, mut html: Html) -> Html {
    walk(&mut html, scope, name);
    html
}

/// Nothing is copied: what was just drawn is held by nobody else. (Copying would bring code into the file that every learner loads.)
fn walk(node: &mut VNode, scope: &str, name: &str) {
    match node {
        VNode::VTag(tag) => {
            let Some(tag) = Rc::get_mut(tag) else { return };
            rename(tag, scope, name);
            if let Some(inner) = tag.children_mut() {
                walk(inner, scope, name);
            }
        }
        VNode::VList(list) => {
            let Some(list) = Rc::get_mut(list) else { return };
            list.iter_mut().for_each(|inner| walk(inner, scope, name));
        }
        _ => {}
    }
}

fn rename(tag: &mut VTag, scope: &str, name: &str) {
    let is = |word: &str| tag.tag() == word;
    let (is_dialog, is_search) = (is("dialog"), is("search"));
    let is_place = ["section", "nav", "search", "article"].into_iter().any(is) || value(tag, "role") == Some("region");
    let has_name = value(tag, LABEL).is_some() || value(tag, "aria-labelledby").is_some();
    let new = |key: &str, old: &str| match key {
        "aria-labelledby" if is_place => Some([scope, " ", &each(scope, old)].concat()),
        LABEL if is_place => Some([name, ": ", old].concat()),
        _ if IDS.contains(&key) => Some(each(scope, old)),
        _ => None,
    };
    let mut all: Vec<(&'static str, String)> = Vec::new();
    let mut take = |key: &'static str, value: &str| all.push((key, new(key, value).unwrap_or_else(|| value.to_owned())));
    match &tag.attributes {
        Attributes::Static(pairs) => {
            pairs.iter().filter_map(|(key, value)| Some((*key, text(value)?))).for_each(|(key, value)| take(key, value))
        }
        Attributes::Dynamic { keys, values } => {
            let pairs = keys.iter().zip(values).filter_map(|(key, value)| Some((*key, text(value.as_ref()?)?)));
            pairs.for_each(|(key, value)| take(key, value));
        }
        Attributes::IndexMap(_) => return,
    }
    if is_dialog {
        // It stands open in its place and traps nobody.
        all.push(("open", String::new()));
    }
    if is_search && !has_name {
        all.push(("aria-labelledby", scope.to_owned()));
    }
    tag.attributes = attributes(all);
}

/// Yew wants the names for good, so each draw leaves some behind: little, and nobody stays here for long.
fn attributes(pairs: Vec<(&'static str, String)>) -> Attributes {
    let keys: Vec<&'static str> = pairs.iter().map(|(key, _)| *key).collect();
    let values = pairs.into_iter().map(|(_, value)| Some(AttributeOrProperty::Attribute(value.into()))).collect();
    Attributes::Dynamic { keys: keys.leak(), values }
}

fn value<'a>(tag: &'a VTag, name: &str) -> Option<&'a str> {
    match &tag.attributes {
        Attributes::Static(pairs) => pairs.iter().find(|(key, _)| *key == name).and_then(|(_, value)| text(value)),
        Attributes::Dynamic { keys, values } => {
            keys.iter().position(|key| *key == name).and_then(|place| values.get(place)?.as_ref()).and_then(text)
        }
        Attributes::IndexMap(_) => None,
    }
}

fn text(value: &AttributeOrProperty) -> Option<&str> {
    match value {
        AttributeOrProperty::Static(text) => Some(text),
        AttributeOrProperty::Attribute(text) => Some(text),
        AttributeOrProperty::Property(_) => None,
    }
}

fn each(scope: &str, ids: &str) -> String {
    ids.split_ascii_whitespace().map(|id| [scope, "-", id].concat()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use yew::html;

    use super::*;
    use crate::component::render::render;

    #[tokio::test(flavor = "current_thread")]
    async fn ids_and_what_refers_to_them_stay_together() {
        let html = render(|| {
            let id = String::from("two");
            let inner = html! {
                <section aria-labelledby="one">
                    <h4 id="one" class="h3">{ "One" }</h4>
                    <label for={id.clone()}>{ "Two" }</label>
                    <input id={id.clone()} name="pick" type="radio" aria-describedby="one two" />
                    <nav aria-label="Steps"><a href="#/l/one">{ "On" }</a></nav>
                </section>
            };
            scoped("s", "Steps, new", inner)
        });
        let html = html.await;
        for part in [
            r#"aria-labelledby="s s-one""#,
            r#"id="s-one""#,
            r#"for="s-two""#,
            r#"id="s-two""#,
            r#"name="s-pick""#,
            r#"aria-describedby="s-one s-two""#,
            r#"aria-label="Steps, new: Steps""#,
            r##"href="#/l/one""##,
            r#"class="h3""#,
        ] {
            assert!(html.contains(part), "{part} in {html}");
        }
    }

    #[tokio::test(flavor = "current_thread")]
    async fn a_dialog_stands_open() {
        let id = String::from("dialog");
        let html = render(move || scoped("s", "Dialog", html! { <dialog id={id.clone()} /> })).await;
        assert!(html.contains("open") && html.contains(r#"id="s-dialog""#), "{html}");
    }
}
