use std::{convert::Infallible, net::IpAddr};

use axum::{
    extract::{FromRef, FromRequestParts, Query},
    http::request::Parts,
    response::Response,
};
use kernel::{Error, Lang};
use serde::de::DeserializeOwned;
use storage::{Act, Actor};

use crate::{Form, House, Page, Who, answer};

/// Facts about a request that the front and the door found out, carried in its extensions.
#[derive(Clone, Debug)]
pub(crate) struct Asked {
    pub lang: Lang,
    /// The address without its language prefix.
    pub path: String,
    pub query: String,
    /// The page to come back to for whoever has to sign in first.
    pub back: String,
    pub ip: IpAddr,
    pub wants_json: bool,
}

impl Asked {
    /// What is assumed of a request that came past the front: only in tests.
    pub(crate) fn nobody() -> Self {
        Self {
            lang: Lang::En,
            path: "/".to_owned(),
            query: String::new(),
            back: "/desk".to_owned(),
            ip: IpAddr::from([0, 0, 0, 0]),
            wants_json: false,
        }
    }
}

/// A visitor who need not be signed in.
#[derive(Clone)]
pub struct Visit {
    /// Where they stand.
    pub house: House,
    /// The language they read.
    pub lang: Lang,
    /// Their address on the network, for slowing down guesses; never stored.
    pub ip: IpAddr,
    /// Who they are, if they are signed in.
    pub who: Option<Who>,
    path: String,
    query: String,
}

impl Visit {
    /// What every template is given. `title` is a Fluent key.
    pub fn page(&self, title: &str) -> Page {
        Page::new(&self.house, self.lang, title, &self.path, &self.query, self.who.as_ref())
    }

    /// A sentence in the visitor's language.
    pub fn say(&self, key: &str) -> String {
        self.house.texts.say(self.lang, key, &[])
    }

    /// An act of this visitor.
    pub fn act(&self, purpose: &'static str, form: &Form) -> Act {
        let actor = self.who.as_ref().map_or(Actor::Visitor, |who| Actor::Account(who.account.uuid()));
        Act::new(actor, purpose).once(form.once())
    }

    /// The path without the language prefix.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The query as it came.
    pub fn query(&self) -> &str {
        &self.query
    }
}

/// Someone at the desk: signed in, and let through by the door.
#[derive(Clone)]
pub struct Desk {
    visit: Visit,
    /// Who they are.
    pub who: Who,
}

impl std::ops::Deref for Desk {
    type Target = Visit;
    fn deref(&self) -> &Visit {
        &self.visit
    }
}

impl Desk {
    /// An act of this person.
    pub fn act(&self, purpose: &'static str, form: &Form) -> Act {
        Act::new(Actor::Account(self.who.account.uuid()), purpose).once(form.once())
    }

    /// A form that nobody has typed into yet.
    pub fn blank(&self) -> Form {
        Form::blank(self.house.world())
    }
}

impl<S> FromRequestParts<S> for Visit
where
    House: FromRef<S>,
    S: Send + Sync,
{
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Infallible> {
        let asked = parts.extensions.get::<Asked>().cloned().unwrap_or_else(Asked::nobody);
        Ok(Self {
            house: House::from_ref(state),
            lang: asked.lang,
            ip: asked.ip,
            who: parts.extensions.get::<Who>().cloned(),
            path: asked.path,
            query: asked.query,
        })
    }
}

impl<S> FromRequestParts<S> for Desk
where
    House: FromRef<S>,
    S: Send + Sync,
{
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Response> {
        let Ok(visit) = Visit::from_request_parts(parts, state).await;
        match visit.who.clone() {
            Some(who) => Ok(Self { visit, who }),
            None => Err(answer::failed(Error::SignIn)),
        }
    }
}

impl Visit {
    /// Reads the query into filters. What cannot be read counts as not said.
    pub fn filters<T: DeserializeOwned + Default>(&self) -> T {
        let uri = format!("/?{}", self.query).parse().unwrap_or_default();
        Query::try_from_uri(&uri).map(|Query(filters)| filters).unwrap_or_default()
    }
}
