//! Handlers of the needs, one file a noun, each beside its templates.

mod bring;
mod chart;
mod demand;
mod desk;
mod embed;
mod exchange;
mod explained;
mod feed;
mod follow;
mod home;
mod item;
mod list;
mod picture;
mod pins;
mod rates;
mod said;
mod seasons;
mod share;
mod sharing;
mod shipped;
mod standards;

use std::collections::HashMap;

use kernel::{Date, Instant, date_in};
use web::{Access, House, OrganisationId, Routes};

use crate::{api, model::NeedsList};

/// What the public pages are about; touching any of these renders them anew.
pub const TOPICS: Access = Access::Kept(&["stock", "needs", "catalogue", "people"]);

/// Every address of the needs.
pub fn routes() -> Routes {
    [
        home::routes,
        list::routes,
        item::routes,
        embed::routes,
        picture::routes,
        api::routes,
        desk::routes,
        standards::routes,
        pins::routes,
        demand::routes,
        rates::routes,
        shipped::routes,
        seasons::routes,
        follow::routes,
        feed::routes,
        sharing::routes,
        exchange::routes,
        bring::routes,
    ]
    .into_iter()
    .fold(Routes::new(), |routes, noun| noun(routes))
}

/// The list as it is now, and the names of those who decided something.
pub struct Now {
    /// The list.
    pub list: NeedsList,
    /// When it was worked out.
    pub at: Instant,
    /// The day in Calais.
    pub today: Date,
    /// Organisations by name.
    pub names: HashMap<OrganisationId, String>,
    /// The coalition's name, once it is set up.
    pub coalition: Option<String>,
}

impl Now {
    /// Works the list out.
    pub async fn in_house(house: &House) -> kernel::Result<Self> {
        let at = house.world().now();
        let today = date_in(&web::zone(), at);
        let mut read = house.db.read().await?;
        Ok(Self {
            list: crate::list(&mut read, today).await?,
            at,
            today,
            names: people::organisation_names(&mut read).await?,
            coalition: people::coalition_name(&mut read).await?,
        })
    }
}
