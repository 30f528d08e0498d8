//! The roof: contexts, the router, and which page each route shows. Nothing imports it.

use lesson::{LessonId, attempt::Stop};
use yew::{ContextProvider, Html, component, hook, html, use_effect_with, use_force_update, use_mut_ref};

use crate::{
    browser::hash,
    component::shell::shell,
    page::{HomePage, LessonPage, Missing, help, not_found},
    route::Route,
    state::{Library, progress::ProgressProvider, use_library},
};

#[component]
pub fn App() -> Html {
    let route = use_route();
    let library = use_library();
    html! {
        <ProgressProvider>
            <ContextProvider<Library> context={library}>
                { shell(route == Route::Home, switch(route)) }
            </ContextProvider<Library>>
        </ProgressProvider>
    }
}

fn switch(route: Route) -> Html {
    match route {
        Route::Home => html! { <HomePage /> },
        Route::Help => help(),
        Route::Lesson(id) => view_lesson(id, Stop::Opening),
        Route::Step(id, step) => view_lesson(id, Stop::Step(step)),
        Route::End(id) => view_lesson(id, Stop::End),
        Route::Unknown(_) => not_found(&Missing::Page),
    }
}

fn view_lesson(id: LessonId, stop: Stop) -> Html {
    let key = id.to_string();
    html! { <LessonPage {key} {id} {stop} /> }
}

/// The route in the address, and each one after it.
#[hook]
fn use_route() -> Route {
    let here = use_mut_ref(|| Route::from_hash(&hash::read()).unwrap_or(Route::Home));
    let redraw = use_force_update();
    let route = here.borrow().clone();
    use_effect_with((), move |()| {
        let listener = hash::listen(move |hash| match Route::from_hash(&hash) {
            Some(route) => {
                if *here.borrow() != route {
                    here.replace(route);
                    redraw.force_update();
                }
            }
            // A jump within the screen. The browser has made it; the address goes back, so that a reload keeps the place.
            None => hash::restore(&here.borrow().hash()),
        });
        move || drop(listener)
    });
    route
}
