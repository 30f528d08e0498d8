//! Whom a learner can call, text or chat with, by country. Only numbers that were compared with a public source get this
//! far; the file they come from says how (`lessons/help.toml`).

use std::rc::Rc;

/// The countries there are numbers for, by their English name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HelpLines {
    pub countries: Vec<HelpCountry>,
}

/// A country with its emergency numbers, which always come first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HelpCountry {
    /// ISO 3166-1, two letters.
    pub code: Rc<str>,
    /// In English, for browsers that can't name it in the learner's language.
    pub name: Rc<str>,
    /// None where no number was found on a page that counts.
    pub emergency: Option<Emergency>,
    pub lines: Vec<HelpLine>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Emergency {
    /// One at least.
    pub numbers: Vec<Rc<str>>,
    /// The day it was last compared with its source, as `2026-11-22`.
    pub verified_on: Rc<str>,
}

/// A service, and every way to reach it that we know of. There is one at least.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HelpLine {
    pub name: Rc<str>,
    /// None where `about` says it.
    pub audience: Option<Audience>,
    /// What it is for, where its name does not say.
    pub about: Option<Rc<str>>,
    /// None where they are not known.
    pub hours: Option<Hours>,
    /// Language tags; empty where they are not known, or are those of the country.
    pub languages: Vec<Rc<str>>,
    pub call: Vec<Rc<str>>,
    pub text: Option<TextTo>,
    pub chat: Option<Rc<str>>,
    pub web: Option<Rc<str>>,
    pub verified_on: Rc<str>,
}

/// A number to send a text to, and the word that it must hold, if any.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextTo {
    pub number: Rc<str>,
    pub keyword: Option<Rc<str>>,
}

/// Who may use a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    Everyone,
    YoungPeople,
    /// Up to and with this age.
    UpTo(u8),
    Between(u8, u8),
}

/// When somebody answers, by the clock of that country.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Hours {
    Always,
    Between {
        /// Days of the week, 0 for Monday to 6 for Sunday.
        first: u8,
        last: u8,
        /// As `14:00`.
        from: Rc<str>,
        to: Rc<str>,
    },
}

impl HelpLines {
    /// The country with this code.
    pub fn country(&self, code: &str) -> Option<&HelpCountry> {
        self.countries.iter().find(|country| &*country.code == code)
    }
}

impl TextTo {
    /// A link that starts a text to this number, with the keyword in it.
    pub fn link(&self) -> String {
        let number = dial(&self.number);
        match &self.keyword {
            // `?&` because of two habits: one kind of phone reads the words behind `?`, the other behind `&`.
            Some(word) => ["sms:", &number, "?&body=", &word.replace(|c: char| !c.is_ascii_alphanumeric(), "")].concat(),
            None => ["sms:", &number].concat(),
        }
    }
}

/// A site's name, as people say it.
pub fn site(address: &str) -> &str {
    let name = address.trim_start_matches("https://").trim_start_matches("www.");
    name.split('/').next().unwrap_or(name)
}

/// What to dial: the digits of a number as people write it, and a `+` before them if there is one.
pub fn dial(number: &str) -> String {
    number.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_addresses_become_links() {
        assert_eq!((dial("0 800 235 236").as_str(), dial("+44 (0)1-2").as_str()), ("0800235236", "+44012"));
        let text = |keyword: Option<&str>| TextTo { number: "852 58".into(), keyword: keyword.map(Rc::from) }.link();
        assert_eq!((text(None).as_str(), text(Some("SHOUT")).as_str()), ("sms:85258", "sms:85258?&body=SHOUT"));
        assert_eq!(text(Some("A&b=c d")), "sms:85258?&body=Abcd");
        assert_eq!((site("https://www.143.ch/de/"), site("https://3018.fr")), ("143.ch", "3018.fr"));
    }
}
