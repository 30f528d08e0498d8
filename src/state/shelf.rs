//! Files that a page reads by itself: the help lines, the documents. Each is got once, and kept as it came.

use std::rc::Rc;

use yew::Callback;

use super::load::Load;
use crate::browser::fetch::{self, LoadError};

pub struct Shelf {
    /// Each file that was ever wanted, by its url.
    texts: Vec<(String, Load<Rc<str>>)>,
    on_answer: Callback<(String, Result<String, LoadError>)>,
}

impl Shelf {
    /// Answers come by `on_answer`, with the file's url.
    pub fn new(on_answer: Callback<(String, Result<String, LoadError>)>) -> Self {
        Self { texts: Vec::new(), on_answer }
    }

    /// The file, as far as it is here.
    pub fn get(&self, url: &str) -> &Load<Rc<str>> {
        self.texts.iter().find(|(known, _)| known == url).map_or(&Load::Loading, |(_, text)| text)
    }

    /// Asks for a file that was never asked for. One that did not come is left at that: see [`Self::try_again`].
    pub fn want(&mut self, url: &str) {
        if !self.texts.iter().any(|(known, _)| known == url) {
            self.ask(url);
        }
    }

    /// Asks for a file unless it is here or on its way.
    pub fn try_again(&mut self, url: &str) {
        self.texts.retain(|(known, text)| known != url || !matches!(text, Load::Failed(_)));
        self.want(url);
    }

    /// Asks for a file even if it is here: what came can't be read.
    pub fn ask(&mut self, url: &str) {
        self.texts.retain(|(known, _)| known != url);
        self.texts.push((url.into(), Load::Loading));
        let (asked, on_answer) = (url.to_owned(), self.on_answer.clone());
        fetch::get(url.into(), move |came| on_answer.emit((asked, came)));
    }

    /// Takes in what came.
    pub fn answer(&mut self, url: &str, came: Result<String, LoadError>) {
        if let Some((_, text)) = self.texts.iter_mut().find(|(known, _)| known == url) {
            *text = came.map_or_else(Load::Failed, |text| Load::Loaded(text.into()));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_kept_once_it_came() {
        let mut shelf = Shelf::new(Callback::noop());
        assert_eq!(*shelf.get("a"), Load::Loading);
        shelf.want("a");
        shelf.answer("a", Err(LoadError::Offline));
        shelf.want("a");
        assert_eq!(*shelf.get("a"), Load::Failed(LoadError::Offline), "nobody asks over and over");
        shelf.try_again("a");
        assert_eq!(*shelf.get("a"), Load::Loading);
        shelf.answer("a", Ok("text".into()));
        shelf.try_again("a");
        assert_eq!(*shelf.get("a"), Load::Loaded("text".into()));
        shelf.ask("a");
        assert_eq!(*shelf.get("a"), Load::Loading);
        shelf.answer("never-asked", Ok("text".into()));
        assert_eq!(*shelf.get("never-asked"), Load::Loading);
    }
}
