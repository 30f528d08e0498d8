//! Bringing in: what was pasted, the texts of files, what the camera read, and the assignment's link.

use classroom::{AssignmentDraft, Class, ClassError, CodeError, Faults, Taken};

use super::{Came, Collect, Keeping, Look, Scan};
use crate::words::teach_words;

/// What was brought in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Told {
    pub new: usize,
    pub again: usize,
    pub same: usize,
    pub problems: usize,
    /// Sources without any code.
    pub nothing: Vec<String>,
    /// Files that can't be read, and those that are far too large.
    pub unread: Vec<String>,
    pub too_large: Vec<String>,
    /// Zips with more files in them than were looked at.
    pub more: Vec<String>,
    /// Zips and documents inside of a zip.
    pub packed: Vec<String>,
    /// Files of classes, each with how many of its parts are damaged.
    pub classes: Vec<(String, usize)>,
    /// Files of classes that a newer app saved.
    pub newer: Vec<String>,
}

/// Why a link can't be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkFault {
    Empty,
    Foreign,
    Damaged,
    Newer,
}

impl Told {
    /// Whether nothing was there to look at.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

impl Collect {
    /// Reads the field, which is empty afterwards: what can't be read is on the list of problems with its code.
    pub(super) fn read_field(&mut self) {
        let text = std::mem::take(&mut self.text);
        self.read_paste(&text);
    }

    /// Reads a text that was pasted or dropped.
    pub(super) fn read_paste(&mut self, text: &str) {
        let (mut told, before) = (Told::default(), self.class.clone());
        if !text.trim().is_empty() {
            self.pastes += 1;
            let source = (teach_words().collect.bring.paste)(self.pastes);
            self.take(text, &source, &mut told);
        }
        self.end(told, &before);
    }

    /// Reads the texts that came out of files.
    pub(super) fn read_files(&mut self, came: &[Came]) {
        let (mut told, before) = (Told::default(), self.class.clone());
        for came in came {
            match came {
                Came::Text { source, text } => self.take(text, source, &mut told),
                Came::Unread(source) => told.unread.push(source.clone()),
                Came::TooLarge(source) => told.too_large.push(source.clone()),
                Came::NoText(source) => told.nothing.push(source.clone()),
                Came::More(source) => told.more.push(source.clone()),
                Came::Packed(source) => told.packed.push(source.clone()),
            }
        }
        let is_whole_file = before == Class::new() && matches!((came, &told.classes[..]), ([Came::Text { .. }], [(_, 0)]));
        self.end(told, &before);
        if is_whole_file {
            self.keeping = Keeping::Saved;
        }
    }

    /// Reads what the camera saw. What holds no code is passed over: there are other pictures of that kind.
    pub(super) fn read_scan(&mut self, text: &str) {
        let taken = self.class.take(text, teach_words().collect.camera.source);
        if taken.is_nothing() {
            return;
        }
        let is_known = taken.new + taken.again + taken.problems == 0;
        let name = classroom::Receipt::read(text).ok().map(|(receipt, _)| receipt.name().as_str().to_owned());
        // It stays in sight for a while: only what is another one than before is told.
        if !is_known || !matches!(&self.camera, Look::On(Some(scan)) if scan.name == name) {
            self.camera = Look::On(Some(Scan { name, is_known }));
        }
        if !is_known {
            self.changed();
        }
    }

    /// Says that the class is about the assignment whose link stands in the field.
    pub(super) fn read_link(&mut self) {
        let link = self.link.trim();
        let read = if link.is_empty() { Err(LinkFault::Empty) } else { AssignmentDraft::read(link).map_err(LinkFault::of) };
        match read {
            Ok(assignment) => {
                self.link.clear();
                self.link_fault = None;
                self.expect(assignment);
            }
            Err(fault) => self.link_fault = Some(fault),
        }
    }

    pub(super) fn expect(&mut self, assignment: AssignmentDraft) {
        self.class.expect(assignment);
        self.changed();
    }

    fn take(&mut self, text: &str, source: &str, told: &mut Told) {
        let Taken { new, again, same, problems, known, file } = self.class.take(text, source);
        told.new += new;
        told.again += again;
        told.same += same + known;
        told.problems += problems;
        match file {
            Some(faults) if faults.iter().any(|fault| matches!(fault, ClassError::Newer(_))) => told.newer.push(source.to_owned()),
            Some(faults) => told.classes.push((source.to_owned(), faults.len())),
            None if new + again + same + problems + known == 0 => told.nothing.push(source.to_owned()),
            None => {}
        }
    }

    /// `before` is the class as it was.
    fn end(&mut self, told: Told, before: &Class) {
        if self.class != *before {
            self.changed();
        }
        self.told = Some(told);
    }

    /// Something in the class is another now.
    pub(super) fn changed(&mut self) {
        let is_empty = self.class.entries().is_empty() && self.class.problems().is_empty();
        self.keeping = if is_empty { Keeping::Nothing } else { Keeping::Unsaved };
        self.sum_up();
    }
}

impl LinkFault {
    fn of(error: CodeError) -> Self {
        match error {
            CodeError::Newer(_) => Self::Newer,
            CodeError::Code(Faults::Damaged(_)) | CodeError::Senseless => Self::Damaged,
            _ => Self::Foreign,
        }
    }
}
