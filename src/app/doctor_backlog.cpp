#include "app/doctor_backlog.h"

#include <algorithm>
#include <boost/describe/class.hpp>
#include <chrono>
#include <thread>
#include <vector>

#include "app/reach.h"

namespace mashang::app {
namespace {

constexpr std::chrono::milliseconds kLook{100};
constexpr int kLooks = 50;

/// Orders of one channel that have failed.
struct Stuck {
    std::string channel;
    std::int64_t count = 0;
    std::string error;
};
BOOST_DESCRIBE_STRUCT(Stuck, (), (channel, count, error))

struct Failing {
    std::string follower;
    std::int64_t position = 0;
    std::int64_t tries = 0;
    std::string error;
};
BOOST_DESCRIBE_STRUCT(Failing, (), (follower, position, tries, error))

std::vector<Stuck> stuck_orders(sql::Database& database) {
    std::vector<Stuck> stuck;
    database.read([&](sql::Tx& tx) {
        stuck = tx.query<Stuck>(
            "SELECT channel, COUNT(*) AS count, MAX(last_error) AS error FROM outbound_order "
            "WHERE state IN ('waiting', 'sending') AND last_error <> '' "
            "GROUP BY channel ORDER BY channel");
    });
    return stuck;
}

std::int64_t last_position(sql::Database& database, std::string_view query) {
    std::int64_t position = 0;
    database.read([&](sql::Tx& tx) { position = tx.get<std::int64_t>(query); });
    return position;
}

std::int64_t last_sealed(sql::Database& database) {
    return last_position(database, "SELECT COALESCE(MAX(last_position), 0) FROM journal_block");
}

void check_failing(Checkup& checkup, sql::Database& database) {
    std::vector<Failing> failing;
    database.read([&](sql::Tx& tx) {
        failing = tx.query<Failing>(
            "SELECT follower, position, tries, error FROM journal_cursor WHERE tries > 0 "
            "ORDER BY follower");
    });
    for (const Failing& cursor : failing) {
        checkup.doubtful("journal", fmt::format("{} fails after entry {} ({}): it is tried again "
                                                "正在重试",
                                                cursor.follower, cursor.position, cursor.error));
    }
}

/// Looks for a while until everything up to `last` is sealed; how far it is then.
std::int64_t wait_for_seals(sql::Database& database, std::int64_t last) {
    std::int64_t sealed = last_sealed(database);
    for (int look = 0; look < kLooks && sealed < last; ++look) {
        std::this_thread::sleep_for(kLook);
        sealed = last_sealed(database);
    }
    return sealed;
}

/// A running server seals within a second or so, whatever its clock says.
void check_sealed(Checkup& checkup, sql::Database& database, const ServerSettings& server) {
    const std::int64_t last =
        last_position(database, "SELECT COALESCE(MAX(position), 0) FROM journal_entry");
    std::int64_t sealed = last_sealed(database);
    const bool is_served =
        sealed < last && state_of_port(server.address, server.port) == PortState::ours;
    if (is_served) sealed = wait_for_seals(database, last);
    if (sealed >= last) {
        return checkup.good("journal", fmt::format("{} entries, sealed 已签封", last));
    }
    if (is_served) {
        return checkup.bad("journal",
                           fmt::format("the running server does not seal its last {} entries: look "
                                       "for runner.failed in its log, mend that or start it again "
                                       "流水未签封，请查看日志",
                                       last - sealed));
    }
    checkup.doubtful("journal", fmt::format("{} entries are not sealed yet: the next "
                                            "`mashang serve` seals them 启动后签封",
                                            last - sealed));
}

}  // namespace

void check_orders(Checkup& checkup, sql::Database& database) {
    const auto waiting = stuck_orders(database);
    for (const Stuck& orders : waiting) {
        checkup.doubtful("orders", fmt::format("{} orders to {} wait after a failure ({}): they "
                                               "are tried again 正在重试",
                                               orders.count, orders.channel, orders.error));
    }
    if (waiting.empty()) checkup.good("orders", "none waits after a failure 无等待重试的对外调用");
}

void check_journal(Checkup& checkup, sql::Database& database, const ServerSettings& server) {
    check_failing(checkup, database);
    check_sealed(checkup, database, server);
}

}  // namespace mashang::app
