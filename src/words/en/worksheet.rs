//! What the worksheets say.

use lesson::activity::tool::Form;

use super::super::{FormWords, RowWords, Worksheets, number, with};

pub const WORKSHEETS: Worksheets = Worksheets {
    open: "not picked yet",
    up_to: |most| number("Pick up to #.", most),
    good_about: |option| with("#: what is good?", &[option]),
    hard_about: |option| with("#: what is hard?", &[option]),
    blame: &["always", "never", "your fault", "you make me", "you made me", "you should", "stupid", "idiot", "selfish", "liar", "hate you"],
    blame_nudge: "This may sound like blame. Try what a camera could film, without \u{201c}always\u{201d} or \u{201c}never\u{201d}.",
    also_kept: "Also kept today",
    form,
};

/// Nothing is asked.
const NOTHING: RowWords = RowWords { ask: "", lead: "", tail: "" };

const fn row(ask: &'static str, lead: &'static str) -> RowWords {
    RowWords { ask, lead, tail: "." }
}

fn form(form: Form) -> &'static FormWords {
    const FEELINGS_MAP: &FormWords = &FormWords {
        card: "My word",
        how: "Pick the word that fits best. More than one can be true, up to three.",
        rows: &[row("Think of this: ", "I feel "), row("Where was it, or who was there?", "It was ")],
    };
    const COOL_DOWN: &FormWords = &FormWords {
        card: "My cool-down menu",
        how: "Open a row and pick what could work for you.",
        rows: &[
            row("When the heat is low", "Low heat: "),
            row("When the heat is medium", "Medium heat: "),
            row("When the heat is high", "High heat: "),
        ],
    };
    const CLOSENESS_CIRCLE: &FormWords = &FormWords {
        card: "My circle",
        how: "Who is close to you, and who is further out? People, pets, anyone counts.",
        rows: &[NOTHING],
    };
    const REPLAY: &FormWords = &FormWords {
        card: "My slow-mo replay",
        how: "Think of a small talk that went wrong. Pick what comes close.",
        rows: &[
            row("What was said?", "Said: "),
            row("What was felt?", "Felt: "),
            row("What was heard?", "Heard: "),
            row("What could be said?", "Could say: "),
        ],
    };
    const I_STATEMENT: &FormWords = &FormWords {
        card: "My \u{201c}I\u{201d} statement",
        how: "Pick a part for each row.",
        rows: &[
            RowWords { ask: "I feel\u{2026}", lead: "I feel ", tail: "" },
            row("when\u{2026}", "when "),
            row("I would like\u{2026}", "I would like "),
        ],
    };
    const OPTION_TABLE: &FormWords = &FormWords {
        card: "My option table",
        how: "Weigh as many as you like. Then pick one to try.",
        rows: &[
            NOTHING,
            row("Which one will you try?", "I try: "),
            row("", "Good: "),
            row("", "Hard: "),
            row("When will you try it?", "When: "),
        ],
    };
    const PLAN_A_TALK: &FormWords = &FormWords {
        card: "My talk plan",
        how: "Build the talk line by line. You can change each one.",
        rows: &[
            row("A good time and place", "When: "),
            row("How you start", "Start: "),
            row("A line that shows you see their side", "Their side: "),
            row("What you ask for", "Ask: "),
            row("What you can offer", "Offer: "),
            row("What you say if it gets hot", "If it gets hot: "),
        ],
    };
    const HELP_SCRIPT: &FormWords = &FormWords {
        card: "My help script",
        how: "Use a role, not a name.",
        rows: &[
            row("Who could you ask?", "I ask: "),
            row("When?", "When: "),
            row("Your first words", "I say: "),
            row("Who else, if the first one can\u{2019}t?", "Or else: "),
        ],
    };
    const TOOLKIT: &FormWords = &FormWords {
        card: "My toolkit",
        how: "Pick what goes on your card.",
        rows: &[
            row("My early signs", "My signs: "),
            row("Tools that could work for me", "My tools: "),
            row("One goal", "My goal: "),
            row("What could get in the way?", "In the way: "),
            row("My plan for that", ""),
        ],
    };
    match form {
        Form::FeelingsMap => FEELINGS_MAP,
        Form::CoolDown => COOL_DOWN,
        Form::ClosenessCircle => CLOSENESS_CIRCLE,
        Form::Replay => REPLAY,
        Form::IStatement => I_STATEMENT,
        Form::OptionTable => OPTION_TABLE,
        Form::PlanATalk => PLAN_A_TALK,
        Form::HelpScript => HELP_SCRIPT,
        Form::Toolkit => TOOLKIT,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_has_its_words() {
        for one in Form::ALL {
            assert_eq!(form(one).rows.len(), one.fields().len(), "{one:?}");
        }
    }
}
