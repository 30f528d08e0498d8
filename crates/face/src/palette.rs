//! Colours of skin and hair. The look names them.

/// A skin's colours. All keep an ink line readable.
pub(crate) struct Skin {
    pub(crate) base: &'static str,
    pub(crate) shade: &'static str,
    pub(crate) line: &'static str,
    pub(crate) blush: &'static str,
}

/// By number, lightest first.
pub(crate) const SKINS: [(&str, Skin); 7] = [
    ("1", Skin { base: "#F4D2B8", shade: "#E3AF8F", line: "#B9745A", blush: "#E27F68" }),
    ("2", Skin { base: "#EFC9A0", shade: "#DCA878", line: "#A8703F", blush: "#DB7A58" }),
    ("3", Skin { base: "#E0AF84", shade: "#C78F61", line: "#935B33", blush: "#C9674A" }),
    ("4", Skin { base: "#CC9467", shade: "#AF7547", line: "#7A4625", blush: "#B4523A" }),
    ("5", Skin { base: "#AE774D", shade: "#8E5831", line: "#5F3517", blush: "#93402C" }),
    ("6", Skin { base: "#9C6743", shade: "#7C4B2B", line: "#4A2711", blush: "#84361F" }),
    ("7", Skin { base: "#885439", shade: "#693B23", line: "#3A1C0C", blush: "#702A1B" }),
];

pub(crate) struct HairColour {
    pub(crate) base: &'static str,
    pub(crate) shine: &'static str,
    pub(crate) brow: &'static str,
}

pub(crate) const HAIR_COLOURS: [(&str, HairColour); 7] = [
    ("black", HairColour { base: "#1D242C", shine: "#4B5A69", brow: "#161C22" }),
    ("soft", HairColour { base: "#2B211F", shine: "#5E4A42", brow: "#1F1715" }),
    ("brown", HairColour { base: "#4E3124", shine: "#86593F", brow: "#38221A" }),
    ("auburn", HairColour { base: "#96461F", shine: "#C97B47", brow: "#54230E" }),
    ("blond", HairColour { base: "#DDAF62", shine: "#F3D79C", brow: "#8C6226" }),
    ("greying", HairColour { base: "#474D54", shine: "#98A1A8", brow: "#262B30" }),
    ("grey", HairColour { base: "#A9AFB2", shine: "#DCE0E1", brow: "#2F3539" }),
];
