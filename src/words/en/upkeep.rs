//! What the screens for whoever looks after the site say.

use super::super::{
    CheckUpWords, ClockWords, DoorWords, FilesWords, OfflineWords, PackingWords, PolicyWords, StorageWords, UpkeepWords, VersionWords,
    number, numbers, with,
};
use super::of;

pub const UPKEEP_WORDS: UpkeepWords = UpkeepWords {
    travel: super::travel::TRAVEL_WORDS,
    check_up: CheckUpWords {
        title: "Check-up",
        lede: "For whoever looks after this site. Nothing here says what a learner did.",
        again: "Look again",
        copy: "Copy all of this",
        copied: "Copied. Paste it where you need it.",
        copy_by_hand: "The browser does not let us copy. Select the text below and copy it.",
        text: "All of it as text",
        looking: "Looking…",
        all_fine: "Nothing here needs you.",
        some: |things| number(of(things, "# thing is worth a look.", "# things are worth a look."), things),
        fine: "fine",
        look: "worth a look",
        absent: "not here",
        waiting: "looking",
        to_do: "What to do: ",
        door: DoorWords {
            title: "The address",
            host: |host, folder| with("Opened from #, in the folder #", &[host, folder]),
            safe: "The browser trusts this address.",
            plain: "This is plain http. The browser does not trust it.",
            plain_do: "Lessons work. An offline copy needs https: ask whoever runs the host.",
            file: "Opened as a file on this device.",
            one_file: "Everything is in this one file.",
            nowhere: "In a frame that has no address of its own.",
            nowhere_do: "Nothing can be kept in such a frame. Let it have its own address (allow-same-origin), or give a link.",
            frame_same: "Inside a page of the same site.",
            frame_other: "Inside a page of another site.",
            frame_other_do: "Some browsers keep nothing in there. Give a link to this site too.",
        },
        storage: StorageWords {
            title: "Storage",
            works: "Writing, reading back and deleting all work.",
            denied: "The browser does not let this site keep anything.",
            denied_do: "Lessons work, and each visit starts new. Allow storage for this site in the browser’s settings.",
            full: "There is no room left for this site.",
            full_do: "Make room on the device. Until then nothing new is kept.",
            unfaithful: "What was written does not read back the same.",
            holds: |records, size| {
                with(of(records, "It holds # record of Evenkeel: #.", "It holds # records of Evenkeel: #."), &[&records.to_string(), size])
            },
            holds_none: "It holds nothing of Evenkeel.",
            aside: |records| number(of(records, "# damaged record is put aside.", "# damaged records are put aside."), records),
            room: |used, all| with("This site uses # of #, its offline copy too.", &[used, all]),
            promised: "The browser has promised to keep it.",
            not_promised: "The browser may clear it when the device is out of room.",
            promise: "Ask the browser to keep it",
            refused: "The browser said no. It may say yes once the site is used more, or installed.",
            file_do: "In some browsers all files on this device share one store. Other files can then read it.",
            size,
        },
        offline: OfflineWords {
            title: "Offline copy",
            one_file: "This file needs none: it works with no connection.",
            not_built: "This build makes none.",
            file: "Browsers keep no copy of a page opened from a folder.",
            file_do: "Use evenkeel.html instead: it holds everything in one file.",
            not_secure: "Browsers keep a copy only over https.",
            not_secure_do: "Ask whoever runs the host for https. Without it, lessons need a connection.",
            refused: "The browser does not allow one here. Private windows and closed frames do that.",
            none_yet: "There is none yet.",
            none_yet_do: "It is made a few seconds after the first screen. Wait a little, or reload the page.",
            filling: |here, all| match all {
                Some(all) => numbers("It is being filled: # of # files are here.", here, all),
                None => number("It is being started: # files are here.", here),
            },
            filling_do: "Keep this page open. If it stops, check every file.",
            complete: |files| number("It is complete: # files. Everything works with no connection.", files),
            other_build: |build| with("There is one of another build: #", &[build]),
            newer: "A newer one waits for its turn.",
            newer_do: "Close all tabs of this site and open it again. Then the newer one is used.",
            build: |build| with("Its build is #", &[build]),
            remove: "Remove the copy",
            renew: "Remove it and make a new one",
        },
        files: FilesWords {
            title: "Files",
            one_file: "All files are inside this one.",
            no_host: "There is no host to ask.",
            no_list: "The host has no list of its files (files.json).",
            no_list_do: "A site made by “evenkeel pack” has one. Upload it, or take no notice while you develop.",
            no_answer: "The host does not answer.",
            no_answer_do: "Check the connection, then look again.",
            bad_list: "What came for files.json is no list. Perhaps the host sent a page in its place.",
            bad_list_do: "Upload files.json again, and look at what the host does with files that it lacks.",
            listed: |files, size| with(of(files, "The host lists # file: #.", "The host lists # files: #."), &[&files.to_string(), size]),
            other_build: |list, page| with("The list is of build #, this page of build #", &[list, page]),
            other_build_do: "Reload the page. If this stays so, an upload stopped half way: upload all of it again.",
            check: "Check every file",
            check_again: "Check every file again",
            done_of: |done, all| numbers("# of # files checked.", done, all),
            stop: "Stop",
            stopped: |done, all| numbers("Stopped after # of # files.", done, all),
            all_right: |files| number("All # files are as they should be.", files),
            faults: |files| number(of(files, "# file is not as it should be:", "# files are not as they should be:"), files),
            no_answer_for: |path| with("#: no answer", &[path]),
            missing: |path, status| with("#: not given (#)", &[path, status]),
            page: |path| with("#: a web page came in its place", &[path]),
            content: |path, sizes| with("#: another content (#)", &[path, sizes]),
            kind: |path, sent, right| with("#: called #, should be #", &[path, sent, right]),
            no_kind: |path, right| with("#: called nothing, should be #", &[path, right]),
            missing_do: "Upload what is missing. Some hosts leave out files that they do not know.",
            page_do: "Upload what is missing. Then switch off that the host sends a page for any address.",
            content_do: "Upload the whole site again. If that changes nothing, something on the way rewrites files.",
            kind_do: "Tell the host what to call these files (their MIME type). The hosting guide says how.",
            small_kind_do: "Icons and the install button may be missing. All else works.",
        },
        packing: PackingWords {
            title: "Compression",
            packed: |how| with("The code is sent compressed (#).", &[how]),
            not_packed: "The code does not seem to be sent compressed.",
            not_packed_do: "Everything works, and takes about three times as long to arrive. Switch compression on, for .wasm too.",
            unknown: "There is no host to ask, or it does not say.",
        },
        policy: PolicyWords {
            title: "Rules for the page",
            own: "The page brings its own rules (a Content-Security-Policy).",
            none: "The page brings no rules of its own.",
            none_do: "A release has them. If this is one, something took them out on the way.",
            host_too: "The host sends rules as well.",
            has: |names| with("The host sends #.", &[&names.join(", ")]),
            lacks: |names| with("The host does not send #.", &[&names.join(", ")]),
            lacks_do: "These are worth having, and nothing needs them. The hosting guide shows how.",
            names: ["X-Content-Type-Options", "Referrer-Policy", "frame-ancestors"],
        },
        clock: ClockWords {
            title: "The clock",
            right: "This device and the host agree about the time.",
            wrong: "This device and the host are more than a day apart.",
            wrong_do: "Set the device’s clock. Only warm-ups go by it: they come too early or too late.",
            unknown: "There is no other clock to compare with.",
        },
        versions: VersionWords {
            title: "Versions",
            app: |version| with("Evenkeel #", &[version]),
            build: |build| with("Build #", &[build]),
            no_build: "This build has no name.",
            formats: |[lesson, catalogue, document, help, progress]| {
                with(
                    "Formats: lesson #, list #, page #, help #, progress #",
                    &[lesson, catalogue, document, help, progress].map(|version| version.to_string()).each_ref().map(String::as_str),
                )
            },
            browser: |browser| with("Browser: #", &[browser]),
            wasm: "WebAssembly runs.",
            language: |wanted, spoken| with("Language: # wanted, # spoken", &[wanted, spoken]),
            window: |width, height, sharp| with("Window: # by #, pixel ratio #", &[&width.to_string(), &height.to_string(), sharp]),
            zone: |zone| with("Time zone: UTC#", &[zone]),
        },
    },
};

fn size(bytes: u64) -> String {
    // Rounded up, so that nothing is no room at all.
    let tenths = |unit: u64| {
        let tenths = bytes.saturating_mul(10).div_ceil(unit);
        let (whole, rest) = (tenths / 10, tenths % 10);
        if rest == 0 || whole > 9 { whole.to_string() } else { [whole.to_string(), rest.to_string()].join(".") }
    };
    match bytes {
        0..1_000 => with("# bytes", &[&bytes.to_string()]),
        1_000..1_000_000 => with("# KB", &[&tenths(1_000)]),
        1_000_000..1_000_000_000 => with("# MB", &[&tenths(1_000_000)]),
        _ => with("# GB", &[&tenths(1_000_000_000)]),
    }
}

#[cfg(test)]
mod tests {
    use super::size;

    #[test]
    fn sizes_read_as_people_say_them() {
        assert_eq!([0, 999, 1_000, 1_250, 14_000].map(size), ["0 bytes", "999 bytes", "1 KB", "1.3 KB", "14 KB"]);
        assert_eq!([1_500_000, 2_147_483_648, u64::MAX].map(size)[..2], ["1.5 MB", "2.2 GB"]);
    }
}
