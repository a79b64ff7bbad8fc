#include "app/migrations.h"

#include <span>

#include "app/schema.h"
#include "contexts/apps/schema.h"
#include "contexts/archive/schema.h"
#include "contexts/bills/schema.h"
#include "contexts/bookings/schema.h"
#include "contexts/bundles/schema.h"
#include "contexts/cases/schema.h"
#include "contexts/catalogue/schema.h"
#include "contexts/certificates/schema.h"
#include "contexts/discovery/schema.h"
#include "contexts/exchange/schema.h"
#include "contexts/federation/schema.h"
#include "contexts/identity/schema.h"
#include "contexts/legal_persons/schema.h"
#include "contexts/licences/schema.h"
#include "contexts/mandates/schema.h"
#include "contexts/notices/schema.h"
#include "contexts/one_code/schema.h"
#include "contexts/openid/schema.h"
#include "contexts/own_data/schema.h"
#include "contexts/places/schema.h"
#include "contexts/proactive/schema.h"
#include "contexts/service/schema.h"
#include "contexts/showcase/schema.h"
#include "contexts/supervision/schema.h"
#include "contexts/voice/schema.h"
#include "platform/http/schema.h"
#include "platform/journal/schema.h"
#include "platform/outbound/schema.h"
#include "platform/timers/schema.h"

namespace mashang::app {

std::vector<sql::Migration> all_migrations() {
    std::vector<sql::Migration> all;
    for (const std::span<const sql::Migration> steps :
         {http::schema(),        journal::schema(),       timers::schema(),
          outbound::schema(),    places::schema(),        catalogue::schema(),
          discovery::schema(),   identity::schema(),      openid::schema(),
          one_code::schema(),    legal_persons::schema(), certificates::schema(),
          mandates::schema(),    federation::schema(),    cases::schema(),
          notices::schema(),     voice::schema(),         own_data::schema(),
          showcase::schema(),    proactive::schema(),     bundles::schema(),
          supervision::schema(), apps::schema(),          archive::schema(),
          exchange::schema(),    service::schema(),       bills::schema(),
          bookings::schema(),    licences::schema(),      app::schema()}) {
        all.insert(all.end(), steps.begin(), steps.end());
    }
    return all;
}

}  // namespace mashang::app
