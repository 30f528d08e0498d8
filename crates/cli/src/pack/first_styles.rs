//! The styles that a prerendered page needs for what it shows: they stand in the page, and all of them come after its first words. What
//! is left out names only classes that the page does not have, so nothing looks other once the rest is there.

use std::collections::BTreeSet;

/// The rules of minified styles that can match something in the HTML, in their order.
pub fn of(css: &str, html: &str) -> String {
    // Those of the elements round every screen.
    let mut known: BTreeSet<&str> = BTreeSet::from(["prerendered", "app"]);
    for attribute in ["class=\"", "id=\""] {
        known.extend(html.split(attribute).skip(1).filter_map(|rest| rest.split('"').next()).flat_map(str::split_whitespace));
    }
    rules(css, &known)
}

fn rules(css: &str, known: &BTreeSet<&str>) -> String {
    let (mut out, mut rest) = (String::new(), css);
    while let Some(open) = rest.find(['{', ';']) {
        if rest.as_bytes().get(open) == Some(&b';') {
            rest = rest.get(open + 1..).unwrap_or_default();
            continue;
        }
        let (head, body) = (rest.get(..open).unwrap_or_default(), rest.get(open + 1..).unwrap_or_default());
        let end = closing(body);
        let inside = body.get(..end).unwrap_or_default();
        rest = body.get(end + 1..).unwrap_or_default();
        if head.starts_with("@media") || head.starts_with("@supports") {
            // Not needed before all styles are there: nobody prints sooner.
            let inner = if head.contains("print") { String::new() } else { rules(inside, known) };
            if !inner.is_empty() {
                out.push_str(&format!("{head}{{{inner}}}"));
            }
        } else if !head.starts_with('@') {
            let matching: Vec<&str> = selectors(head).into_iter().filter(|selector| can_match(selector, known)).collect();
            if !matching.is_empty() {
                out.push_str(&format!("{}{{{inside}}}", matching.join(",")));
            }
        }
    }
    out
}

/// Where the block that is open ends.
fn closing(body: &str) -> usize {
    let (mut depth, mut quote) = (1, None);
    for (at, sign) in body.char_indices() {
        match (quote, sign) {
            (Some(open), _) => quote = Some(open).filter(|open| *open != sign),
            (None, '"' | '\'') => quote = Some(sign),
            (None, '{') => depth += 1,
            (None, '}') => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return at;
        }
    }
    body.len()
}

/// The selectors of a rule, split at the commas that stand in no parentheses.
fn selectors(head: &str) -> Vec<&str> {
    let mut depth = 0;
    let is_comma = |sign: char| {
        match sign {
            '(' => depth += 1,
            ')' => depth -= 1,
            _ => {}
        }
        sign == ',' && depth == 0
    };
    head.split(is_comma).collect()
}

/// Whether all classes and ids outside of parentheses are on the page. What stands in them is given the benefit of the doubt.
fn can_match(selector: &str, known: &BTreeSet<&str>) -> bool {
    let (mut depth, mut plain) = (0, String::new());
    for sign in selector.chars() {
        match sign {
            '(' | '[' => depth += 1,
            ')' | ']' => depth -= 1,
            _ if depth == 0 => plain.push(sign),
            _ => {}
        }
    }
    let is_name = |sign: char| sign.is_alphanumeric() || sign == '-' || sign == '_';
    let mut names = plain.split(['.', '#']).skip(1).map(|rest| rest.split(|sign| !is_name(sign)).next().unwrap_or_default());
    names.all(|name| known.contains(name))
}

#[cfg(test)]
mod tests {
    use super::of;

    #[test]
    fn only_rules_for_what_is_there_stay() {
        let css = "p{margin:0}.a,.b{x:1}.c .a{x:2}.a:not(.z){x:3}@media (min-width:1px){.c{y:1}.b>p{y:2}}@media print{p{z:1}}\
                   @keyframes k{from{x:1}}@page{margin:1px}.a::before{content:\"}.c{\"}.c{x:4}";
        assert_eq!(
            of(css, "<p class=\"a d\"><i class=\"b\"></i></p>"),
            "p{margin:0}.a,.b{x:1}.a:not(.z){x:3}@media (min-width:1px){.b>p{y:2}}.a::before{content:\"}.c{\"}"
        );
    }
}
