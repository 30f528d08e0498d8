//! Practice tools: private, skippable with the same credit. What is written in them enters no save.

use std::rc::Rc;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Tool {
    IfThen(IfThen),
    Breathing(Breathing),
    Worksheet(Worksheet),
}

/// An if-then card. Plans of this form are kept more often (Gollwitzer & Sheeran 2006; Sheeran 2024).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IfThen {
    /// The moment it is for, e.g. "a message stings".
    pub when: Rc<str>,
    /// Ready plans. The learner may write their own instead.
    pub plans: Vec<Rc<str>>,
}

/// A pacer: in for 4 seconds, out for 6, eyes open, under two minutes, always beside something that is not breathing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Breathing {
    /// How many breaths, 2 to 8.
    pub breaths: u8,
    /// Ways to steady oneself without breathing exercises. Never empty.
    pub other: Vec<Rc<str>>,
}

/// A tool that is filled in from lines its author offers: a learner picks, and where the form allows it writes one line of their own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Worksheet {
    pub form: Form,
    /// The author's lines for each of [`Form::fields`], in that order; none for a field that was left out.
    pub lines: Vec<Vec<Rc<str>>>,
}

/// What kind of worksheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Feelings by energy and pleasantness, each a precise word (affect labelling: Torre & Lieberman 2018).
    FeelingsMap,
    /// What helps at low, medium and high heat.
    CoolDown,
    /// Who is how close (the interpersonal inventory of IPT).
    ClosenessCircle,
    /// A talk in slow motion: said, felt, heard, could say (the communication analysis of IPT).
    Replay,
    /// Feeling, when, need; no blame.
    IStatement,
    /// Three options or more, what is good and hard about each, one to try (the decision analysis of IPT).
    OptionTable,
    /// The script of a talk that is to come.
    PlanATalk,
    /// Who to ask for help, when, in which words, and who else.
    HelpScript,
    /// Early signs, tools, a goal with its obstacle and plan, on one card.
    Toolkit,
}

/// A field of a worksheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FormField {
    /// As an author writes it.
    pub name: &'static str,
    /// How many lines an author may offer; from 0 it may be left out.
    pub fewest: u8,
    pub most: u8,
    pub ask: Ask,
}

/// What a learner does with a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ask {
    /// Reads it.
    Nothing,
    /// Picks one of the lines.
    One,
    /// Picks one, or writes a line of their own.
    OneOrOwn,
    /// Picks up to so many.
    UpTo(u8),
}

impl Form {
    pub const ALL: [Self; 9] = [
        Self::FeelingsMap,
        Self::CoolDown,
        Self::ClosenessCircle,
        Self::Replay,
        Self::IStatement,
        Self::OptionTable,
        Self::PlanATalk,
        Self::HelpScript,
        Self::Toolkit,
    ];

    /// The name in a lesson's tool block.
    pub fn name(self) -> &'static str {
        match self {
            Self::FeelingsMap => "feelings-map",
            Self::CoolDown => "cool-down",
            Self::ClosenessCircle => "closeness-circle",
            Self::Replay => "replay",
            Self::IStatement => "i-statement",
            Self::OptionTable => "option-table",
            Self::PlanATalk => "plan-a-talk",
            Self::HelpScript => "help-script",
            Self::Toolkit => "toolkit",
        }
    }

    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|form| form.name() == name)
    }

    /// The fields, in the order in which they are asked.
    pub fn fields(self) -> &'static [FormField] {
        const fn field(name: &'static str, fewest: u8, most: u8, ask: Ask) -> FormField {
            FormField { name, fewest, most, ask }
        }
        const fn lines(name: &'static str, ask: Ask) -> FormField {
            field(name, 1, 8, ask)
        }
        const FEELINGS_MAP: &[FormField] = &[field("about", 0, 1, Ask::Nothing), field("tags", 0, 8, Ask::One)];
        const COOL_DOWN: &[FormField] = &[lines("low", Ask::UpTo(2)), lines("medium", Ask::UpTo(2)), lines("high", Ask::UpTo(2))];
        const CLOSENESS_CIRCLE: &[FormField] = &[field("lean", 0, 1, Ask::Nothing)];
        const REPLAY: &[FormField] =
            &[lines("said", Ask::One), lines("felt", Ask::One), lines("heard", Ask::One), lines("could", Ask::OneOrOwn)];
        const I_STATEMENT: &[FormField] = &[lines("feel", Ask::One), lines("when", Ask::OneOrOwn), lines("need", Ask::One)];
        const OPTION_TABLE: &[FormField] = &[
            field("problem", 1, 1, Ask::Nothing),
            field("options", 3, 6, Ask::One),
            lines("good", Ask::One),
            lines("hard", Ask::One),
            field("try", 1, 5, Ask::One),
        ];
        const PLAN_A_TALK: &[FormField] = &[
            lines("when", Ask::One),
            lines("start", Ask::OneOrOwn),
            lines("side", Ask::One),
            lines("ask", Ask::One),
            lines("offer", Ask::One),
            lines("pause", Ask::One),
        ];
        const HELP_SCRIPT: &[FormField] =
            &[lines("who", Ask::One), lines("when", Ask::One), lines("say", Ask::OneOrOwn), lines("second", Ask::One)];
        const TOOLKIT: &[FormField] = &[
            field("signs", 0, 8, Ask::UpTo(3)),
            lines("tools", Ask::UpTo(3)),
            field("goal", 0, 8, Ask::One),
            field("obstacle", 0, 8, Ask::One),
            field("plan", 0, 8, Ask::One),
        ];
        match self {
            Self::FeelingsMap => FEELINGS_MAP,
            Self::CoolDown => COOL_DOWN,
            Self::ClosenessCircle => CLOSENESS_CIRCLE,
            Self::Replay => REPLAY,
            Self::IStatement => I_STATEMENT,
            Self::OptionTable => OPTION_TABLE,
            Self::PlanATalk => PLAN_A_TALK,
            Self::HelpScript => HELP_SCRIPT,
            Self::Toolkit => TOOLKIT,
        }
    }
}

/// That a tool was used or passed over: the same credit, and all that is saved of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Use {
    Used,
    Skipped,
}

impl Tool {
    /// The name in a lesson's tool block.
    pub fn name(&self) -> &'static str {
        match self {
            Self::IfThen(_) => "if-then",
            Self::Breathing(_) => "breathing",
            Self::Worksheet(sheet) => sheet.form.name(),
        }
    }

    /// The names of all tools.
    pub fn names() -> impl Iterator<Item = &'static str> {
        ["if-then", "breathing"].into_iter().chain(Form::ALL.into_iter().map(Form::name))
    }
}
