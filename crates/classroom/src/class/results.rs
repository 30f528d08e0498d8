//! A class as its course reads it: every entry's lessons opened once, for the table and for all sums.

use std::cmp::Ordering;

use lesson::LessonId;

use super::{Class, Entry};
use crate::{Handed, LessonReport, Misread, Sheet};

/// What a class comes to with the lessons of a course.
pub struct Results<'a> {
    pub(super) class: &'a Class,
    pub(super) sheets: &'a [Sheet],
    /// Entry by entry, in order of the lessons' hashes.
    pub(super) told: Vec<Vec<Told<'a>>>,
}

/// A lesson as an entry tells it.
pub(super) struct Told<'a> {
    pub(super) handed: &'a Handed,
    /// Which lesson it is, also where its version is another one. None where it is not among the sheets, or could be two of them.
    pub(super) lesson: Option<&'a LessonId>,
    pub(super) report: Result<LessonReport, Misread>,
}

impl Class {
    /// Reads the class. `sheets` are those of the course, or of the assignment, in the order that columns should have.
    pub fn results<'a>(&'a self, sheets: &'a [Sheet]) -> Results<'a> {
        Results { class: self, sheets, told: self.entries.iter().map(|entry| lessons(entry, sheets)).collect() }
    }
}

impl Results<'_> {
    /// The entries that count for sums: of this class, and not left out.
    pub(super) fn counted(&self) -> impl Iterator<Item = &Vec<Told<'_>>> {
        let all = self.class.entries.iter().zip(&self.told);
        all.filter(|(entry, _)| self.class.is_ours(entry) && !entry.is_left_out()).map(|(_, told)| told)
    }

    /// What is told in detail of a lesson, by the entries that count.
    pub(super) fn details(&self, sheet: &Sheet) -> Vec<&crate::Detail> {
        let of_lesson = self.counted().flatten().filter(|told| told.lesson == Some(sheet.lesson()));
        of_lesson.filter_map(|told| told.report.as_ref().ok()?.detail()).collect()
    }
}

/// What an entry tells of each lesson, by the receipt that is further in it.
fn lessons<'a>(entry: &'a Entry, sheets: &'a [Sheet]) -> Vec<Told<'a>> {
    let mut lessons: Vec<Told> = Vec::new();
    for handed in entry.arrivals().iter().flat_map(|arrival| arrival.receipt.lessons()) {
        let report = handed.find(sheets).and_then(|sheet| handed.open(sheet));
        let told = Told { handed, lesson: lesson(handed, sheets), report };
        let is_same = |known: &Told| known.handed.hash() == handed.hash() && known.lesson == told.lesson;
        match lessons.iter_mut().find(|known| is_same(known)) {
            Some(known) if further(known, &told) == Ordering::Less => *known = told,
            Some(_) => {}
            None => lessons.push(told),
        }
    }
    lessons.sort_unstable_by_key(|told| told.handed);
    lessons
}

/// Of two lessons with one hash, the sheet that fits tells which it is. Of another version none fits, and where there is one lesson with
/// this hash, it is that one.
fn lesson<'a>(handed: &Handed, sheets: &'a [Sheet]) -> Option<&'a LessonId> {
    let mut same = sheets.iter().filter(|sheet| sheet.hash() == handed.hash());
    let only = || same.next().filter(|_| same.next().is_none());
    handed.find(sheets).ok().or_else(only).map(Sheet::lesson)
}

/// Which of two says more: by state, by whether it has details, by how much is answered and right by now, by minutes.
fn further(one: &Told, other: &Told) -> Ordering {
    let rank = |told: &Told| {
        let report = told.report.as_ref().ok();
        let score = report.and_then(LessonReport::score).unwrap_or_default();
        let endings = report.and_then(LessonReport::detail).map_or(0, |detail| detail.endings.iter().filter(|is| **is).count());
        let minutes = told.handed.minutes();
        (told.handed.state(), minutes.is_some(), report.is_some(), score.answered, score.right_last, endings, minutes)
    };
    rank(one).cmp(&rank(other)).then_with(|| one.handed.cmp(other.handed))
}
