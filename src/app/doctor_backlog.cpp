#include "app/doctor_backlog.h"

#include <fmt/format.h>

#include <chrono>
#include <optional>
#include <thread>
#include <utility>

#include "app/reach.h"
#include "platform/journal/follower.h"
#include "platform/journal/record.h"
#include "platform/journal/sealer.h"
#include "platform/outbound/outbound.h"

namespace mashang::app {
namespace {

constexpr std::chrono::milliseconds kLook{100};
constexpr int kLooks = 50;

template <class Question>
auto ask(sql::Database& database, Question question) {
    std::optional<decltype(question(std::declval<sql::Tx&>()))> answer;
    database.read([&](sql::Tx& tx) { answer = question(tx); });
    return *std::move(answer);
}

void check_failing(Checkup& checkup, sql::Database& database) {
    for (const journal::FailingFollower& failing : ask(database, journal::list_failing)) {
        checkup.doubtful("journal", fmt::format("{} fails after entry {} ({}): it is tried again "
                                                "正在重试",
                                                failing.follower, failing.position, failing.error));
    }
}

/// Looks for a while until everything up to `last` is sealed; how far it is then.
std::int64_t wait_for_seals(sql::Database& database, std::int64_t last) {
    std::int64_t sealed = ask(database, journal::read_last_sealed);
    for (int look = 0; look < kLooks && sealed < last; ++look) {
        std::this_thread::sleep_for(kLook);
        sealed = ask(database, journal::read_last_sealed);
    }
    return sealed;
}

/// A running server seals within a second or so, whatever its clock says.
void check_sealed(Checkup& checkup, sql::Database& database, const ServerSettings& server) {
    const std::int64_t last = ask(database, journal::read_last_position);
    std::int64_t sealed = ask(database, journal::read_last_sealed);
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

void check_stuck(Checkup& checkup, sql::Database& database) {
    const std::int64_t letters = ask(database, outbound::count_dead);
    const std::int64_t entries = ask(database, journal::count_parked);
    if (letters == 0) {
        checkup.good("dead letters", "none 没有未送达的信件");
    } else {
        checkup.doubtful(
            "dead letters",
            fmt::format("{} given up: see that the outside system answers (below), then sign in to "
                        "the desk as operator, open Stuck and send them again "
                        "有未送达的信件，请在对方恢复后由运维人员在工作台“异常处置”中重发",
                        letters));
    }
    if (entries == 0) return checkup.good("parked entries", "none 没有搁置的记录");
    checkup.doubtful(
        "parked entries",
        fmt::format("{} not in effect: mend the cause, usually by an update of this program, then "
                    "sign in to the desk as operator, open Stuck and have them tried again "
                    "有搁置的记录，请在排除原因后由运维人员在工作台“异常处置”中重试",
                    entries));
}

void check_orders(Checkup& checkup, sql::Database& database) {
    const auto failing = ask(database, outbound::list_failing);
    for (const outbound::FailingOrders& orders : failing) {
        checkup.doubtful("orders", fmt::format("{} orders to {} wait after a failure ({}): they "
                                               "are tried again 正在重试",
                                               orders.count, orders.channel, orders.error));
    }
    if (failing.empty()) checkup.good("orders", "none waits after a failure 无等待重试的对外调用");
}

void check_journal(Checkup& checkup, sql::Database& database, const ServerSettings& server) {
    check_failing(checkup, database);
    check_sealed(checkup, database, server);
}

}  // namespace mashang::app
