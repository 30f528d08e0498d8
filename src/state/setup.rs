//! How the app is set up for whoever uses it, and what they are being asked.

use lesson::attempt::Tab;

use super::{device, wish::Ask};
use crate::{
    browser::{look, random, speech::Speech},
    store::{Device, Keeping, Saves, Setting, Settings},
    words::words,
};

pub struct Setup {
    pub settings: Settings,
    /// Whether the question whose device this is was put off.
    pub is_put_off: bool,
    /// Whether the warm-up was put off.
    pub is_warm_up_off: bool,
    pub asked: Option<Ask>,
    /// What just happened, until the next screen.
    pub said: Option<&'static str>,
    /// Whether a voice on this device speaks the language.
    pub can_read: bool,
    /// The reading under way.
    pub speech: Option<Speech>,
}

impl Setup {
    pub fn new(settings: Settings) -> Self {
        let setup = Self { settings, is_put_off: false, is_warm_up_off: false, asked: None, said: None, can_read: false, speech: None };
        setup.show();
        setup
    }

    /// Whether to ask whose device this is.
    pub fn is_asking_whose(&self, keeping: Keeping) -> bool {
        keeping == Keeping::Undecided && !self.is_put_off
    }

    /// Sets something, shows it at once, and keeps it where things are kept.
    pub fn set(&mut self, setting: Setting, value: usize) {
        self.settings.set(setting, value);
        self.show();
        device::save(&self.settings);
    }

    /// Remembers the country to show help lines of, where things are kept.
    pub fn choose_country(&mut self, code: String) {
        self.settings.country = Some(code.into());
        device::save(&self.settings);
    }

    /// Someone said whose device it is: what this session knows goes there.
    pub fn choose_device(&mut self, device: Device, saves: &mut Saves) {
        let was = self.settings.device.replace(device);
        if was == Some(device) {
            return;
        }
        let (store, keeping) = device::store_for(device);
        saves.move_to(store, keeping);
        if device == Device::Own {
            device::save(&self.settings);
        } else if was == Some(Device::Own) {
            // The next one who opens this is asked again.
            device::forget_own(&self.settings);
        }
        self.said = say_chosen(was, device, saves.keeping());
    }

    /// Takes over what another tab set.
    pub fn follow_other_tab(&mut self, saves: &mut Saves) {
        let Some(settings) = device::settings_of_other_tab() else { return };
        // A tab that was told to keep nothing goes on so.
        if self.settings.device == Some(Device::Shared) {
            return;
        }
        if settings.device == Some(Device::Own) && self.settings.device.is_none() {
            let (store, keeping) = device::store_for(Device::Own);
            saves.move_to(store, keeping);
        }
        self.settings = settings;
        self.show();
    }

    /// Starts over for the next person: what this session knows is gone, and nothing is decided.
    pub fn start_over(&mut self, saves: &mut Saves) {
        let (store, keeping) = device::fresh_store();
        saves.forget(store, Tab::new(random::number()), keeping);
        *self = Self { can_read: self.can_read, ..Self::new(Settings::default()) };
    }

    fn show(&self) {
        for setting in Setting::ALL {
            let value = self.settings.get(setting);
            look::set(setting.name(), setting.values().get(value).copied().filter(|_| value > 0));
        }
    }
}

/// What to say of a choice, and no more than is so. Where an own device does not keep things, the notice about that says it.
fn say_chosen(was: Option<Device>, now: Device, keeping: Keeping) -> Option<&'static str> {
    let words = &words().device;
    match now {
        Device::Own => (keeping == Keeping::Kept).then_some(words.own_chosen),
        Device::Shared if was == Some(Device::Own) => Some(words.shared_after_own),
        Device::Shared => Some(words.shared_chosen),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_said_of_a_choice_is_so() {
        let words = &words().device;
        assert_eq!(say_chosen(None, Device::Own, Keeping::Kept), Some(words.own_chosen));
        for keeping in [Keeping::Failing, Keeping::Damaged, Keeping::ReadOnly] {
            assert_eq!(say_chosen(None, Device::Own, keeping), None, "a notice says it");
        }
        assert_eq!(say_chosen(None, Device::Shared, Keeping::Shared), Some(words.shared_chosen));
        assert_eq!(
            say_chosen(Some(Device::Own), Device::Shared, Keeping::Shared),
            Some(words.shared_after_own),
            "what was saved is still there"
        );
    }
}
