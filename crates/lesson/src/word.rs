//! Closed word lists that lessons draw from.

macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $text:literal,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$variant_doc])* $variant,)* }

        impl $name {
            pub const ALL: &[Self] = &[$(Self::$variant),*];

            /// The word as it stands in lesson files.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $text,)* }
            }

            /// The variant for a word in a lesson file.
            pub fn from_word(word: &str) -> Option<Self> {
                match word { $($text => Some(Self::$variant),)* _ => None }
            }
        }
    };
}

words! {
    /// What a face can show. One row of drawing numbers each.
    Feeling {
        Calm = "calm",
        Happy = "happy",
        Proud = "proud",
        Hopeful = "hopeful",
        Worried = "worried",
        Sad = "sad",
        Hurt = "hurt",
        Angry = "angry",
        Embarrassed = "embarrassed",
        Confused = "confused",
        Tired = "tired",
        Overwhelmed = "overwhelmed",
    }
}

words! {
    /// A hard topic. It brings one calm line and a way to skip, never an alarm: warnings alone raise worry
    /// and do not lower distress (Bridgland 2023).
    Topic {
        Loss = "loss",
        Bullying = "bullying",
        Pressure = "pressure",
        SelfHarm = "self-harm",
        FamilyChange = "family-change",
        UnsafeHome = "unsafe-home",
        Illness = "illness",
        Discrimination = "discrimination",
    }
}

words! {
    /// The five areas of social and emotional learning that CASEL names.
    Casel {
        SelfAwareness = "self-awareness",
        SelfManagement = "self-management",
        SocialAwareness = "social-awareness",
        RelationshipSkills = "relationship-skills",
        ResponsibleDecisions = "responsible-decisions",
    }
}
