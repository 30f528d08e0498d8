//! A run of the command in a folder of its own, told step by step.

use std::{fs, path::Path, process::Command};

use tempfile::TempDir;

/// ```ignore
/// Test::new().lesson("sound", &sound()).args(["check"]).stdout_contains("All good.").code(0);
/// ```
pub struct Test {
    folder: TempDir,
    args: Vec<String>,
    inside: String,
    stdout: Vec<String>,
    stderr: Vec<String>,
    absent: Vec<String>,
    lessons: Vec<String>,
    has_course: bool,
}

/// What a run printed.
pub struct Ran {
    pub folder: TempDir,
    pub stdout: String,
    pub stderr: String,
}

impl Test {
    /// A course with Noor and Leo, and no lesson yet.
    pub fn new() -> Self {
        Self { has_course: false, ..Self::bare() }.file("lessons/cast.toml", CAST)
    }

    /// An empty folder.
    pub fn bare() -> Self {
        Self::at(TempDir::new().unwrap())
    }

    /// Another run where the first one left off.
    pub fn again(ran: Ran) -> Self {
        Self::at(ran.folder)
    }

    fn at(folder: TempDir) -> Self {
        Self {
            folder,
            args: Vec::new(),
            inside: String::new(),
            stdout: Vec::new(),
            stderr: Vec::new(),
            absent: Vec::new(),
            lessons: Vec::new(),
            has_course: true,
        }
    }

    /// A lesson in English, listed in `course.toml`.
    pub fn lesson(mut self, id: &str, text: impl AsRef<[u8]>) -> Self {
        self.lessons.push(format!("\"{id}\""));
        self.file(&format!("lessons/{id}/guide.en.md"), GUIDE).file(&format!("lessons/{id}/en.md"), text)
    }

    /// Any file, below the test's folder.
    pub fn file(mut self, path: &str, bytes: impl AsRef<[u8]>) -> Self {
        self.has_course |= path == "lessons/course.toml";
        let path = self.folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
        self
    }

    /// The folder the command runs in.
    pub fn inside(mut self, folder: &str) -> Self {
        folder.clone_into(&mut self.inside);
        self
    }

    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    pub fn args<'a>(mut self, args: impl IntoIterator<Item = &'a str>) -> Self {
        self.args = args.into_iter().map(str::to_owned).collect();
        self
    }

    pub fn stdout_contains(mut self, text: impl Into<String>) -> Self {
        self.stdout.push(text.into());
        self
    }

    pub fn stderr_contains(mut self, text: impl Into<String>) -> Self {
        self.stderr.push(text.into());
        self
    }

    pub fn never_says(mut self, text: &str) -> Self {
        self.absent.push(text.to_owned());
        self
    }

    /// Runs it, and compares everything told so far.
    pub fn code(self, code: i32) -> Ran {
        if !self.has_course {
            let text = format!(
                "title = \"Test\"\nbase = \"en\"\ncore = []\nreview_days = [2, 7]\n\n[[unit]]\ntitle = \"Unit\"\nlessons = [{}]\n",
                self.lessons.join(", ")
            );
            fs::write(self.folder.path().join("lessons/course.toml"), text).unwrap();
        }
        let mut command = Command::new(env!("CARGO_BIN_EXE_evenkeel"));
        command.current_dir(self.folder.path().join(&self.inside)).args(&self.args);
        let output = command.output().unwrap();
        let stdout = String::from_utf8(output.stdout).unwrap();
        let stderr = String::from_utf8(output.stderr).unwrap();
        let both = format!("--- stdout\n{stdout}\n--- stderr\n{stderr}");
        assert_eq!(output.status.code(), Some(code), "{both}");
        for text in &self.stdout {
            assert!(stdout.contains(text), "no {text:?} in stdout\n{both}");
        }
        for text in &self.stderr {
            assert!(stderr.contains(text), "no {text:?} in stderr\n{both}");
        }
        for text in self.absent.iter().map(String::as_str).chain(["panicked"]) {
            assert!(!stdout.contains(text) && !stderr.contains(text), "{text:?} is in\n{both}");
        }
        Ran { folder: self.folder, stdout, stderr }
    }
}

/// A lesson that checks clean.
pub fn sound() -> String {
    with(QUESTION)
}

/// A lesson that even a strict check has nothing to say of.
pub fn complete() -> String {
    let text = include_str!("../../src/skeleton.md").replace("{id}", "complete").replace("{title}", "Complete");
    text.replace("{recall}", "").replace("{one}", "Noor").replace("{other}", "Leo")
}

/// A lesson with this as its steps. They start on line 14.
pub fn with(steps: &str) -> String {
    let text = format!("{FRONT}# A lesson\n\nSome words.\n\n{steps}");
    assert_eq!(text.lines().take_while(|line| *line != steps.lines().next().unwrap()).count(), FIRST_LINE - 1);
    text
}

pub const FIRST_LINE: usize = 14;

const FRONT: &str = "---
skill: ask-first
minutes: 5
objective: Ask before you answer
casel: [self-awareness]
topics: []
sources: [\"None\"]
---

";

pub const QUESTION: &str = "## One question

Which is a fact?

- [x] It rained.
  > **A fact.** Everyone got wet.
- [ ] It was sad.
  > **A guess.** Rain has no moods.
";

const CAST: &str = "[[member]]
id = \"noor\"
name = \"Noor\"
traits = [\"funny\"]
look = { skin = 3, head = \"oval\", hair = \"hijab\", colour = \"soft\", cloth = [\"#6F5293\", \"#543B75\"], nose = \"line\", top = \"blazer\", top_colour = \"#22384A\" }
lead = true

[[member]]
id = \"leo\"
name = \"Leo\"
traits = [\"kind\"]
look = { skin = 2, head = \"oval\", hair = \"fringe\", colour = \"soft\", nose = \"soft\", top = \"sport\", top_colour = \"#B8391F\" }
lead = true
";

/// A guide with all that a guide has.
pub const GUIDE: &str = "# Guide: A lesson\n\n## Purpose\n\nText.\n\n## One period\n\nText.\n\n## Two questions\n\nText.\n\n\
    ## If someone discloses\n\nText.\n\n## Opting out\n\nText.\n\n## Sources\n\nText.\n";
