use axum::{
    handler::Handler,
    http::Method,
    routing::{self, MethodRouter},
};

use crate::{House, Permission};

/// Who may use a route.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// Anyone; the answer is made for each request.
    Anyone,
    /// Anyone; the answer is kept in memory until one of these topics is touched. The handler reads nothing of the
    /// query: it is not given any.
    Kept(&'static [&'static str]),
    /// The same, with the parameters that the handler reads: a request that fills in one of them is answered anew.
    KeptUnlessAsked(&'static [&'static str], &'static [&'static str]),
    /// Whoever is signed in.
    SignedIn,
    /// Whoever has a role that may do this.
    May(Permission),
}

/// One address and method, and who may use it.
pub struct Route {
    /// `GET` or `POST`.
    pub method: Method,
    /// The address, with `{names}`.
    pub path: &'static str,
    /// Who.
    pub access: Access,
    pub(crate) handler: MethodRouter<House>,
}

/// A capability's addresses. There is no way to add one without saying who may use it.
#[derive(Default)]
pub struct Routes(pub(crate) Vec<Route>);

impl Routes {
    /// No addresses yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// An address that is read.
    pub fn get<H, T>(mut self, path: &'static str, access: Access, handler: H) -> Self
    where
        H: Handler<T, House>,
        T: 'static,
    {
        self.0.push(Route { method: Method::GET, path, access, handler: routing::get(handler) });
        self
    }

    /// An address that is sent a form.
    pub fn post<H, T>(mut self, path: &'static str, access: Access, handler: H) -> Self
    where
        H: Handler<T, House>,
        T: 'static,
    {
        self.0.push(Route { method: Method::POST, path, access, handler: routing::post(handler) });
        self
    }

    /// Every address.
    pub fn iter(&self) -> impl Iterator<Item = &Route> {
        self.0.iter()
    }
}
