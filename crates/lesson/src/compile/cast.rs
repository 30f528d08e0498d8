//! `cast.toml`: the recurring characters.

use std::{
    collections::{BTreeMap, BTreeSet},
    rc::Rc,
};

use super::{
    fault,
    front_matter::is_kebab,
    limit, source,
    toml_text::{self, Table},
};
use crate::{
    Cast, Member,
    course::LookField,
    diagnostic::{Diagnostic, Outcome},
};

/// Compiles `cast.toml`.
pub fn cast(bytes: &[u8]) -> Outcome<Cast> {
    let mut faults = Vec::new();
    let Some(text) = source::text(bytes, limit::TOML_BYTES, &mut faults) else { return fault::outcome(None, faults, "") };
    let (table, offset) = toml_text::parse(&text, &mut faults);
    let root = Table { table: &table, what: "the cast", place: 0..0, offset };
    root.refuse_unknown(&["member"], &mut faults);
    let (mut ids, mut names) = (BTreeSet::new(), BTreeSet::new());
    let mut members = Vec::new();
    for table in root.tables("member", "this member", &mut faults) {
        let member = member(&table, &text, &mut faults);
        once("id", &member.id, &mut ids, &table, &mut faults);
        once("name", &member.name, &mut names, &table, &mut faults);
        members.push(member);
    }
    fault::outcome(Some(Cast { members }), faults, &text)
}

fn member(table: &Table<'_, '_>, text: &str, faults: &mut Vec<Diagnostic>) -> Member {
    table.refuse_unknown(&["id", "name", "pronouns", "traits", "look", "lead"], faults);
    let id = table.words("id", faults);
    if let Some(value) = table.get("id").filter(|_| !id.is_empty() && !is_kebab(&id)) {
        table.invalid(value, "this can't be an id", "use small letters, digits and hyphens", faults);
    }
    let name = table.words("name", faults);
    if let Some(value) = table.get("name").filter(|_| name.contains(['(', ')', ':', '*', '\n']) || name.ends_with(" thinks")) {
        table.invalid(value, "lessons can't call anybody this", "leave out `(`, `)`, `:`, `*` and `thinks`", faults);
    }
    let mut traits = Vec::new();
    for value in table.list("traits", faults) {
        match value.get_ref().as_str() {
            Some(words) => traits.push(words.to_owned()),
            None => table.invalid(value, "a trait is words between quotes", "write `traits = [\"…\", \"…\"]`", faults),
        }
    }
    let pronouns = table.optional_words("pronouns", faults);
    Member {
        id: Rc::from(id),
        name: Rc::from(name),
        pronouns,
        traits,
        look: look(table, text, faults),
        look_place: table.get("look").map_or(table.place.clone(), |value| table.place_of(value)),
        lead: table.flag("lead", faults),
    }
}

/// The face parameters.
fn look(table: &Table<'_, '_>, text: &str, faults: &mut Vec<Diagnostic>) -> BTreeMap<String, LookField> {
    let Some(value) = table.get("look") else { return BTreeMap::new() };
    let Some(look) = value.get_ref().as_table() else {
        table.invalid(value, "`look` is no table", "write `look = { skin = 3, hair = \"curls\", … }`", faults);
        return BTreeMap::new();
    };
    let word = |value: &toml::Spanned<toml::de::DeValue<'_>>| {
        let place = table.place_of(value);
        let written = || text.get(place.clone()).unwrap_or_default();
        (value.get_ref().as_str().unwrap_or_else(written).to_owned(), place)
    };
    let field = |value: &toml::Spanned<toml::de::DeValue<'_>>| LookField {
        words: match value.get_ref().as_array() {
            Some(list) => list.iter().map(word).collect(),
            None => vec![word(value)],
        },
        place: table.place_of(value),
    };
    look.iter().map(|(name, value)| (name.get_ref().to_string(), field(value))).collect()
}

fn once(field: &str, value: &str, seen: &mut BTreeSet<String>, table: &Table<'_, '_>, faults: &mut Vec<Diagnostic>) {
    if !value.is_empty() && !seen.insert(value.to_owned()) {
        let place = table.get(field).map_or(table.place.clone(), |value| table.place_of(value));
        let message = format!("another member has the {field} \"{value}\"");
        faults.push(Diagnostic::error(
            "duplicate-entry",
            place,
            message,
            "a speech bubble could be either of theirs",
            "give one of them another",
        ));
    }
}

#[cfg(test)]
mod tests {
    use super::{LookField, cast};

    fn check(text: &str, expect: &[(&str, &str)]) {
        let outcome = cast(text.as_bytes());
        let found: Vec<(&str, &str)> = outcome.diagnostics.iter().map(|fault| (fault.rule, &text[fault.place.clone()])).collect();
        assert_eq!(found, expect, "{text}");
    }

    #[test]
    fn a_member_has_a_look() {
        let text = "[[member]]\nid = \"noor\"\nname = \"Noor\"\ntraits = [\"kind\"]\nlook = { skin = 3, hair = \"hijab\", cloth = [\"#fff\", \"#000\"] }\nlead = true\n";
        let member = cast(text.as_bytes()).value.unwrap().members.remove(0);
        assert_eq!((&*member.id, member.lead, member.pronouns.as_deref()), ("noor", true, None));
        let told = |(name, field): (&String, &LookField)| {
            let words: Vec<&str> = field.words.iter().map(|(word, _)| word.as_str()).collect();
            assert!(field.words.iter().all(|(word, place)| text[place.clone()].contains(word)), "each word knows its place");
            format!("{name} {}", words.join(" "))
        };
        assert_eq!(member.look.iter().map(told).collect::<Vec<_>>(), ["cloth #fff #000", "hair hijab", "skin 3"]);
        assert_eq!(&text[member.look_place][..8], "{ skin =");
    }

    #[test]
    fn faults_stand_at_their_places() {
        check(
            "[[member]]\nid = \"a\"\nname = \"A\"\n[[member]]\nid = \"a\"\nname = \"A\"\n",
            &[("duplicate-entry", "\"a\""), ("duplicate-entry", "\"A\"")],
        );
        check(
            "[[member]]\nid = \"A B\"\nname = \"A:\"\nlead = 1\nhair = 2\n",
            &[("invalid-field", "\"A B\""), ("invalid-field", "\"A:\""), ("invalid-field", "1"), ("unknown-field", "hair")],
        );
        check("[[member]]\nname = \"A\"\n", &[("missing-field", "[[member]]")]);
        check("members = []\n[member]\n", &[("unknown-field", "members"), ("invalid-field", "[member]")]);
    }
}
