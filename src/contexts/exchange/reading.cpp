#include "contexts/exchange/reading.h"

#include <algorithm>

namespace mashang::exchange {
namespace {

constexpr std::string_view kRead = "exchange_acceptance";

bool is_personal(const Row& row) {
    return std::ranges::any_of(table_of(row.table_name).columns, [](const Column& column) {
        return column.privacy == Privacy::personal;
    });
}

void tell(sql::Tx& tx, const Parts& parts, const Row& row, std::string actor, const char* ground) {
    if (!is_personal(row)) return;
    parts.journal.tell_read(tx, parts.clock.now(),
                            {.actor = std::move(actor),
                             .authority = "exchange",
                             .person = row.person_id,
                             .matter = "case:" + row.case_id,
                             .ground = ground,
                             .what = std::string{kRead}});
}

}  // namespace

void tell_sent(sql::Tx& tx, const Parts& parts, const Row& row) {
    tell(tx, parts, row, "system", "exchange.sent");
}

void tell_fetched(sql::Tx& tx, const Parts& parts, const Row& row, std::string_view client_id) {
    tell(tx, parts, row, "app:" + std::string{client_id}, "exchange.fetched");
}

std::optional<std::string> words_of_reading(std::string_view what, Language language) {
    if (what != kRead) return std::nullopt;
    return language == Language::zh ? "姓名、证件号码、手机号码（办件信息汇聚至上级政务服务平台）"
                                    : "Your name, number and mobile, sent with your case to the "
                                      "government service platform above ours";
}

}  // namespace mashang::exchange
