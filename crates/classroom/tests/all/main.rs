//! The classroom with the lessons that are taught: what goes out, what comes back, and what happens to it on the way.

mod assignment;
mod class;
mod course;
mod fixtures;
mod mess;
mod receipt;
