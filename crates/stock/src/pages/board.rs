use web::Routes;

/// The addresses of this noun.
pub fn routes(routes: Routes) -> Routes {
    routes
}
