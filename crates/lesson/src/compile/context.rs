//! What every part of the compiler looks up and adds to while it reads a file.

use std::{
    collections::{BTreeMap, BTreeSet},
    ops::Range,
};

use super::{
    Setting, limit, near,
    outline::Outline,
    tree::{Footnote, Node},
};
use crate::{StepId, diagnostic::Diagnostic};

pub(super) struct Context<'a> {
    pub(super) setting: Setting<'a>,
    /// The whole file.
    pub(super) text: &'a str,
    /// The step that each heading belongs to, by slug; in a translation by the base's slugs too.
    anchors: BTreeMap<String, Option<usize>>,
    step_ids: Vec<StepId>,
    footnotes: BTreeMap<String, Footnote>,
    used_footnotes: BTreeSet<String>,
    earlier_names: BTreeSet<String>,
    faults: Vec<Diagnostic>,
}

/// What an anchor leads to.
pub(super) enum Anchor {
    Step(StepId),
    /// The title, or a heading in the opening.
    Top,
    Nowhere,
}

impl<'a> Context<'a> {
    pub(super) fn new(
        setting: Setting<'a>,
        text: &'a str,
        outline: &Outline,
        footnotes: BTreeMap<String, Footnote>,
        faults: Vec<Diagnostic>,
    ) -> Self {
        let mut anchors = outline.anchors.clone();
        let mut step_ids: Vec<StepId> = outline.sections.iter().map(|section| section.heading.slug.as_str().into()).collect();
        for (index, step) in setting.base.iter().flat_map(|base| &base.steps).enumerate().take(step_ids.len()) {
            step_ids[index] = step.id.clone();
            anchors.entry(step.id.to_string()).or_insert(Some(index));
        }
        let (used_footnotes, earlier_names) = (BTreeSet::new(), BTreeSet::new());
        Self { setting, text, anchors, step_ids, footnotes, used_footnotes, earlier_names, faults }
    }

    pub(super) fn error(
        &mut self,
        rule: &'static str,
        place: &Range<usize>,
        message: impl Into<String>,
        why: &'static str,
        remedy: impl Into<String>,
    ) {
        self.faults.push(Diagnostic::error(rule, place.clone(), message, why, remedy));
    }

    pub(super) fn advice(
        &mut self,
        rule: &'static str,
        place: &Range<usize>,
        message: impl Into<String>,
        why: &'static str,
        remedy: impl Into<String>,
    ) {
        self.faults.push(Diagnostic::advice(rule, place.clone(), message, why, remedy));
    }

    /// Whether something is said of this place already.
    pub(super) fn is_told(&self, place: &Range<usize>) -> bool {
        self.faults.iter().any(|fault| fault.place == *place)
    }

    pub(super) fn faults(&mut self) -> &mut Vec<Diagnostic> {
        &mut self.faults
    }

    pub(super) fn into_faults(self) -> Vec<Diagnostic> {
        self.faults
    }

    pub(super) fn step_id(&self, index: usize) -> StepId {
        self.step_ids[index].clone()
    }

    pub(super) fn anchor(&self, slug: &str) -> Anchor {
        match self.anchors.get(slug) {
            Some(Some(step)) => self.step_ids.get(*step).map_or(Anchor::Nowhere, |id| Anchor::Step(id.clone())),
            Some(None) => Anchor::Top,
            None => Anchor::Nowhere,
        }
    }

    /// The headings' slugs, to suggest one from.
    pub(super) fn slugs(&self) -> impl Iterator<Item = &str> {
        self.anchors.iter().filter(|(_, step)| step.is_some()).map(|(slug, _)| slug.as_str())
    }

    /// The known word that `word` is a slip of. Nobody reads suggestions behind hundreds of faults.
    pub(super) fn nearest<'b>(&self, word: &str, known: impl IntoIterator<Item = &'b str>) -> Option<&'b str> {
        let known: Vec<&str> = known.into_iter().take(limit::SCENES).collect();
        if self.faults.len() < limit::DIAGNOSTICS { near::nearest(word, &known) } else { None }
    }

    /// Whether an earlier name of a heading is free: neither a heading of today nor the earlier name of another.
    pub(super) fn takes_earlier_name(&mut self, slug: &str) -> bool {
        !self.anchors.contains_key(slug) && self.earlier_names.insert(slug.to_owned())
    }

    /// What a footnote says.
    pub(super) fn footnote(&mut self, label: &str) -> Vec<Node> {
        self.used_footnotes.insert(label.to_owned());
        self.footnotes.get(label).map(|footnote| footnote.nodes.clone()).unwrap_or_default()
    }

    /// Takes note that a footnote is referred to, even if where none belongs.
    pub(super) fn use_footnote(&mut self, label: &str) {
        self.used_footnotes.insert(label.to_owned());
    }

    pub(super) fn report_unused_footnotes(&mut self) {
        for (label, footnote) in &self.footnotes {
            if !self.used_footnotes.contains(label) {
                let message = format!("nothing refers to the footnote `[^{label}]`");
                let remedy = format!("write `[^{label}]` behind what it explains, or take the footnote away");
                self.faults.push(Diagnostic::error(
                    "unused-footnote",
                    footnote.place.clone(),
                    message,
                    "no learner would ever see it",
                    remedy,
                ));
            }
        }
    }
}
