//! What people see, one file a noun.

mod about;
mod account;
mod address;
mod audit;
mod ceremony;
mod home;
mod invitation;
mod invite;
mod jobs;
mod link;
mod organisations;
mod passkeys;
mod people;
mod secure;
mod set_up;
mod sign_in;
mod threshold;
mod you;

pub use audit::THINGS;
use web::{Access, Permission, Routes};

/// How many rows a page of a list has.
const PAGE: i64 = 50;

const ANYONE: Access = Access::Anyone;
const SIGNED_IN: Access = Access::SignedIn;
const ACCOUNTS: Access = Access::May(Permission::AccountsManage);
const ORGANISATIONS: Access = Access::May(Permission::OrganisationsManage);
const AUDIT: Access = Access::May(Permission::AuditSee);
const JOBS: Access = Access::May(Permission::JobsManage);
const PUBLIC: Access = Access::Kept(&["people"]);

/// Every address of this capability.
pub fn routes() -> Routes {
    at_the_desk(about_oneself(at_the_door(Routes::new())))
}

fn at_the_door(routes: Routes) -> Routes {
    routes
        .get("/about", PUBLIC, about::about)
        .get("/privacy", PUBLIC, about::privacy)
        .get("/set-up", ANYONE, set_up::without_word)
        .get("/set-up/{word}", ANYONE, set_up::show)
        .post("/set-up/{word}", ANYONE, set_up::make)
        .get("/address/{secret}", ANYONE, address::show)
        .post("/address/{secret}", ANYONE, address::confirm)
        .get("/sign-in", ANYONE, sign_in::show)
        .post("/sign-in", ANYONE, sign_in::password)
        .post("/sign-in/code", ANYONE, sign_in::code)
        .post("/sign-in/passkey/start", ANYONE, passkeys::start_sign_in)
        .post("/sign-in/passkey/finish", ANYONE, passkeys::finish_sign_in)
        .get("/sign-in/link/{secret}", ANYONE, link::show)
        .post("/sign-in/link/{secret}", ANYONE, link::follow)
        .post("/sign-out", ANYONE, sign_in::sign_out)
        .get("/invitation/{secret}", ANYONE, invitation::show)
        .post("/invitation/{secret}", ANYONE, invitation::accept)
}

fn about_oneself(routes: Routes) -> Routes {
    routes
        .get("/desk", SIGNED_IN, home::show)
        .post("/desk/organisation", SIGNED_IN, home::act_for)
        .get("/desk/you", SIGNED_IN, you::show)
        .post("/desk/you", SIGNED_IN, you::describe)
        .post("/desk/you/address", SIGNED_IN, address::ask)
        .post("/desk/you/sessions/{id}/end", SIGNED_IN, you::end_session)
        .post("/desk/you/sessions/end", SIGNED_IN, you::end_sessions)
        .get("/desk/you/secure", SIGNED_IN, secure::choose)
        .get("/desk/you/password", SIGNED_IN, secure::password)
        .post("/desk/you/password", SIGNED_IN, secure::set_password)
        .get("/desk/you/totp", SIGNED_IN, secure::totp)
        .post("/desk/you/totp", SIGNED_IN, secure::confirm_totp)
        .post("/desk/you/recovery", SIGNED_IN, secure::renew_recovery)
        .post("/desk/you/passkeys/start", SIGNED_IN, passkeys::start)
        .post("/desk/you/passkeys/finish", SIGNED_IN, passkeys::finish)
        .post("/desk/you/passkeys/{id}/remove", SIGNED_IN, passkeys::remove)
}

fn at_the_desk(routes: Routes) -> Routes {
    routes
        .get("/desk/people", ACCOUNTS, people::list)
        .get("/desk/people.csv", ACCOUNTS, people::csv)
        .get("/desk/people/invite", ACCOUNTS, invite::show)
        .post("/desk/people/invite", ACCOUNTS, invite::send)
        .post("/desk/people/invitations/{id}/resend", ACCOUNTS, invite::resend)
        .post("/desk/people/invitations/{id}/cancel", ACCOUNTS, invite::cancel)
        .get("/desk/people/{id}", ACCOUNTS, account::show)
        .post("/desk/people/{id}/give", ACCOUNTS, account::give)
        .post("/desk/people/{id}/take", ACCOUNTS, account::take)
        .post("/desk/people/{id}/disable", ACCOUNTS, account::disable)
        .post("/desk/people/{id}/enable", ACCOUNTS, account::enable)
        .post("/desk/people/{id}/link", ACCOUNTS, account::send_link)
        .post("/desk/coalition", ORGANISATIONS, organisations::rename)
        .get("/desk/organisations", ORGANISATIONS, organisations::list)
        .get("/desk/organisations.csv", ORGANISATIONS, organisations::csv)
        .get("/desk/organisations/new", ORGANISATIONS, organisations::new)
        .post("/desk/organisations/new", ORGANISATIONS, organisations::add)
        .get("/desk/organisations/{id}", ORGANISATIONS, organisations::edit)
        .post("/desk/organisations/{id}", ORGANISATIONS, organisations::change)
        .get("/desk/audit", AUDIT, audit::list)
        .get("/desk/audit.csv", AUDIT, audit::csv)
        .get("/desk/jobs", JOBS, jobs::list)
        .post("/desk/jobs/revive", JOBS, jobs::revive_all)
        .post("/desk/jobs/{id}/revive", JOBS, jobs::revive)
}
