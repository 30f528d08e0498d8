//! The command from outside: what it prints, and its exit codes.

// In a binary it flags every `pub`.
#![allow(unreachable_pub)]

mod build;
mod check;
mod course;
mod help;
mod hostile;
mod json;
mod new_lesson;
mod pack;
mod pages;
mod rubric;
mod test;
