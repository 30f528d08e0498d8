//! A lesson on the projector, one slide at a time. It shows the lesson and the hands of the class, and nobody's own answers.

use lesson::{
    Activity, Block, PlaceId, Step, Text,
    activity::{
        Mark, Order, Tool,
        scenario::{Choice, Exit, SceneIx},
    },
};
use yew::{Callback, Html, MouseEvent, html};

use super::{Pen, Place, to, view_ways};
use crate::{
    activity::Setting,
    browser::screen::Screen,
    component::icon::{Icon, icon},
    page::{HEADING, Page},
    state::teach::{
        Act,
        booklet::letter,
        poll::{Poll, PollOption, mixed, polls},
        present::{Most, Present, Slide, Told},
    },
    words::teach_words,
};

/// A slide being drawn.
struct Board<'a> {
    pen: &'a Pen<'a>,
    present: &'a Present,
    on_act: &'a Callback<Act>,
}

pub fn view(pen: &Pen, present: &Present, on_act: &Callback<Act>) -> Page {
    let words = &teach_words().show;
    let board = Board { pen, present, on_act };
    let (title, inner) = board.view_slide();
    let place = Place::Present(pen.lesson.clone());
    let here = [present.at.to_string(), present.told().map(|told| told.walk.visits().len().to_string()).unwrap_or_default()];
    let name = [place.path(), here.join("/")].join("/");
    let html = html! {
        <div class="present stack stack--snug" key={place.path()}>
            <div class="stack stack--snug" key={name.clone()}>
                <h1 id={HEADING} tabindex="-1">{ title }</h1>
                { inner }
            </div>
            { board.view_bar() }
        </div>
    };
    Page { screen: Some(Screen { name, title: words.tab.into(), heading: HEADING }), html }
}

impl Board<'_> {
    fn button(&self, act: Act, class: &'static str, inner: Html) -> Html {
        let onclick = self.on_act.reform(move |_: MouseEvent| act);
        html! { <button type="button" {class} {onclick}>{ inner }</button> }
    }

    /// Back and on, and what else there is to press.
    fn view_bar(&self) -> Html {
        let words = &teach_words().show;
        let (at, all) = (self.present.at, self.present.slides.len());
        let key = |(key, means): &(&'static str, &'static str)| html! { <div class="item"><dt><b>{ *key }</b></dt><dd class="grow">{ *means }</dd></div> };
        html! {
            <div class="present__bar stack stack--snug">
                <div class="row">
                    { self.button(Act::Back, "button", html! { <>{ icon(Icon::Back) }{ words.back }</> }) }
                    { self.button(Act::On, "button", html! { <>{ words.on }{ icon(Icon::Next) }</> }) }
                    <span class="quiet">{ (words.slide)(at + 1, all) }</span>
                    <span class="grow" />
                    { self.button(Act::Full, "button button--plain", html! { words.full }) }
                    { to(&Place::Guides, "button button--plain", html! { words.leave }) }
                </div>
                // Folded again on the next slide.
                <details key={at}>
                    <summary class="item">{ words.steps }</summary>
                    <ol class="row">{ for (0..all).map(|slide| self.view_jump(slide)) }</ol>
                </details>
                <details class="keys" key="keys">
                    <summary class="item">{ words.keys }</summary>
                    <dl>{ for words.key_list.iter().map(key) }</dl>
                </details>
            </div>
        }
    }

    fn view_jump(&self, slide: usize) -> Html {
        let name = self.present.slides.get(slide).map(|slide| self.name(slide)).unwrap_or_default();
        let aria_current = (slide == self.present.at).then_some("step");
        let onclick = self.on_act.reform(move |_: MouseEvent| Act::GoTo(slide));
        html! { <li><button type="button" class="chip" {aria_current} {onclick}>{ slide + 1 }{ ". " }{ name }</button></li> }
    }

    fn step(&self, place: usize) -> Option<&Step> {
        self.present.lesson.steps.get(place)
    }

    fn name(&self, slide: &Slide) -> String {
        let words = &teach_words().show;
        match slide {
            Slide::Opening => self.present.lesson.title.to_plain(),
            Slide::Talk => words.talk.into(),
            Slide::End => words.end.into(),
            Slide::Card(step) | Slide::Alone(step) | Slide::Poll(step, _) | Slide::Order(step) | Slide::Story(step) => {
                self.step(*step).map(|step| step.title.to_plain()).unwrap_or_default()
            }
        }
    }

    fn view_slide(&self) -> (Html, Html) {
        let words = &teach_words().show;
        let title = |step: &Step| self.pen.text(&step.title);
        let of = |place: usize, view: &dyn Fn(&Step) -> Html| self.step(place).map(|step| (title(step), view(step))).unwrap_or_default();
        match self.present.slide() {
            Slide::Opening => {
                let lesson = &self.present.lesson;
                (self.pen.text(&lesson.title), html! { <div class="prose">{ self.pen.blocks(&lesson.opening) }</div> })
            }
            Slide::Card(step) => of(*step, &|step| self.view_setting(step, &step.body)),
            Slide::Alone(step) => of(*step, &|step| self.view_alone(step)),
            Slide::Poll(step, poll) => of(*step, &|step| polls(step).get(*poll).map(|poll| self.view_poll(step, poll)).unwrap_or_default()),
            Slide::Order(step) => of(*step, &|step| match &step.activity {
                Activity::Order(order) => self.view_order(step, order),
                _ => Html::default(),
            }),
            Slide::Story(step) => match (self.present.told(), self.step(*step)) {
                (Some(told), Some(step)) => self.view_story(told, step),
                _ => Default::default(),
            },
            Slide::Talk => (html! { words.talk }, self.view_talk()),
            Slide::End => (html! { words.end }, self.view_end()),
        }
    }

    fn view_setting(&self, step: &Step, body: &[Block]) -> Html {
        self.view_moment(step.place.as_ref(), step.caption.as_ref(), body)
    }

    fn view_moment(&self, place: Option<&PlaceId>, caption: Option<&Text>, body: &[Block]) -> Html {
        let setting = Setting { place, caption, body, lesson: self.pen.lesson, under: 1 };
        if caption.is_none() && body.is_empty() { Html::default() } else { (self.pen.draw.setting)(&setting) }
    }

    /// A private step: everybody for themselves.
    fn view_alone(&self, step: &Step) -> Html {
        let words = &teach_words().show;
        let plans = if let Activity::Tool(tool) = &step.activity
            && let Tool::IfThen(card) = &**tool
        {
            html! { <ul class="list">{ for card.plans.iter().map(|plan| html! { <li>{ &**plan }</li> }) }</ul> }
        } else {
            Html::default()
        };
        html! {
            <>
                <div class="notice">{ icon(Icon::Lock) }<p><b>{ words.alone }{ ". " }</b>{ words.alone_how }</p></div>
                <div class="prose">{ self.pen.blocks(&step.body) }{ plans }</div>
            </>
        }
    }

    fn view_poll(&self, step: &Step, poll: &Poll) -> Html {
        // The last line before the options is what is asked.
        let [step_lead, own_lead] = poll.lead;
        let (step_lead, own_lead, prompt) = match (step_lead, own_lead) {
            (_, [own_lead @ .., Block::Paragraph(prompt)]) => (step_lead, own_lead, Some(prompt)),
            ([step_lead @ .., Block::Paragraph(prompt)], []) => (step_lead, own_lead, Some(prompt)),
            _ => (step_lead, own_lead, None),
        };
        let hands = self.present.hands();
        let option = |(place, option): (usize, &PollOption)| {
            let who = option.who.map(|who| html! { <b>{ who.to_owned() }{ ": " }</b> });
            let why = self.present.is_shown.then(|| self.view_why(option));
            self.view_row(place, &hands, html! { <>{ who }{ self.pen.words(option.words) }</> }, Html::default(), why.unwrap_or_default())
        };
        html! {
            <>
                if let Some(title) = poll.title {
                    <h2>{ self.pen.text(title) }</h2>
                }
                <div class="split">
                    if !step_lead.is_empty() || !own_lead.is_empty() || step.caption.is_some() {
                        <div class="stack stack--snug">{ self.view_setting(step, step_lead) }{ self.view_moment(None, None, own_lead) }</div>
                    }
                    <div class="stack stack--snug">
                        if let Some(prompt) = prompt {
                            <p class="question__prompt">{ self.pen.text(prompt) }</p>
                        }
                        if let Some(about) = poll.about {
                            <p class="present__about">{ self.pen.about(about) }</p>
                        }
                        { self.view_most() }
                        <ol class="stack stack--tight">{ for poll.options.iter().enumerate().map(option) }</ol>
                        if let Some(why) = poll.why.filter(|_| self.present.is_shown) {
                            <p>{ self.pen.reason(why) }</p>
                        }
                        { self.view_show() }
                    </div>
                </div>
            </>
        }
    }

    fn view_why(&self, option: &PollOption) -> Html {
        let words = &teach_words().show;
        let (class, word) = match option.mark {
            Mark::Right => ("why is-good", words.fits),
            Mark::Half => ("why is-half", words.half),
            Mark::Wrong => ("why is-care", words.other),
        };
        html! { <div {class}><p><span class="tag">{ word }</span>{ " " }{ for option.why.map(|why| self.pen.reason(why)) }</p></div> }
    }

    /// The button that shows the reasons, or hides them.
    fn view_show(&self) -> Html {
        let words = &teach_words().show;
        let (is_shown, hands) = (self.present.is_shown, self.present.hands());
        let word = if is_shown { words.hide } else { words.show };
        html! {
            <p class="row" key="show">
                { self.button(Act::Show(!is_shown), if is_shown { "button" } else { "button button--primary" }, html! { word }) }
                if hands.iter().any(|count| *count > 0) {
                    { self.button(Act::Clear, "button button--plain", html! { words.clear }) }
                }
            </p>
        }
    }

    /// An option with the hands for it.
    fn view_row(&self, place: usize, hands: &[usize], words: Html, go: Html, below: Html) -> Html {
        let say = &teach_words().show;
        let count = hands.get(place).copied().unwrap_or_default();
        let change = |act: Act, name: String, sign: Html| {
            let onclick = self.on_act.reform(move |_: MouseEvent| act);
            html! { <button type="button" class="button" aria-label={name} {onclick}>{ sign }</button> }
        };
        html! {
            <li class="present__option" key={place}>
                <div class="present__row">
                    <span class="disc disc--big" aria-hidden="true">{ letter(place).to_string() }</span>
                    <span class="grow"><span class="unseen">{ letter(place).to_string() }{ ". " }</span>{ words }</span>
                    { go }
                    <span class="present__hands">
                        { change(Act::Take(place), (say.take)(letter(place)), html! { <span aria-hidden="true">{ "\u{2212}" }</span> }) }
                        <b class="present__count"><span class="unseen">{ (say.hands)(count) }</span><span aria-hidden="true">{ count }</span></b>
                        { change(Act::Add(place), (say.add)(letter(place)), icon(Icon::Plus)) }
                    </span>
                </div>
                { below }
            </li>
        }
    }

    /// Which option has most hands.
    fn view_most(&self) -> Html {
        let words = &teach_words().show;
        let said = match self.present.most() {
            Most::Nobody => words.no_hands.into(),
            Most::One(place) => (words.most)(letter(place)),
            Most::Several(places) => (words.tie)(&places.into_iter().map(|place| letter(place).to_string()).collect::<Vec<_>>().join(", ")),
        };
        html! { <p role="status" class="present__most">{ said }</p> }
    }

    fn view_order(&self, step: &Step, order: &Order) -> Html {
        let words = &teach_words().show;
        let count = order.items.len();
        let places = if self.present.is_shown { (0..count).collect() } else { mixed(step, count) };
        let items: Vec<_> = places.into_iter().filter_map(|place| order.items.get(place)).collect();
        let item = |item: &&lesson::activity::order::Item| {
            let why = item.reason.iter().filter(|_| self.present.is_shown);
            html! { <li>{ self.pen.text(&item.text) }{ for why.map(|why| html! { <div class="quiet">{ self.pen.reason(why) }</div> }) }</li> }
        };
        html! {
            <>
                { self.view_setting(step, &step.body) }
                <div role="status">
                    if self.present.is_shown {
                        <p><b>{ words.in_order }</b></p>
                    }
                </div>
                if self.present.is_shown {
                    <ol class="list">{ for items.iter().map(item) }</ol>
                } else {
                    <ul class="list">{ for items.iter().map(item) }</ul>
                }
                { self.view_show() }
            </>
        }
    }

    fn view_story(&self, told: Told, step: &Step) -> (Html, Html) {
        let scene = told.scenario.scene(told.scene());
        let is_first = told.scene() == SceneIx::FIRST;
        let title = self.pen.text(if is_first { &step.title } else { &scene.title });
        let moment = self.view_moment(scene.place.as_ref(), scene.caption.as_ref(), &scene.body);
        let inner = match scene.exit {
            Exit::Choices(_) => html! {
                <>
                    { self.view_came_of(told) }
                    <div class="split present__story">
                        { moment }
                        { self.view_choices(told) }
                    </div>
                    { self.view_pause() }
                    { self.view_decisions(told, false) }
                </>
            },
            Exit::Ending(ending) => html! {
                <>
                    { self.view_came_of(told) }
                    { moment }
                    <p><b>{ (teach_words().show.ending)(ending) }</b>{ " " }{ teach_words().show.another_way }</p>
                    { self.view_pause() }
                    { self.view_decisions(told, true) }
                </>
            },
        };
        (title, inner)
    }

    fn view_choices(&self, told: Told) -> Html {
        let words = &teach_words().show;
        let (hands, most) = (self.present.hands(), self.present.most());
        let choice = |(place, (_, choice)): (usize, &(usize, &Choice))| {
            let class = if most == Most::One(place) { "button button--primary" } else { "button" };
            let go = html! {
                <>{ words.go }<span class="unseen">{ ": " }{ letter(place).to_string() }</span></>
            };
            self.view_row(place, &hands, self.pen.text(&choice.text), self.button(Act::Choose(place), class, go), Html::default())
        };
        html! {
            <div class="stack stack--snug">
                <div class="row row--apart"><h2>{ words.what_now }</h2>{ self.view_most() }</div>
                <ol class="stack stack--tight">{ for told.offered().iter().enumerate().map(choice) }</ol>
                if hands.iter().any(|count| *count > 0) {
                    <p>{ self.button(Act::Clear, "button button--plain", html! { words.clear }) }</p>
                }
            </div>
        }
    }

    /// What the class chose last; what came of it shows when the teacher wants it to.
    fn view_came_of(&self, told: Told) -> Html {
        let words = &teach_words().show;
        let Some((_, _, choice)) = told.decisions().pop() else { return Html::default() };
        let before = told.walk.visits().iter().rev().nth(1).map(|before| &before.levels);
        html! {
            <div class="stack stack--tight">
                <p>{ words.you_chose }{ " " }<b>{ self.pen.text(&choice.text) }</b></p>
                <details>
                    <summary class="item">{ words.came_of }</summary>
                    { for choice.outcome.iter().map(|outcome| html! { <p>{ self.pen.reason(outcome) }</p> }) }
                    { (self.pen.draw.meters)(told.scenario, &told.walk.here().levels, before) }
                </details>
            </div>
        }
    }

    /// What the guide has to talk about, folded away.
    fn view_pause(&self) -> Html {
        if self.present.questions.is_empty() {
            return Html::default();
        }
        html! {
            <details>
                <summary class="item">{ teach_words().show.talk }</summary>
                { self.view_talk() }
            </details>
        }
    }

    fn view_talk(&self) -> Html {
        // The list alone: what stands round it in the guide is for the teacher.
        let lists = self.present.questions.iter().filter(|block| matches!(block, Block::List(_)));
        html! {
            <div class="prose">
                <p>{ teach_words().show.talk_how }</p>
                { for lists.map(|list| self.pen.blocks(std::slice::from_ref(list))) }
            </div>
        }
    }

    fn view_decisions(&self, told: Told, is_open: bool) -> Html {
        let words = &teach_words().show;
        let line = |(depth, at, choice): (usize, SceneIx, &Choice)| {
            let scene = told.scenario.scene(at);
            let name = if at == SceneIx::FIRST { words.first_scene.to_owned() } else { scene.title.to_plain() };
            html! {
                <li class="item item--wrap" key={depth}>
                    <span class="grow">{ self.pen.text(&choice.text) }</span>
                    { self.button(Act::Rewind(depth), "button", html! { <>{ icon(Icon::Rewind) }{ (words.back_to)(&name) }</> }) }
                </li>
            }
        };
        let lines: Vec<Html> = told.decisions().into_iter().map(line).collect();
        if lines.is_empty() {
            return Html::default();
        }
        html! { <details open={is_open}><summary class="item">{ words.decisions }</summary><ol>{ lines }</ol></details> }
    }

    fn view_end(&self) -> Html {
        let (words, lesson) = (&teach_words().show, &self.present.lesson);
        html! {
            <>
                <p>{ &*lesson.objective }</p>
                { self.view_pause() }
                <p>{ words.end_how }</p>
                <p class="row">{ view_ways(&Place::Present(lesson.id.clone()), &lesson.id, !self.present.questions.is_empty()) }</p>
            </>
        }
    }
}
