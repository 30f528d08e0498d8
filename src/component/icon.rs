//! The signs beside words. Never the only thing that says something.

use yew::prelude::*;

/// A sign on a grid of 24 units, drawn in the colour of the text around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    Back,
    Bin,
    Care,
    Clock,
    Down,
    Exit,
    Gear,
    Help,
    Lock,
    Next,
    Note,
    Out,
    Part,
    Phone,
    Plus,
    Print,
    Rewind,
    Sound,
    Swap,
    Talk,
    Tick,
    Up,
}

impl Icon {
    /// All of them.
    pub const ALL: [Self; Self::Up as usize + 1] = [
        Self::Back,
        Self::Bin,
        Self::Care,
        Self::Clock,
        Self::Down,
        Self::Exit,
        Self::Gear,
        Self::Help,
        Self::Lock,
        Self::Next,
        Self::Note,
        Self::Out,
        Self::Part,
        Self::Phone,
        Self::Plus,
        Self::Print,
        Self::Rewind,
        Self::Sound,
        Self::Swap,
        Self::Talk,
        Self::Tick,
        Self::Up,
    ];
}

/// The drawing. Hidden from screen readers: a word stands beside it, or names the control it is in.
pub fn icon(icon: Icon) -> Html {
    html! {
        <svg class={if icon.is_directed() { "icon flip" } else { "icon" }} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <path d={icon.path()} />
        </svg>
    }
}

impl Icon {
    /// Whether it points along the line of reading, so that it turns round in a right-to-left script.
    fn is_directed(self) -> bool {
        matches!(self, Self::Back | Self::Exit | Self::Next | Self::Out | Self::Rewind | Self::Sound)
    }

    fn path(self) -> &'static str {
        match self {
            Self::Back => "M20 12H4M10 6l-6 6 6 6",
            Self::Bin => "M4 7h16M9 7V4h6v3M6.5 7l1 13h9l1-13M10 11v5M14 11v5",
            Self::Care => "M12 4v9.5M12 18.6v.4",
            Self::Clock => "M3.5 12a8.5 8.5 0 1 0 17 0a8.5 8.5 0 1 0-17 0M12 7v5l3.5 2.5",
            Self::Down => "M12 4.5v15M5.5 13l6.5 6.5 6.5-6.5",
            Self::Exit => "M13 4H5v16h8M10 12h11M17 8l4 4-4 4",
            Self::Gear => {
                "M4 7h9M19 7h1M4 17h1M11 17h9M13.2 7a2.8 2.8 0 1 0 5.6 0a2.8 2.8 0 1 0-5.6 0M5.2 17a2.8 2.8 0 1 0 5.6 0a2.8 2.8 0 1 0-5.6 0"
            }
            Self::Help => {
                "M3 12a9 9 0 1 0 18 0a9 9 0 1 0-18 0M8.4 12a3.6 3.6 0 1 0 7.2 0a3.6 3.6 0 1 0-7.2 0M5.7 5.7l3.7 3.7M14.6 14.6l3.7 3.7M18.3 5.7l-3.7 3.7M9.4 14.6l-3.7 3.7"
            }
            Self::Lock => "M5 11h14v9H5zM8 11V8a4 4 0 0 1 8 0v3",
            Self::Next => "M4 12h16M14 6l6 6-6 6",
            Self::Note => "M5 4h14v16H5zM9 9h6M9 13h6",
            Self::Out => "M9 5H5v14h14v-4M13 4h7v7M20 4l-9 9",
            Self::Part => "M4 12c2.7-3.2 5.3-3.2 8 0s5.3 3.2 8 0",
            Self::Phone => {
                "M6 3.5h3.5l1.5 5-2.2 1.6a13 13 0 0 0 5.1 5.1l1.6-2.2 5 1.5V18a2.5 2.5 0 0 1-2.7 2.5C10.5 20 4 13.5 3.5 6.2A2.5 2.5 0 0 1 6 3.5z"
            }
            Self::Plus => "M12 5v14M5 12h14",
            Self::Print => "M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z",
            Self::Rewind => "M8 5L3.5 9.5 8 14M4 9.5h9.5a6 6 0 0 1 0 12H8",
            Self::Sound => "M4 10v4h3.5L12 18V6l-4.5 4zM15.5 9a4.2 4.2 0 0 1 0 6M18 6.5a8 8 0 0 1 0 11",
            Self::Swap => "M4 8h15M15 4l4 4-4 4M20 16H5M9 12l-4 4 4 4",
            Self::Talk => "M4 5h16v11h-9l-5 4v-4H4zM8 9.5h8M8 12.5h5",
            Self::Tick => "M4.5 12.8l5 5L19.5 7",
            Self::Up => "M12 19.5v-15M5.5 11l6.5-6.5 6.5 6.5",
        }
    }
}
