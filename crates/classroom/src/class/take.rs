//! Taking in what was pasted or dropped.

use super::{
    Class, ClassError, Problem,
    entry::{Added, Arrival},
};
use crate::{Place, Receipt, find::find_codes};

/// What a paste or a file changed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Taken {
    /// Attempts that are new.
    pub new: usize,
    /// Other receipts of attempts that were there.
    pub again: usize,
    /// Receipts that were there already.
    pub same: usize,
    /// Codes that could not be taken in and are new on [`Class::problems`].
    pub problems: usize,
    /// Such codes that were on that list already.
    pub known: usize,
    /// Whether it was a class that was saved; then what is wrong with that file.
    pub file: Option<Vec<ClassError>>,
}

impl Taken {
    /// Whether nothing in it was a code.
    pub fn is_nothing(&self) -> bool {
        *self == Self::default()
    }
}

impl Class {
    /// Takes in any text: what was pasted, a file with receipts in it, a class that was saved. `source` says where it is from, such as a
    /// file's name. Of a damaged file of a class it takes the receipts that are whole.
    pub fn take(&mut self, text: &str, source: &str) -> Taken {
        let mut taken = Taken::default();
        if let Some(file) = Self::from_json(text) {
            match file {
                Ok((class, faults)) => {
                    let problems = self.problems.len();
                    for arrival in class.entries.iter().flat_map(super::Entry::arrivals) {
                        taken.count(self.add(arrival.clone(), false));
                    }
                    self.merge(&class);
                    taken.problems = self.problems.len() - problems;
                    taken.known = class.problems.len() - taken.problems;
                    taken.file = Some(faults);
                    return taken;
                }
                // It may hold what only that version knows, which would be lost with the next save.
                Err(fault @ ClassError::Newer(_)) => {
                    taken.file = Some(vec![fault]);
                    return taken;
                }
                Err(fault) => taken.file = Some(vec![fault]),
            }
        }
        for found in find_codes(text) {
            let place = Place { source: source.to_owned(), line: found.line };
            let code = found.text.clone();
            match Receipt::open_found(found) {
                Ok((receipt, repairs)) => taken.count(self.add(Arrival { receipt, repairs, place }, false)),
                Err(_) if self.note(Problem::new(place, &code)) => taken.problems += 1,
                Err(_) => taken.known += 1,
            }
        }
        taken
    }
}

impl Taken {
    fn count(&mut self, added: Added) {
        *match added {
            Added::New => &mut self.new,
            Added::Again => &mut self.again,
            Added::Same => &mut self.same,
        } += 1;
    }
}
