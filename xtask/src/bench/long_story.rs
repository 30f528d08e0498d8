//! A lesson with a story as long as any that people will write, to see what a tap costs in it.

use std::fmt::Write;

pub const ID: &str = "long-story";

/// Scenes in a row; the learner comes through one of each row.
const WIDE: usize = 5;
const ROWS: usize = 39;
const ENDINGS: [&str; 4] = ["good", "mixed", "mixed", "learn"];

/// The first scene, the rows, the endings.
#[cfg(test)]
const SCENES: usize = 1 + WIDE * ROWS + ENDINGS.len();

const VERBS: [&str; WIDE] = ["Stay with it", "Try another way", "Ask first", "Wait a while", "Go now"];
const PEOPLE: [(&str, &str); 4] = [("Noor", "worried"), ("Leo", "calm"), ("Priya", "angry"), ("Diego", "hopeful")];
const PLACES: [&str; 4] = ["bus-stop", "canteen", "corridor", "sports-field"];

/// The lesson as an author would write it.
pub fn lesson() -> String {
    let mut text = String::from(
        "---\nskill: long-story\nminutes: 15\nobjective: Find a way through a long story\ncasel: [self-awareness]\nrecall: []\ntopics: []\n\
         sources:\n  - \"Nothing: it is made to measure\"\n---\n\n# A long story\n\nHere you find your way through a long story.\n\n\
         ## The long way\n<!-- scenario: meters trust 0..4 = 2 \"Trust\", heat 0..4 = 2 \"Heat\" -->\n<!-- place: bus-stop -->\n\n\
         It begins at the bus stop.\n\n**Noor (calm):** Which way do we go?\n\n",
    );
    choices(&mut text, 0, 0);
    for row in 1..=ROWS {
        for column in 0..WIDE {
            scene(&mut text, row, column);
        }
    }
    for (number, kind) in ENDINGS.iter().enumerate() {
        let _ = write!(text, "### {}\n<!-- ending: {kind} -->\n\n", heading(ROWS + 1, number));
        text.push_str("That was a long way, and here it ends. You can go back to any part of it.\n\n");
    }
    text
}

fn scene(text: &mut String, row: usize, column: usize) {
    let (name, feeling) = PEOPLE[(row + column) % PEOPLE.len()];
    let (other, _) = PEOPLE[(row + column + 1) % PEOPLE.len()];
    let place = PLACES[(row / 4 + column) % PLACES.len()];
    let _ = write!(text, "### {}\n<!-- place: {place} -->\n\n", heading(row, column));
    let _ = write!(text, "*{row} turns from where it began.*\n\n{other} looks up from the bench and waits for an answer.\n\n");
    let _ = write!(text, "**{name} ({feeling}):** I have thought about it {row} times now. What would you do?\n\n");
    choices(text, row, column);
}

/// The ways on, to the next row: two, and at first one to each scene. What one row does to trust the next takes back, so that no meter leaves its range.
fn choices(text: &mut String, row: usize, column: usize) {
    let wide = if row == ROWS { ENDINGS.len() } else { WIDE };
    let effect = if row.is_multiple_of(2) { "trust +1, heat -1" } else { "trust -1, heat +1" };
    let verbs = if row == 0 { &VERBS[..] } else { &VERBS[..2] };
    for (number, verb) in verbs.iter().enumerate() {
        let to = heading(row + 1, (column + number) % wide).to_lowercase().replace(' ', "-");
        let _ = write!(
            text,
            "- [{verb}](#{to} \"{effect}\")\n  > **It moves on.** The talk goes on, and one of them has something new to say.\n"
        );
    }
    text.push('\n');
}

fn heading(row: usize, column: usize) -> String {
    let letter = char::from(b'a' + column as u8);
    if row > ROWS { format!("Ending {letter}") } else { format!("Turn {row} way {letter}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_has_two_hundred_scenes_and_every_way_on_leads_to_one() {
        let text = lesson();
        let headings: Vec<String> =
            text.lines().filter_map(|line| line.strip_prefix("### ")).map(|line| line.to_lowercase().replace(' ', "-")).collect();
        assert_eq!((SCENES, headings.len() + 1), (200, 200));
        let ways: Vec<&str> = text.split("](#").skip(1).filter_map(|rest| rest.split(' ').next()).collect();
        assert_eq!(ways.len(), WIDE + 2 * (SCENES - 1 - ENDINGS.len()));
        assert!(ways.iter().all(|way| headings.iter().any(|heading| heading == way)));
    }
}
