//! What a learner set: how things look and sound, whose device it is. Apart from progress, in a record of its own.
//!
//! One line, such as `1 theme=dark text=large device=own`: the page reads it before the app is there, so that a dark page is dark
//! from its first moment. It is not sealed as progress is: a damaged one costs a choice, never work.

use std::rc::Rc;

use super::{PREFIX, Store};

/// The line's format. A newer one is read as far as it is understood, and not overwritten.
const VERSION: &str = "1";

/// Something to set. The first of its [`values`](Self::values) holds until another is chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Setting {
    Text,
    Letters,
    Reading,
    Theme,
    Contrast,
    Motion,
    Keys,
}

impl Setting {
    pub const ALL: [Self; 7] = [Self::Text, Self::Letters, Self::Reading, Self::Theme, Self::Contrast, Self::Motion, Self::Keys];

    /// Its name in the record, and as the `data-` attribute of the page's root that the styles know.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Letters => "spacing",
            Self::Reading => "reading",
            Self::Theme => "theme",
            Self::Contrast => "contrast",
            Self::Motion => "motion",
            Self::Keys => "keys",
        }
    }

    /// The names of its values.
    pub const fn values(self) -> &'static [&'static str] {
        match self {
            Self::Text => &["normal", "large", "larger"],
            Self::Letters => &["book", "wide"],
            Self::Reading => &["asked", "each"],
            Self::Theme => &["device", "light", "dark"],
            Self::Contrast => &["normal", "more"],
            Self::Motion => &["device", "less"],
            Self::Keys => &["on", "off"],
        }
    }
}

/// Whose device it is. On a shared one nothing stays once the tab is closed, so this choice does not either.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Device {
    Own,
    Shared,
}

/// All that is set.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    /// The place of each setting's value among its values.
    chosen: [usize; Setting::ALL.len()],
    /// None until the learner says.
    pub device: Option<Device>,
    /// Where the learner looks for help lines: an ISO 3166 code, chosen by hand. Nothing here asks the device where it is.
    pub country: Option<Rc<str>>,
    /// What a newer app set, kept as it came.
    unknown: String,
    is_newer: bool,
}

impl Settings {
    /// The same on this device.
    pub fn on(self, device: Option<Device>) -> Self {
        Self { device, ..self }
    }

    /// What `store` holds; None when nothing was ever set.
    pub fn load(store: &dyn Store) -> Option<Self> {
        Some(Self::from_text(&store.load(&key()).ok()??))
    }

    /// Writes the record. Whether that worked is for the next start to find: a lost choice is made again.
    pub fn save(&self, store: &dyn Store) {
        if !self.is_newer {
            let _ = store.save(&key(), &self.to_text());
        }
    }

    /// The place of the value among the setting's [`values`](Setting::values).
    pub fn get(&self, setting: Setting) -> usize {
        self.chosen.get(setting as usize).copied().unwrap_or_default()
    }

    /// Sets the value at this place; nothing when there is none.
    pub fn set(&mut self, setting: Setting, value: usize) {
        if value < setting.values().len()
            && let Some(chosen) = self.chosen.get_mut(setting as usize)
        {
            *chosen = value;
        }
    }

    /// Whether each new screen is read out by itself.
    pub fn reads_each_screen(&self) -> bool {
        self.get(Setting::Reading) == 1
    }

    /// Reads the record. What it does not understand is kept for whoever does.
    fn from_text(text: &str) -> Self {
        let mut settings = Self::default();
        let mut words = text.split_ascii_whitespace();
        settings.is_newer = words.next() != Some(VERSION);
        for word in words {
            if !settings.take(word) {
                settings.unknown.push(' ');
                settings.unknown.push_str(word);
            }
        }
        settings
    }

    fn take(&mut self, word: &str) -> bool {
        let Some((name, value)) = word.split_once('=') else { return false };
        match (name, value) {
            ("device", "own") => self.device = Some(Device::Own),
            ("country", code) if code.len() == 2 && code.bytes().all(|byte| byte.is_ascii_uppercase()) => self.country = Some(code.into()),
            _ => {
                let found = Setting::ALL.into_iter().find(|setting| setting.name() == name);
                let place = |setting: Setting| setting.values().iter().position(|known| *known == value);
                let Some((setting, place)) = found.and_then(|setting| Some((setting, place(setting)?))) else { return false };
                self.set(setting, place);
            }
        }
        true
    }

    fn to_text(&self) -> String {
        let mut text = VERSION.to_owned();
        let mut put = |name: &str, value: &str| {
            for part in [" ", name, "=", value] {
                text.push_str(part);
            }
        };
        for setting in Setting::ALL {
            let value = self.get(setting);
            if let Some(name) = setting.values().get(value).filter(|_| value > 0) {
                put(setting.name(), name);
            }
        }
        if self.device == Some(Device::Own) {
            put("device", "own");
        }
        if let Some(country) = &self.country {
            put("country", country);
        }
        text.push_str(&self.unknown);
        text
    }
}

fn key() -> String {
    [PREFIX, "settings"].concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::MemoryStore;

    #[test]
    fn what_was_set_comes_back() {
        let store = MemoryStore::default();
        assert_eq!(Settings::load(&store), None);
        let mut settings = Settings { device: Some(Device::Own), country: Some("IE".into()), ..Settings::default() };
        for setting in Setting::ALL {
            settings.set(setting, setting.values().len() - 1);
        }
        settings.save(&store);
        assert_eq!(Settings::load(&store), Some(settings));
    }

    #[test]
    fn nothing_set_writes_no_more_than_its_version() {
        assert_eq!(Settings::default().to_text(), "1");
        let shared = Settings { device: Some(Device::Shared), ..Settings::default() };
        assert_eq!(shared.to_text(), "1", "a shared device keeps not even that it is one");
    }

    #[test]
    fn what_is_not_understood_is_kept_and_changes_nothing() {
        let text = "1 theme=dark theme=sepia sparkle=on country=Mars device=mine =  = x=y=z";
        let settings = Settings::from_text(text);
        assert_eq!((settings.get(Setting::Theme), settings.device, &settings.country), (2, None, &None));
        assert_eq!(settings.to_text(), "1 theme=dark theme=sepia sparkle=on country=Mars device=mine = = x=y=z");
    }

    #[test]
    fn a_newer_record_is_read_and_left_alone() {
        let store = MemoryStore::default();
        store.save(&key(), "2 theme=dark").unwrap();
        let mut settings = Settings::load(&store).unwrap();
        assert_eq!(settings.get(Setting::Theme), 2);
        settings.set(Setting::Theme, 0);
        settings.save(&store);
        assert_eq!(store.load(&key()), Ok(Some("2 theme=dark".into())));
    }

    #[test]
    fn no_value_outside_the_list_is_taken() {
        let mut settings = Settings::default();
        settings.set(Setting::Theme, 9);
        assert_eq!(settings, Settings::default());
    }
}
